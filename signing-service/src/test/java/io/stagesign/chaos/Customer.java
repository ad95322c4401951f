package io.stagesign.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stagesign.emulator.account.AccountServer;
import io.stagesign.emulator.account.AccountSettings;
import io.stagesign.emulator.account.access.Credentials;
import io.stagesign.emulator.apex.platform.ApexOrg;
import io.stagesign.emulator.fault.Faults;
import io.stagesign.emulator.journal.Journal;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.OrgCloud;
import io.stagesign.emulator.org.OrgSettings;
import io.stagesign.emulator.server.CloudServer;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A customer of ours: an org with the package in it, and a OneSpan Sign account. Both keep journals of their own. */
final class Customer implements AutoCloseable {
    /** An org whose clock is late makes each of its requests look old: the sweeps compete with the calls. */
    private static final Duration LATE = Duration.ofMinutes(3);

    private final String name;
    private final String token;
    private final Org org;
    private final ApexOrg apex;
    private final Journal journal;
    private final Faults faults = new Faults();
    private final CloudServer server;
    private final AccountServer account;

    Customer(String name, String orgId, URI service) {
        this.name = name;
        this.token = "token-of-" + name;
        Clock clock = Clock.offset(Clock.systemUTC(), LATE.negated());
        OrgSettings settings = OrgSettings.demo(Path.of("..").toAbsolutePath().normalize())
                .withServiceUri(service)
                .withOrg(orgId, token);
        this.org = new Org(settings, clock);
        this.apex = ApexOrg.of(org);
        this.journal = new Journal(clock);
        this.server = OrgCloud.start(0, org, journal, faults);
        Credentials credentials = new Credentials("api-key-of-" + name, "client-of-" + name, "secret-of-" + name);
        this.account =
                AccountServer.start(new AccountSettings(0, credentials, Duration.ofSeconds(5)), Clock.systemUTC());
        switchRuleOn();
    }

    String name() {
        return name;
    }

    Org org() {
        return org;
    }

    AccountServer account() {
        return account;
    }

    Journal journal() {
        return journal;
    }

    Faults faults() {
        return faults;
    }

    int orgPort() {
        return server.baseUri().getPort();
    }

    int accountPort() {
        return account.baseUri().getPort();
    }

    String callbackPath() {
        return "callback-path-of-" + name;
    }

    String callbackKey() {
        return "callback-key-of-" + name;
    }

    String apiKey() {
        return "api-key-of-" + name;
    }

    /** Has the faults of both clouds hit the same calls in every run with this seed. */
    void seed(long seed) {
        faults.seed(seed);
        account.faults().seed(seed + 1);
    }

    void clearFaults() {
        faults.clear();
        account.faults().clear();
    }

    /** Returns the settings of this customer for an instance that reaches both clouds through relays. */
    List<String> settings(int orgPort, int accountPort) {
        String prefix = "--stagesign.orgs." + name + ".";
        return List.of(
                prefix + "id=" + org.settings().orgId(),
                prefix + "token-sha256=" + sha256(token.getBytes(UTF_8)),
                prefix + "salesforce.my-domain-url=http://localhost:" + orgPort,
                prefix + "salesforce.client-id=" + org.settings().clientId(),
                prefix + "salesforce.client-secret=" + org.settings().clientSecret(),
                prefix + "onespan.base-url=http://localhost:" + accountPort + "/api",
                prefix + "onespan.api-key=" + apiKey(),
                prefix + "onespan.callback-path=" + callbackPath(),
                prefix + "onespan.callback-key=" + callbackKey());
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        account.close();
        server.close();
        apex.close();
        org.close();
    }

    private void switchRuleOn() {
        String rules = "SELECT Id FROM %s WHERE DeveloperName = 'Proposal'".formatted(org.packaged("SigningRule__mdt"));
        org.query(rules)
                .forEach(rule -> org.configure(
                        rule.requireId(),
                        Map.of(
                                org.packaged("IsActive__c"), true,
                                org.packaged("CompletedStage__c"), "Closed Won",
                                org.packaged("DeclinedStage__c"), "Closed Lost")));
    }
}
