package io.stagesign.emulator.web;

import io.stagesign.emulator.account.mail.Mailbox;
import io.stagesign.emulator.fault.Faults;
import io.stagesign.emulator.server.CloudServer;
import java.net.URI;
import java.util.Map;

/** Starts the server of the pages. */
public final class Pages {

    private Pages() {}

    static CloudServer start(
            int port, Sales sales, Mailbox mailbox, Clouds clouds, Faults orgFaults, Faults accountFaults) {
        return CloudServer.pages(
                port,
                PagesConfiguration.class,
                Map.of(
                        "sales", sales,
                        "mailbox", mailbox,
                        "clouds", clouds,
                        "orgFaults", FaultPanel.ofOrg(orgFaults),
                        "accountFaults", FaultPanel.ofAccount(accountFaults)));
    }

    /** The addresses of the two clouds, for links. */
    record Clouds(URI org, URI account) {}
}
