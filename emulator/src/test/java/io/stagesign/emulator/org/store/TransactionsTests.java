package io.stagesign.emulator.org.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.emulator.org.SampleOrg;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TransactionsTests {
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 25;

    private final SampleOrg sample = new SampleOrg();

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void clientsAtTheSameTimeNeverSeeHalfAChange() throws InterruptedException, ExecutionException {
        String opportunity = sample.opportunity("Deal", Map.of("Amount", "0"));
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        Callable<Boolean> client = () -> {
            boolean whole = true;
            for (int round = 0; round < ROUNDS; round++) {
                twoChanges(opportunity, Thread.currentThread().getName() + round);
                Row row = sample.org
                        .query("SELECT NextStep, Description FROM Opportunity")
                        .get(0);
                whole &= String.valueOf(row.get("NextStep")).equals(row.get("Description"));
            }
            return whole;
        };

        List<Future<Boolean>> answers = clients.invokeAll(
                IntStream.range(0, CLIENTS).mapToObj(number -> client).toList());
        clients.shutdown();

        for (Future<Boolean> answer : answers) {
            assertThat(answer.get()).isTrue();
        }
    }

    private void twoChanges(String opportunity, String text) {
        sample.org.transactions().run(() -> {
            sample.org.update(opportunity, Map.of("NextStep", text));
            sample.org.update(opportunity, Map.of("Description", text));
        });
    }
}
