package io.stagesign.flow;

import io.stagesign.emulator.Emulator;
import io.stagesign.emulator.EmulatorSettings;
import io.stagesign.emulator.journal.JournalEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both clouds of the emulator, as flow tests use them, and the settings with which a service uses them. */
final class DemoClouds implements AutoCloseable {
    private final int servicePort = freePort();
    private final Emulator emulator;

    DemoClouds() {
        Path project = Path.of("..").toAbsolutePath().normalize();
        emulator = Emulator.start(EmulatorSettings.onFreePorts(URI.create("http://localhost:" + servicePort), project));
    }

    Emulator emulator() {
        return emulator;
    }

    URI serviceUri() {
        return URI.create("http://localhost:" + servicePort);
    }

    /** Returns the settings of a service whose only org is the emulator's. */
    String[] serviceSettings(Path dataDirectory) {
        return new String[] {
            "--server.port=" + servicePort,
            "--server.address=127.0.0.1",
            "--logging.structured.format.console=",
            "--stagesign.public-url=" + serviceUri(),
            "--stagesign.data-directory=" + dataDirectory,
            "--stagesign.orgs.demo.id=00D000000000001EAA",
            "--stagesign.orgs.demo.token-sha256=4bdd24d753ffa816e4ed1ec75457e70f574ed8203b10a874044f535172d09a5b",
            "--stagesign.orgs.demo.salesforce.my-domain-url=" + emulator.org(),
            "--stagesign.orgs.demo.salesforce.client-id=stagesign-demo",
            "--stagesign.orgs.demo.salesforce.client-secret=stagesign-demo-secret",
            "--stagesign.orgs.demo.onespan.base-url=" + emulator.account() + "/api",
            "--stagesign.orgs.demo.onespan.api-key=stagesign-demo-api-key",
            "--stagesign.orgs.demo.onespan.callback-path=demo-callback-path-3f9c",
            "--stagesign.orgs.demo.onespan.callback-key=stagesign-demo-callback-key"
        };
    }

    /** Returns the id of every signer as often as the account invited them. */
    List<String> invitations() {
        return details("invited")
                .flatMap(invited -> ((Collection<?>) invited).stream())
                .map(String::valueOf)
                .toList();
    }

    /** Returns how many transactions the account was asked to create. */
    long created() {
        return emulator.accountJournal().entries().stream()
                .filter(entry -> entry.method().equals("POST") && entry.path().equals("/api/packages"))
                .count();
    }

    /** Returns how many mails of a kind the account has sent. */
    long mails(String kind) {
        return mailsOf(kind).size();
    }

    /** Returns subject and text of each mail of a kind. */
    List<String> texts(String kind) {
        return mailsOf(kind).stream()
                .map(mail -> mail.path("subject").asString() + "\n"
                        + mail.path("text").asString())
                .toList();
    }

    /** Returns the page to which the first invitation leads. */
    String pageOfFirstInvitation() {
        return read(mailsOf("invitation").get(0).path("link").asString());
    }

    private List<JsonNode> mailsOf(String kind) {
        return JsonMapper.shared()
                .readTree(read(emulator.account() + "/emulator/mailbox"))
                .valueStream()
                .filter(mail -> mail.path("kind").asString("").equals(kind))
                .toList();
    }

    private static String read(String url) {
        try {
            HttpRequest read = HttpRequest.newBuilder(URI.create(url)).build();
            return HttpClient.newHttpClient()
                    .send(read, BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells whether the service has registered its callback since the account was emptied. */
    boolean callsUs() {
        return emulator.accountJournal().entries().stream()
                .anyMatch(entry -> entry.method().equals("POST") && entry.path().startsWith("/api/callback"));
    }

    private Stream<Object> details(String name) {
        return emulator.accountJournal().entries().stream()
                .map(JournalEntry::details)
                .filter(details -> details.containsKey(name))
                .map(details -> details.get(name));
    }

    @Override
    public void close() {
        emulator.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
