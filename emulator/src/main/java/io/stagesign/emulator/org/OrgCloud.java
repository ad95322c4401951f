package io.stagesign.emulator.org;

import io.stagesign.emulator.fault.Faults;
import io.stagesign.emulator.journal.Journal;
import io.stagesign.emulator.org.door.Gate;
import io.stagesign.emulator.org.door.Notes;
import io.stagesign.emulator.org.soql.Cursors;
import io.stagesign.emulator.server.CloudServer;
import io.stagesign.emulator.server.Resettable;
import java.util.Map;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Serves an org over HTTP: SOAP, REST and OAuth on one port. */
public final class OrgCloud {
    private OrgCloud() {}

    /** The doors: every controller below this package. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan
    static class Doors {}

    /** Starts the server on the loopback port, 0 for a free one. */
    public static CloudServer start(int port, Org org, Journal journal, Faults faults) {
        Cursors cursors = new Cursors();
        org.afterReset(cursors::clear);
        Resettable reset = org::reset;
        return CloudServer.cloud(
                port,
                journal,
                faults,
                Doors.class,
                Map.of(
                        "org", org,
                        "orgReset", reset,
                        "gate", new Gate(org, faults),
                        "notes", new Notes(journal, org.schema()),
                        "cursors", cursors));
    }
}
