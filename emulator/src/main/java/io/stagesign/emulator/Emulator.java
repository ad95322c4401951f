package io.stagesign.emulator;

import io.stagesign.emulator.account.AccountServer;
import io.stagesign.emulator.account.AccountSettings;
import io.stagesign.emulator.apex.platform.ApexOrg;
import io.stagesign.emulator.fault.Faults;
import io.stagesign.emulator.journal.Journal;
import io.stagesign.emulator.org.DemoUser;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.OrgCloud;
import io.stagesign.emulator.org.OrgSettings;
import io.stagesign.emulator.sample.SampleData;
import io.stagesign.emulator.server.CloudServer;
import io.stagesign.emulator.web.Pages;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Both clouds and the pages, running in this process; {@link #close} ends them. */
public final class Emulator implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Org org;
    private final Journal orgJournal;
    private final Faults orgFaults = new Faults();
    private final CloudServer orgServer;
    private final AccountServer accountServer;
    private final CloudServer pages;

    private Emulator(EmulatorSettings settings, Clock clock) {
        org = started(
                new Org(OrgSettings.demo(settings.projectDirectory()).withServiceUri(settings.serviceUrl()), clock));
        ApexOrg apex = started(ApexOrg.of(org));
        org.afterReset(() -> SampleData.load(org));
        SampleData.load(org);
        orgJournal = new Journal(clock);
        orgServer = started(OrgCloud.start(settings.orgPort(), org, orgJournal, orgFaults));
        accountServer = started(AccountServer.start(AccountSettings.demo(settings.accountPort()), clock));
        Pages.Clouds clouds = new Pages.Clouds(orgServer.baseUri(), accountServer.baseUri());
        pages = started(Pages.start(
                settings.webPort(), org, apex, accountServer.account(), clouds, orgFaults, accountServer.faults()));
    }

    private <T extends AutoCloseable> T started(T part) {
        parts.push(part);
        return part;
    }

    /** Starts the emulator with its sample data. */
    public static Emulator start(EmulatorSettings settings) {
        return new Emulator(settings, Clock.systemUTC());
    }

    /** Runs the emulator until the process is ended. */
    public static void main(String[] args) {
        // Read when the first logger is made; inside another program's JVM that program's set-up holds.
        System.setProperty("logback.configurationFile", "emulator-logback.xml");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
        Emulator emulator = start(EmulatorSettings.from(environment));
        Runtime.getRuntime().addShutdownHook(new Thread(emulator::close, "emulator-shutdown"));
        System.out.printf(
                "Pages %s, Salesforce org %s, OneSpan Sign account %s%n",
                emulator.web(), emulator.org(), emulator.account());
    }

    /** Changes fields of the sample's signing rule, as an administrator does in Setup; a reset of the org undoes it. */
    public void changeRule(Map<String, ?> fields) {
        Map<String, Object> packaged = new HashMap<>();
        fields.forEach((field, value) -> packaged.put(org.packaged(field), value));
        SampleData.configureProposalRule(org, packaged);
    }

    /** Lets the user of the signing service read a field such as {@code Contact.Department}; a reset of the org undoes it. */
    public void letServiceRead(String field) {
        org.letRead(DemoUser.INTEGRATION, field);
    }

    /** Returns the address of the pages for people. */
    public URI web() {
        return pages.baseUri();
    }

    /** Returns the address of the Salesforce org: its My Domain. */
    public URI org() {
        return orgServer.baseUri();
    }

    /** Returns the address of the OneSpan Sign account; its API is below {@code /api}. */
    public URI account() {
        return accountServer.baseUri();
    }

    /** Returns what the org received and did. */
    public Journal orgJournal() {
        return orgJournal;
    }

    /** Returns what the account received and did. */
    public Journal accountJournal() {
        return accountServer.journal();
    }

    public Faults orgFaults() {
        return orgFaults;
    }

    public Faults accountFaults() {
        return accountServer.faults();
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            close(parts.pop());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            throw new IllegalStateException("the emulator did not stop cleanly", failure);
        }
    }
}
