package io.stagesign.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmulatorTests {
    private final Emulator emulator =
            Emulator.start(EmulatorSettings.onFreePorts(URI.create("http://localhost:1"), Path.of("..")));

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void itShowsTheSampleOpportunitiesAndBothCloudsAnswer() throws Exception {
        assertThat(get(emulator.web(), "/")).contains("Brightwater Ferries", "Alder &amp; Finch", "Cobalt Ridge");
        assertThat(get(emulator.org(), "/emulator/faults")).isEqualTo("[]");
        assertThat(get(emulator.account(), "/emulator/mailbox")).isEqualTo("[]");
    }

    @Test
    void aResetOfTheOrgBringsTheSampleDataBack() throws Exception {
        HttpRequest reset = HttpRequest.newBuilder(URI.create(emulator.org() + "/emulator/reset"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();

        HttpClient.newHttpClient().send(reset, BodyHandlers.discarding());

        assertThat(get(emulator.web(), "/")).contains("Brightwater Ferries");
    }

    private static String get(URI server, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
