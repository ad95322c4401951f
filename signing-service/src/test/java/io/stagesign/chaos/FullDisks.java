package io.stagesign.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The disk of the database is full, or those of the instances' own files; after some seconds somebody makes room. All the
 * time somebody posts callbacks that are stored: what was acknowledged has to be there in the end.
 */
final class FullDisks implements Trouble {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<String> acknowledged = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private List<SmallDisk> full = List.of();
    private Instant due = Instant.now().plusSeconds(3);
    private int times;
    private int posted;
    private int refused;
    private int sick;

    /** Puts database and instances on disks that can be filled. */
    static void prepare(Path folder, int instances) throws IOException, InterruptedException {
        for (SmallDisk disk : disks(folder, instances)) {
            disk.mount();
        }
    }

    static void release(Path folder, int instances) throws IOException, InterruptedException {
        for (SmallDisk disk : disks(folder, instances)) {
            disk.unmount();
        }
    }

    private static List<SmallDisk> disks(Path folder, int instances) {
        return Stream.concat(
                        Stream.of("postgresql"),
                        IntStream.rangeClosed(1, instances).mapToObj(number -> "instance-" + number))
                .map(name -> new SmallDisk(folder.resolve(name)))
                .toList();
    }

    @Override
    public void next(World world, Random random) throws IOException, InterruptedException {
        post(world, random);
        if (Instant.now().isBefore(due)) {
            return;
        }
        if (full.isEmpty()) {
            boolean ofDatabase = times % 2 == 0;
            full = ofDatabase
                    ? List.of(new SmallDisk(world.database().folder()))
                    : world.fleet().instances().stream()
                            .map(instance -> new SmallDisk(instance.dataDirectory()))
                            .toList();
            for (SmallDisk disk : full) {
                disk.fill();
            }
            due = Instant.now().plusMillis(8_000 + random.nextInt(4_000));
        } else {
            look(world);
            room(world);
            times++;
            due = Instant.now().plusMillis(3_000 + random.nextInt(3_000));
        }
    }

    @Override
    public boolean isDone() {
        return times > 3;
    }

    @Override
    public void end(World world) throws IOException {
        room(world);
    }

    @Override
    public List<String> omissions(World world) {
        List<String> all = new ArrayList<>(complaints);
        try {
            int kept = world.database().count("select 1 from callback_check");
            if (kept < acknowledged.size()) {
                all.add("lost: of " + acknowledged.size() + " acknowledged callbacks only " + kept + " are stored");
            }
        } catch (SQLException e) {
            all.add("the database does not answer: " + e.getSQLState());
        }
        return all;
    }

    @Override
    public String counts() {
        return "full=%d posted=%d acknowledged=%d refused=%d health-down=%d"
                .formatted(times, posted, acknowledged.size(), refused, sick);
    }

    /** A database that gave up for want of room is started by whoever made room. */
    private void room(World world) throws IOException {
        for (SmallDisk disk : full) {
            disk.free();
        }
        full = List.of();
        if (world.database().execute("select 1") < 0) {
            world.database().stop();
            world.database().start();
        }
    }

    private void look(World world) throws InterruptedException {
        for (Instance instance : world.fleet().running()) {
            Integer status = status(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + instance.port() + "/actuator/health"))
                            .timeout(Duration.ofSeconds(10))
                            .build());
            if (status != null && status == 503) {
                sick++;
            } else {
                complaints.add(instance + " calls itself well (" + status + ") while the disk of " + full + " is full");
            }
        }
    }

    private void post(World world, Random random) throws InterruptedException {
        Customer customer = world.any(random);
        posted++;
        String nonce = "stagesign-check-" + posted;
        String body = """
                {"@class":"com.silanis.esl.packages.event.ESLProcessEvent","name":"STAGESIGN_CHECK","sessionUser":"x",
                "packageId":"%s","message":"%s","documentId":"","createdDate":"2026-01-01T00:00:00.000Z"}""".formatted(nonce, "x");
        Integer status = status(HttpRequest.newBuilder(
                        URI.create(world.fleet().uri() + "/callbacks/onespan/" + customer.callbackPath()))
                .header("Authorization", "Basic " + customer.callbackKey())
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(15))
                .POST(BodyPublishers.ofString(body))
                .build());
        if (status != null && status < 300) {
            acknowledged.add(nonce);
        } else if (status != null && status == 503) {
            refused++;
        } else if (status != null) {
            complaints.add("a callback was answered with " + status);
        }
    }

    private static @Nullable Integer status(HttpRequest request) throws InterruptedException {
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException nobody) {
            return null;
        }
    }
}
