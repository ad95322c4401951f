package io.stagesign.emulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stagesign.emulator.fault.Fault;
import io.stagesign.emulator.fault.Fault.Kind;
import io.stagesign.emulator.fault.Faults;
import io.stagesign.emulator.journal.Journal;
import io.stagesign.emulator.journal.JournalEntry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

class CloudServerTests {
    private final AtomicInteger served = new AtomicInteger();
    private final AtomicInteger resets = new AtomicInteger();
    private final Journal journal = new Journal(Clock.systemUTC());
    private final Faults faults = new Faults();
    private final Resettable reset = resets::incrementAndGet;
    private final CloudServer server =
            CloudServer.cloud(0, journal, faults, CounterController.class, Map.of("served", served, "cloud", reset));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCallIsJournalledWithWhatItsHandlerNoted() throws Exception {
        assertThat(post("/count?by=1").statusCode()).isEqualTo(200);

        JournalEntry entry = journal.entries().get(0);
        assertThat(entry.method()).isEqualTo("POST");
        assertThat(entry.path()).isEqualTo("/count?by=1");
        assertThat(entry.status()).isEqualTo(200);
        assertThat(entry.details()).containsEntry("count", 1);
    }

    @Test
    void aDroppedCallIsServedButNotAnswered() {
        faults.set(List.of(new Fault(Kind.drop, "/count", null, 1, null, null)));

        assertThatThrownBy(() -> post("/count")).isInstanceOf(IOException.class);

        assertThat(served).hasValue(1);
    }

    @Test
    void aCallDroppedBeforeIsNotServed() {
        faults.set(List.of(new Fault(Kind.dropBefore, null, "POST", 1, null, null)));

        assertThatThrownBy(() -> post("/count")).isInstanceOf(IOException.class);

        assertThat(served).hasValue(0);
    }

    @Test
    void anErrorIsAnHtmlPageAndOverAfterItsTimes() throws Exception {
        faults.set(List.of(new Fault(Kind.error, "/co*", null, 1, null, 502)));

        HttpResponse<String> first = post("/count");
        HttpResponse<String> second = post("/count");

        assertThat(first.statusCode()).isEqualTo(502);
        assertThat(first.body()).startsWith("<html>");
        assertThat(second.statusCode()).isEqualTo(200);
    }

    @Test
    void tooManyRequestsAreToldWhenToComeBack() throws Exception {
        faults.set(List.of(new Fault(Kind.error, null, null, 1, 3_000L, 429)));

        HttpResponse<String> answer = post("/count");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
        assertThat(answer.body()).isEqualTo("Too many requests");
    }

    @Test
    void aHangingCallIsNotServedAndEndsWhenTheFaultIsCleared() {
        faults.set(List.of(new Fault(Kind.hang, null, null, null, null, null)));

        assertThatThrownBy(() -> post("/count")).isInstanceOf(HttpTimeoutException.class);
        faults.clear();

        assertThat(served).hasValue(0);
    }

    @Test
    void aCallThatHangsAfterwardsWasServedAndIsNotAnswered() {
        Fault fault = new Fault(Kind.hangAfter, null, null, 1, null, null);
        faults.set(List.of(fault));

        assertThatThrownBy(() -> post("/count")).isInstanceOf(HttpTimeoutException.class);

        assertThat(served).hasValue(1);
        assertThat(faults.held()).hasSize(1).first().satisfies(held -> {
            assertThat(held.fault()).isEqualTo(fault);
            assertThat(held.path()).isEqualTo("/count");
            assertThat(held.port()).isPositive();
        });
    }

    @Test
    void aLateCallIsServedWithItsBodyOnceTheFaultIsLiftedThoughItsCallerIsGone() {
        faults.set(List.of(new Fault(Kind.late, null, null, 1, null, null)));
        HttpRequest late = HttpRequest.newBuilder(server.baseUri().resolve("/add"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofMillis(500))
                .POST(HttpRequest.BodyPublishers.ofString("41"))
                .build();

        assertThatThrownBy(() -> HttpClient.newHttpClient().send(late, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(faults.held()).hasSize(1);
        assertThat(served).hasValue(0);
        faults.clear();

        await().untilAsserted(() -> assertThat(served).hasValue(41));
    }

    @Test
    void liftingAFaultLetsGoOnlyTheCallsThatItHolds() {
        Fault first = new Fault(Kind.hang, "/first", null, null, null, null);
        Fault second = new Fault(Kind.hang, "/second", null, null, null, null);
        faults.add(first);
        faults.add(second);
        CompletableFuture<?> one = background("/first");
        CompletableFuture<?> two = background("/second");
        await().until(() -> faults.held().size() == 2);

        faults.lift(first);

        assertThat(one).failsWithin(Duration.ofSeconds(10));
        assertThat(two).isNotDone();
        assertThat(faults.standing()).containsExactly(second);
    }

    @Test
    void aPercentageHitsSoManyOfTheCallsAndTheSameOnesForTheSameSeed() {
        faults.set(List.of(new Fault(Kind.drop, null, null, null, null, null, 30)));

        String hits = hitsWithSeed(7);

        assertThat(hits.chars().filter(hit -> hit == 'x').count()).isBetween(200L, 400L);
        assertThat(hitsWithSeed(7)).isEqualTo(hits);
        assertThat(hitsWithSeed(8)).isNotEqualTo(hits);
    }

    private String hitsWithSeed(long seed) {
        faults.seed(seed);
        StringBuilder hits = new StringBuilder();
        for (int call = 0; call < 1_000; call++) {
            hits.append(faults.take(Kind.drop, "POST", "/count").isPresent() ? 'x' : '-');
        }
        return hits.toString();
    }

    private CompletableFuture<?> background(String path) {
        HttpRequest call = HttpRequest.newBuilder(URI.create(server.baseUri() + path))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().sendAsync(call, HttpResponse.BodyHandlers.discarding());
    }

    @Test
    void faultsAreSetAndClearedOverHttpWithoutBeingJournalled() throws Exception {
        HttpRequest set = HttpRequest.newBuilder(URI.create(server.baseUri() + "/emulator/faults"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("[{\"fault\":\"latency\",\"millis\":5}]"))
                .build();

        assertThat(send(set).statusCode()).isEqualTo(200);
        assertThat(faults.standing()).extracting(Fault::fault).containsExactly(Kind.latency);
        assertThat(post("/emulator/reset").statusCode()).isEqualTo(204);

        assertThat(faults.standing()).isEmpty();
        assertThat(journal.entries()).isEmpty();
        assertThat(resets).hasValue(1);
    }

    private HttpResponse<String> post(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(server.baseUri() + path))
                .timeout(Duration.ofSeconds(2))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @RestController
    static class CounterController {
        private final AtomicInteger served;
        private final Journal journal;

        CounterController(AtomicInteger served, Journal journal) {
            this.served = served;
            this.journal = journal;
        }

        @PostMapping("/count")
        int count() {
            int count = served.incrementAndGet();
            journal.note("count", count);
            return count;
        }

        @PostMapping("/add")
        int add(@RequestBody int number) {
            return served.addAndGet(number);
        }
    }
}
