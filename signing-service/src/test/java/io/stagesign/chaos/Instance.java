package io.stagesign.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One instance of the service: a process of its own, which reaches everything through relays of its own. */
final class Instance implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String name;
    private final Path folder;
    private final Program program;
    private final int port;
    private final URI publicUri;
    private final Relay database;
    private final WallClock wallClock;
    private final Map<Customer, Wires> wires = new LinkedHashMap<>();
    private volatile @Nullable Process process;
    private volatile boolean restored;
    private int starts;

    Instance(
            int number,
            Path folder,
            int port,
            URI publicUri,
            DatabaseServer server,
            List<Customer> customers,
            Program program) {
        this.name = "instance-" + number;
        this.folder = folder;
        this.program = program;
        this.port = port;
        this.publicUri = publicUri;
        this.database = new Relay(server::port);
        this.wallClock = new WallClock(folder.resolve(name + ".clock"));
        customers.forEach(each -> wires.put(each, new Wires(new Relay(each::orgPort), new Relay(each::accountPort))));
    }

    /** The ways of one instance to one customer. */
    record Wires(Relay org, Relay account) {}

    int port() {
        return port;
    }

    Relay database() {
        return database;
    }

    Path dataDirectory() {
        return folder.resolve(name);
    }

    WallClock wallClock() {
        return wallClock;
    }

    Wires wires(Customer customer) {
        return Objects.requireNonNull(wires.get(customer));
    }

    /** Returns under which name its last start takes jobs. */
    String schedulerName() {
        return name + "-" + starts;
    }

    /** Tells whether a call that reached a cloud from this port is this instance's. */
    boolean made(int callersPort) {
        return wires.values().stream()
                .anyMatch(each -> each.org().uses(callersPort) || each.account().uses(callersPort));
    }

    synchronized void start() {
        starts++;
        List<String> command = new ArrayList<>((starts == 1 ? program.first() : program).command());
        command.addAll(List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--logging.structured.format.console=",
                "--logging.level.io.stagesign=info",
                "--stagesign.public-url=" + publicUri,
                "--stagesign.data-directory=" + dataDirectory(),
                "--stagesign.cloud.read-timeout=5s",
                "--stagesign.cloud.call-deadline=15s",
                "--spring.datasource.url=jdbc:postgresql://localhost:" + database.port()
                        + "/postgres?user=postgres&socketTimeout=20",
                "--stagesign.restored-from-backup=" + restored,
                "--db-scheduler.scheduler-name=" + schedulerName(),
                // what a killed instance had in hand is taken over after 6 of these
                "--db-scheduler.heartbeat-interval=1s"));
        wires.forEach((customer, way) ->
                command.addAll(customer.settings(way.org().port(), way.account().port())));
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve(name + ".log").toFile()));
            builder.environment().putAll(wallClock.environment());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From its next start on it takes the database for an older state. */
    void restored() {
        restored = true;
    }

    boolean isRunning() {
        Process running = process;
        return running != null && running.isAlive();
    }

    boolean isReady() {
        HttpRequest probe = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return isRunning() && HTTP.send(probe, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /** kill -9: nothing is closed, nothing handed back. Tells whether it was running. */
    boolean kill() {
        Process running = process;
        if (running == null || !running.isAlive()) {
            return false;
        }
        running.destroyForcibly();
        await(running);
        return true;
    }

    /** Asks it to end, as an operator does, and waits until it has. */
    void stop() {
        Process running = process;
        if (running != null) {
            running.destroy();
            await(running);
        }
    }

    /** SIGSTOP: it stands still and does not know it. */
    void stand() {
        signal("STOP");
    }

    void goOn() {
        signal("CONT");
    }

    /** Lets it reach everything again. */
    void open() {
        database.open();
        wires.values().forEach(each -> {
            each.org().open();
            each.account().open();
        });
    }

    private void signal(String signal) {
        Process running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        try {
            await(new ProcessBuilder("kill", "-" + signal, Long.toString(running.pid())).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(Process ending) {
        try {
            ending.waitFor(40, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public void close() {
        kill();
        database.close();
        wires.values().forEach(each -> {
            each.org().close();
            each.account().close();
        });
    }
}
