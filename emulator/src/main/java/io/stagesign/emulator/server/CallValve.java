package io.stagesign.emulator.server;

import io.stagesign.emulator.fault.Fault;
import io.stagesign.emulator.fault.Fault.Kind;
import io.stagesign.emulator.fault.Faults;
import io.stagesign.emulator.fault.HeldCall;
import io.stagesign.emulator.journal.Journal;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.buf.ByteChunk;

/**
 * Journals every call and lets the standing faults of the transport happen to it. A Tomcat valve, because only there
 * can a connection be closed without an answer.
 */
final class CallValve extends ValveBase {
    private static final String CONTROL = "/emulator/";
    private static final int TOO_MANY_REQUESTS = 429;

    private final Journal journal;
    private final Faults faults;

    CallValve(Journal journal, Faults faults) {
        super(true);
        this.journal = journal;
        this.faults = faults;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getRequestURI().startsWith(CONTROL)) {
            getNext().invoke(request, response);
            return;
        }
        journal.open(request.getMethod(), pathAndQuery(request));
        try {
            serve(request, response);
        } finally {
            journal.close(response.isError() && response.getStatus() == 0 ? 500 : response.getStatus());
        }
    }

    private void serve(Request request, Response response) throws IOException, ServletException {
        take(Kind.latency, request).ifPresent(fault -> pause(fault.millis() == null ? 1_000 : fault.millis()));
        Optional<Fault> late = take(Kind.late, request);
        if (late.isPresent()) {
            receive(request);
            hold(late, request);
        }
        Optional<Fault> hang = take(Kind.hang, request);
        if (hang.isPresent() || take(Kind.dropBefore, request).isPresent()) {
            hold(hang, request);
            close(response);
            return;
        }
        Optional<Fault> hangAfter = take(Kind.hangAfter, request);
        if (hangAfter.isPresent() || take(Kind.drop, request).isPresent()) {
            serveUnanswered(request, response);
            hold(hangAfter, request);
            close(response);
            return;
        }
        answer(request, response, take(Kind.error, request));
    }

    /** What is written is thrown away, also when a handler flushes it. */
    private void serveUnanswered(Request request, Response response) throws IOException, ServletException {
        response.setSuspended(true);
        getNext().invoke(request, response);
    }

    /** Reads the body now, and has the handler read it again: by then the caller may have hung up. */
    private static void receive(Request request) throws IOException {
        ByteChunk body = new ByteChunk();
        body.setLimit(-1);
        byte[] part = new byte[8_192];
        InputStream content = request.createInputStream();
        for (int read = content.read(part); read >= 0; read = content.read(part)) {
            body.append(part, 0, read);
        }
        request.getCoyoteRequest().action(ActionCode.REQ_SET_BODY_REPLAY, body);
    }

    private void hold(Optional<Fault> fault, Request request) throws InterruptedIOException {
        if (fault.isEmpty()) {
            return;
        }
        try {
            faults.hold(
                    new HeldCall(fault.get(), request.getMethod(), request.getRequestURI(), request.getRemotePort()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the emulator stops");
        }
    }

    private void answer(Request request, Response response, Optional<Fault> error)
            throws IOException, ServletException {
        if (error.isEmpty()) {
            getNext().invoke(request, response);
            if (request.getAttribute(Faults.CUT) != null) {
                close(response);
            }
            return;
        }
        Fault fault = error.get();
        int status = fault.status() == null ? 503 : fault.status();
        response.setStatus(status);
        if (status == TOO_MANY_REQUESTS) {
            response.setHeader("Retry-After", Long.toString(seconds(fault)));
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write("Too many requests");
        } else {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write("<html><body><h1>Service temporarily unavailable</h1></body></html>");
        }
        response.finishResponse();
    }

    private static long seconds(Fault fault) {
        return fault.millis() == null ? 1 : Math.max(1, fault.millis() / 1_000);
    }

    private void close(Response response) {
        response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, new IOException("connection closed by a fault"));
        journal.note("dropped", true);
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Fault> take(Kind kind, Request request) {
        return faults.take(kind, request.getMethod(), request.getRequestURI());
    }

    private static String pathAndQuery(Request request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
