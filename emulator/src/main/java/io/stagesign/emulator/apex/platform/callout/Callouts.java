package io.stagesign.emulator.apex.platform.callout;

import io.stagesign.emulator.apex.platform.job.RunningJob;
import io.stagesign.emulator.apex.platform.session.Resource;
import io.stagesign.emulator.apex.platform.session.Session;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Values;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the callouts of a program, under the platform's rules for them. */
public final class Callouts {

    private static final class State {
        private @Nullable Object mock;
        private int waitedMillis;
    }

    private final NamedCredentials credentials;
    private final Wire wire = new Wire();

    Callouts(NamedCredentials credentials) {
        this.credentials = credentials;
    }

    private static State state(Execution execution) {
        return execution.attachment(State.class, State::new);
    }

    /** Sets what answers the callouts of a test. */
    public static void mock(Execution execution, Object answering) {
        state(execution).mock = answering;
    }

    HttpResponse send(Execution execution, HttpRequest request) {
        Session session = Session.of(execution);
        session.governor().use(execution, Resource.CALLOUTS, 1);
        checkAllowed(execution, session);
        String endpoint = request.endpoint();
        if (endpoint == null) {
            throw new ApexFault("CalloutException", "no endpoint specified");
        }
        HttpResponse response = session.isTest() ? mocked(execution, request) : real(execution, request, endpoint);
        session.governor().use(execution, Resource.HEAP_SIZE, response.blob().size());
        return response;
    }

    private static void checkAllowed(Execution execution, Session session) {
        boolean refusing = RunningJob.in(execution)
                .filter(running -> !running.allowsCallouts(execution))
                .isPresent();
        if (session.trigger() != null) {
            throw new ApexFault("CalloutException", "Callout from triggers are currently not supported.");
        } else if (refusing) {
            throw new ApexFault(
                    "CalloutException", "Callout not allowed from this job: it has no Database.AllowsCallouts.");
        } else if (session.hasUncommittedWork()) {
            throw new ApexFault(
                    "CalloutException",
                    "You have uncommitted work pending. Please commit or rollback before calling out");
        }
    }

    private static HttpResponse mocked(Execution execution, HttpRequest request) {
        Object mock = state(execution).mock;
        if (mock == null) {
            throw new ApexFault("TypeException", "Methods defined as TestMethod do not support Web service callouts");
        }
        return mock instanceof CalloutMock resource
                ? resource.respond(request)
                : Values.required(execution.call(mock, "respond", request), HttpResponse.class);
    }

    private HttpResponse real(Execution execution, HttpRequest request, String endpoint) {
        TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        String address = credentials.resolve(endpoint, Session.of(execution).userId(), headers);
        State state = state(execution);
        if (state.waitedMillis + request.timeoutMillis() > HttpRequest.LONGEST_TIMEOUT && state.waitedMillis > 0) {
            throw new ApexFault("CalloutException", "Exceeded maximum time allotted for callout (120000 ms)");
        }
        long start = System.nanoTime();
        try {
            return wire.send(request, address, headers);
        } finally {
            state.waitedMillis += (int) ((System.nanoTime() - start) / 1_000_000);
        }
    }
}
