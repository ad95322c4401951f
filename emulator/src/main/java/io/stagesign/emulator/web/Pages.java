package io.stagesign.emulator.web;

import io.stagesign.emulator.account.Account;
import io.stagesign.emulator.apex.platform.ApexOrg;
import io.stagesign.emulator.fault.Faults;
import io.stagesign.emulator.lightning.ComponentApex;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.server.CloudServer;
import java.net.URI;
import java.util.Map;

/** Starts the server of the pages. */
public final class Pages {

    private Pages() {}

    /**
     * Starts the pages of a running emulator.
     *
     * @param port loopback port; 0 takes a free one
     * @param org what the pages show and change
     * @param apex what the components on the pages call
     * @param account whose mails the pages show
     * @param clouds where the two clouds are served
     */
    public static CloudServer start(
            int port, Org org, ApexOrg apex, Account account, Clouds clouds, Faults orgFaults, Faults accountFaults) {
        return start(
                port,
                org,
                apex.calls()::component,
                new SendForSignature(apex),
                new OrgSales(org),
                account,
                clouds,
                orgFaults,
                accountFaults);
    }

    static CloudServer start(
            int port,
            Org org,
            ComponentApex apex,
            ListButton listButton,
            Sales sales,
            Account account,
            Clouds clouds,
            Faults orgFaults,
            Faults accountFaults) {
        return CloudServer.pages(
                port,
                PagesConfiguration.class,
                Map.of(
                        "org", org,
                        "apex", apex,
                        "listButton", listButton,
                        "sales", sales,
                        "account", account,
                        "clouds", clouds,
                        "orgFaults", FaultPanel.ofOrg(orgFaults),
                        "accountFaults", FaultPanel.ofAccount(accountFaults)));
    }

    /** The addresses of the two clouds, for links. */
    public record Clouds(URI org, URI account) {}
}
