package io.stagesign.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.Api;
import io.stagesign.Faults;
import io.stagesign.InMemoryClouds;
import io.stagesign.InMemoryOneSpan;
import io.stagesign.InMemorySalesforce;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.TestFiles;
import io.stagesign.TestStates;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.job.Failure;
import io.stagesign.job.RequestJob;
import io.stagesign.onespan.TransactionState;
import io.stagesign.salesforce.KeyedVersion;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.Status;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeProperty;
import net.jqwik.api.lifecycle.BeforeTry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestContextManager;

/**
 * One request under any sequence of runs, of what signers and sender do, of callbacks and of wishes to cancel: runs that
 * fail before or after a call, that die there, or that stand still there while another run of the same job goes through.
 * However it went, once everything has been run again nobody was invited twice, nothing was filed twice, and the request
 * is where OneSpan is.
 */
class AnyOrderTests {
    /** The jobs in the order in which they settle a request, and the calls that each makes. */
    private static final Map<String, List<String>> CALLS = calls();

    private final Beans beans = new Beans();
    private Map<String, RequestJob> jobs = Map.of();
    private Throwable lastFailure = new IllegalStateException("none");

    /** What of the service the model touches. */
    @ServiceTest
    static class Beans {
        @Autowired
        private TestData data;

        @Autowired
        private InMemoryClouds clouds;

        @Autowired
        private List<RequestJob> jobs;

        @LocalServerPort
        private int port;

        Api api() {
            return new Api(port);
        }
    }

    /** What may happen next. */
    enum Happening {
        RUN,
        RUN_THAT_FAILS_BEFORE,
        RUN_THAT_FAILS_AFTER,
        RUN_THAT_DIES_AFTER,
        RUN_THAT_STANDS_STILL,
        ONE_SIGNS,
        ANOTHER_SIGNS,
        ONE_DECLINES,
        TIME_RUNS_OUT,
        SENDER_REVIVES,
        SENDER_TRASHES,
        SENDER_RESTORES,
        CALLBACK,
        WISH_TO_CANCEL
    }

    record Step(Happening happening, String job, String call) {}

    @Provide
    Arbitrary<Step> steps() {
        Arbitrary<Happening> happenings = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.of(Happening.RUN)),
                Tuple.of(
                        10,
                        Arbitraries.of(
                                Happening.RUN_THAT_FAILS_BEFORE,
                                Happening.RUN_THAT_FAILS_AFTER,
                                Happening.RUN_THAT_DIES_AFTER,
                                Happening.RUN_THAT_STANDS_STILL)),
                Tuple.of(6, Arbitraries.of(Happening.ONE_SIGNS, Happening.ANOTHER_SIGNS)),
                Tuple.of(
                        4,
                        Arbitraries.of(
                                Happening.ONE_DECLINES,
                                Happening.TIME_RUNS_OUT,
                                Happening.SENDER_REVIVES,
                                Happening.SENDER_TRASHES,
                                Happening.SENDER_RESTORES,
                                Happening.WISH_TO_CANCEL)),
                Tuple.of(2, Arbitraries.of(Happening.CALLBACK)));
        Arbitrary<String> jobNames = Arbitraries.of(CALLS.keySet());
        return jobNames.flatMap(job -> Combinators.combine(happenings, Arbitraries.of(CALLS.get(job)))
                .as((happening, call) -> new Step(happening, job, call)));
    }

    @BeforeProperty
    void start() throws Exception {
        new TestContextManager(Beans.class).prepareTestInstance(beans);
        jobs = beans.jobs.stream().collect(Collectors.toMap(RequestJob::name, Function.identity()));
    }

    @BeforeTry
    void begin() {
        beans.data.clear();
        beans.data.requested();
        // a word that the account in memory gives back: what lacks one is held back
        salesforce().put(TestData.CONTRACT, TestFiles.pdf("signed"));
        salesforce().put(TestData.ANNEX, TestFiles.pdf("signed"));
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whateverHappensNothingIsDoubledAndTheRequestEndsWhereOneSpanIs(
            @ForAll @Size(min = 5, max = 30) List<@From("steps") Step> steps) {
        steps.forEach(this::happen);
        settle();

        SigningRequest request = beans.data.request();
        List<TransactionState> sent = oneSpan().all().stream()
                .filter(each -> each.status() != TransactionState.Status.DRAFT)
                .toList();
        assertThat(oneSpan().invitations).doesNotHaveDuplicates();
        assertThat(sent).hasSizeLessThan(2);
        assertThat(oneSpan().all()).as("no draft is left").hasSize(sent.size());
        assertThat(salesforce().present)
                .as("what is on the opportunity")
                .extracting(KeyedVersion::documentKey)
                .doesNotHaveDuplicates();
        assertThat(expected(sent))
                .as(() -> "the last failure was " + lastFailure)
                .contains(request.status());
        assertThat(salesforce().present).hasSize(request.status() == Status.FILED ? 3 : 0);
        assertThat(salesforce().lastReport().status())
                .isEqualTo(request.status().word());
    }

    /** Returns where a request may be whose transaction is in this state: what is filed or declined stays so. */
    private static Set<Status> expected(List<TransactionState> sent) {
        if (sent.isEmpty()) {
            return Set.of(Status.CANCELLED);
        }
        boolean trashed = sent.get(0).trashed();
        return switch (sent.get(0).status()) {
            case COMPLETED, ARCHIVED -> trashed ? Set.of(Status.FILED, Status.CANCELLED) : Set.of(Status.FILED);
            case DECLINED, OPTED_OUT -> trashed ? Set.of(Status.DECLINED, Status.CANCELLED) : Set.of(Status.DECLINED);
            case EXPIRED -> Set.of(trashed ? Status.CANCELLED : Status.EXPIRED);
            case SENT -> Set.of(trashed ? Status.CANCELLED : Status.SENT);
            case DRAFT, UNKNOWN -> Set.of();
        };
    }

    private void happen(Step step) {
        switch (step.happening()) {
            case RUN -> run(step.job(), true);
            case RUN_THAT_FAILS_BEFORE -> {
                failing(step.call(), true);
                run(step.job(), true);
            }
            case RUN_THAT_FAILS_AFTER -> {
                failing(step.call(), false);
                run(step.job(), true);
            }
            case RUN_THAT_DIES_AFTER -> {
                failing(step.call(), false);
                run(step.job(), false);
            }
            case RUN_THAT_STANDS_STILL -> {
                faults(step.call()).standStillBefore(step.call(), () -> run(step.job(), true));
                run(step.job(), true);
            }
            case ONE_SIGNS -> change(state -> sign(state, TestData.ANN.value()));
            case ANOTHER_SIGNS -> change(state -> sign(state, TestData.BOB.value()));
            case ONE_DECLINES -> change(state -> move(state, "SENT", TransactionState.Status.DECLINED));
            case TIME_RUNS_OUT -> change(state -> move(state, "SENT", TransactionState.Status.EXPIRED));
            case SENDER_REVIVES -> change(state -> move(state, "EXPIRED", TransactionState.Status.SENT));
            case SENDER_TRASHES -> change(TestStates::trashed);
            case SENDER_RESTORES -> change(TestStates::restored);
            case CALLBACK -> callback();
            case WISH_TO_CANCEL -> cancel();
        }
    }

    /** Runs a job as its task does; a run that dies says nothing. */
    private void run(String name, boolean tellsWhy) {
        RequestJob job = Optional.ofNullable(jobs.get(name)).orElseThrow();
        try {
            job.run(TestData.KEY);
        } catch (RuntimeException e) {
            lastFailure = e;
            if (tellsWhy) {
                job.failed(TestData.KEY, new Failure(Help.TRY_AGAIN, "It was in vain.", 3, Duration.ofSeconds(1)));
            }
        }
        faults("salesforce.").clear();
        faults("onespan.").clear();
    }

    /** Runs everything until nothing changes any more. */
    private void settle() {
        String before = "";
        for (int round = 0; round < 20; round++) {
            for (String job : CALLS.keySet()) {
                run(job, true);
            }
            SigningRequest request = beans.data.request();
            String now = request.status() + " " + request.version() + " " + request.reportedVersion();
            if (now.equals(before)) {
                return;
            }
            before = now;
        }
        throw new IllegalStateException("it never comes to rest: " + before);
    }

    private static Map<String, List<String>> calls() {
        Map<String, List<String>> calls = new LinkedHashMap<>();
        calls.put("cancel", List.of("onespan.trash", "onespan.state", "onespan.restore", "onespan.deleteDraft"));
        calls.put(
                "send",
                List.of(
                        "salesforce.opportunity",
                        "salesforce.download",
                        "onespan.find",
                        "onespan.createDraft",
                        "onespan.send",
                        "onespan.state"));
        calls.put("sync", List.of("onespan.state"));
        calls.put(
                "file",
                List.of(
                        "onespan.document",
                        "onespan.evidenceSummary",
                        "salesforce.findFiled",
                        "salesforce.file",
                        "salesforce.readBack"));
        calls.put("keep", List.of("onespan.document", "onespan.evidenceSummary"));
        calls.put("stray-files", List.of("salesforce.versions", "salesforce.deleteFile"));
        calls.put("report", List.of("salesforce.report"));
        calls.put("outcome", List.of("salesforce.moveStage"));
        calls.put("stray-drafts", List.of("onespan.find", "onespan.deleteDraft"));
        return calls;
    }

    private void failing(String call, boolean before) {
        if (before) {
            faults(call).failBefore(call);
        } else {
            faults(call).failAfter(call);
        }
    }

    private void change(Function<TransactionState, TransactionState> change) {
        for (TransactionState state : oneSpan().all()) {
            if (state.status() != TransactionState.Status.DRAFT) {
                oneSpan().change(state.id(), change::apply);
            }
        }
    }

    private static TransactionState sign(TransactionState state, String signer) {
        if (state.status() != TransactionState.Status.SENT || state.trashed()) {
            return state;
        }
        TransactionState signed =
                TestStates.signedBy(state, signer.equals(TestData.ANN.value()) ? TestData.ANN : TestData.BOB);
        return signed.signers().stream().allMatch(TransactionState.Signer::signed)
                ? TestStates.with(signed, TransactionState.Status.COMPLETED)
                : signed;
    }

    private static TransactionState move(TransactionState state, String from, TransactionState.Status to) {
        return state.status().name().equals(from) && !state.trashed() ? TestStates.with(state, to) : state;
    }

    private void callback() {
        oneSpan()
                .all()
                .forEach(state -> beans.api()
                        .send(HttpRequest.newBuilder(URI.create("http://localhost:" + beans.port
                                        + "/callbacks/onespan/demo-callback-path-3f9c"))
                                .header("Authorization", "Basic callback-password")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("""
                                {"name": "PACKAGE_COMPLETE", "sessionUser": "x", "packageId": "%s", "message": null,
                                 "documentId": null, "createdDate": "2020-08-21T14:12:34.544Z"}""".formatted(state.id())))));
    }

    private void cancel() {
        beans.api()
                .post("/signing-requests/" + TestData.KEY.request() + "/cancellation", "{\"reason\": \"No longer\"}");
    }

    private Faults faults(String call) {
        return call.startsWith("salesforce.") ? salesforce().faults : oneSpan().faults;
    }

    private InMemorySalesforce salesforce() {
        return beans.clouds.salesforce();
    }

    private InMemoryOneSpan oneSpan() {
        return beans.clouds.oneSpan();
    }
}
