package io.stagesign.emulator.org.soap;

import io.stagesign.emulator.org.access.Access;
import jakarta.servlet.http.HttpServletRequest;

/**
 * A call that has been let in.
 *
 * @param access user mode of the session's user
 */
record SoapCall(HttpServletRequest request, Envelope envelope, Access access) {
    SoapElement operation() {
        return envelope.operation();
    }

    boolean allOrNone() {
        return envelope.header()
                .first("AllOrNoneHeader")
                .map(header -> header.textOf("allOrNone").equals("true"))
                .orElse(false);
    }

    /** Returns the batch size asked for, within what Salesforce allows. */
    int batchSize() {
        String wanted = envelope.header()
                .first("QueryOptions")
                .map(options -> options.textOf("batchSize"))
                .orElse("");
        return wanted.isBlank() ? 500 : Math.max(200, Math.min(2000, Integer.parseInt(wanted)));
    }
}
