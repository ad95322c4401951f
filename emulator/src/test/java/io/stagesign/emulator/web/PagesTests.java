package io.stagesign.emulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.emulator.account.AccountServer;
import io.stagesign.emulator.account.AccountSettings;
import io.stagesign.emulator.account.mail.Mail;
import io.stagesign.emulator.account.mail.Mailbox;
import io.stagesign.emulator.fault.Fault;
import io.stagesign.emulator.fault.Fault.Kind;
import io.stagesign.emulator.fault.Faults;
import io.stagesign.emulator.org.DemoUser;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.OrgSettings;
import io.stagesign.emulator.org.bell.BellNotification;
import io.stagesign.emulator.server.CloudServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PagesTests {
    private final AccountServer account = AccountServer.start(AccountSettings.demo(0), Clock.systemUTC());
    private final Mailbox mailbox = account.account().mailbox();
    private final Faults orgFaults = new Faults();
    private final Faults accountFaults = new Faults();
    private final Org org = new Org(OrgSettings.demo(null), Clock.systemUTC());
    private final CloudServer server = Pages.start(
            0,
            org,
            (userId, className, method, arguments) -> "null",
            (userId, ids) -> new ListButton.Outcome(ids.size(), 1, List.of("Dome control: no e-mail address.")),
            new SampleSales(),
            account.account(),
            new Pages.Clouds(URI.create("http://localhost:8091"), URI.create("http://localhost:8092")),
            orgFaults,
            accountFaults);
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();

    @AfterEach
    void stop() {
        server.close();
        account.close();
        org.close();
    }

    @Test
    void homeListsTheOpportunitiesAndLinksTheClouds() throws Exception {
        assertThat(page("/")).contains("Fleet tracking", "Bakery ovens", "Dome control", "http://localhost:8092");
    }

    @Test
    void anOpportunityShowsItsPeopleFilesAndPanel() throws Exception {
        assertThat(page("/opportunities/" + SampleSales.FILED))
                .contains("Zoë Brännström", "lukasz@example.com", "data-component=\"signingPanel\"")
                .contains("data-origin=\"Signed\"", "data-origin=\"Evidence\"", "38 KB");
    }

    @Test
    void aMissingAddressIsShown() throws Exception {
        assertThat(page("/opportunities/" + SampleSales.REFUSED)).contains("No e-mail address");
    }

    @Test
    void whatChangesByItselfCanBeFoundInTheNextPage() throws Exception {
        assertThat(page("/opportunities/" + SampleSales.FILED)).contains("id=\"path\"", "id=\"related\"", "data-live");
        assertThat(page("/mailbox")).contains("id=\"mailbox\" data-live");
    }

    @Test
    void aComponentHasAPageOfItsOwn() throws Exception {
        assertThat(page("/app/greeter")).contains("data-component=\"greeter\"", "/components/components.js");
        assertThat(page("/setup")).contains("data-component=\"stageSignSetup\"");
    }

    @Test
    void aLinkIntoSalesforcesSetupSaysThatThereIsNone() throws Exception {
        assertThat(page("/lightning/setup/NamedCredential/home")).contains("The demo org has none");
    }

    @Test
    void theFrameNamesTheUserAndTheirLanguage() throws Exception {
        post("/user", "user=admin");

        assertThat(page("/"))
                .containsIgnoringWhitespaces(
                        "value=\"admin\" selected", "value=\"en_US\" selected", "Rae Rep", "Français");
    }

    @Test
    void markingAStageAsCurrentSavesItAndSaysSo() throws Exception {
        String after = post("/opportunities/" + SampleSales.NEW + "/stage", "stage=Proposal");

        assertThat(after).contains("Stage changed to Proposal.", "slds-theme_success", "Mark Stage as Complete");
    }

    @Test
    void aStageThatTheOrgDoesNotSaveIsAnErrorInItsWords() throws Exception {
        String after = post("/opportunities/" + SampleSales.FILED + "/stage", "stage=Negotiation");

        assertThat(after).contains("A closed period cannot be changed.", "slds-theme_error");
    }

    @Test
    void theListOffersEveryOpportunityForSelection() throws Exception {
        assertThat(page("/opportunities"))
                .contains("value=\"" + SampleSales.NEW + "\"", "Select Bakery ovens", "Send for Signature");
    }

    @Test
    void sendingASelectionSaysWhatBecameOfIt() throws Exception {
        String after = post("/opportunities/send", "ids=" + SampleSales.NEW + "&ids=" + SampleSales.FILED);

        assertThat(after).contains("2 signing requests started. 1 refused.", "Dome control: no e-mail address.");
    }

    @Test
    void aFileKeepsItsNameAndType() throws Exception {
        HttpResponse<String> file = get("/files/" + SampleSales.FILE);

        assertThat(file.body()).isEqualTo("%PDF-1.7");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("filename*=UTF-8''Vertrag%20f%C3%BCr%20%C5%81ukasz.pdf");
    }

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        assertThat(get("/opportunities/006000000000009AAA").statusCode()).isEqualTo(404);
        assertThat(get("/files/068000000000009AAA").statusCode()).isEqualTo(404);
        assertThat(get("/mailbox/none").statusCode()).isEqualTo(404);
        assertThat(get("/nowhere").body()).contains("This page does not exist.");
    }

    @Test
    void aPersonsMailsAreListedWithoutThoseOfOthers() throws Exception {
        mailbox.deliver(mail("m1", "zoe@example.com", "http://localhost:8092/ceremony/1"));
        mailbox.deliver(mail("m2", "lukasz@example.com", "http://localhost:8092/ceremony/2"));

        assertThat(page("/mailbox")).contains("/mailbox/m1", "/mailbox/m2");
        assertThat(page("/mailbox?person=zoe@example.com"))
                .contains("/mailbox/m1")
                .doesNotContain("/mailbox/m2");
    }

    @Test
    void aMailHasTheButtonThatOpensTheCeremony() throws Exception {
        mailbox.deliver(mail("m1", "zoe@example.com", "http://localhost:8092/ceremony/1"));

        assertThat(page("/mailbox/m1")).contains("Review and sign", "http://localhost:8092/ceremony/1");
    }

    @Test
    void theTimeOfAnUnknownTransactionCannotRunOut() throws Exception {
        mailbox.deliver(mail("m1", "zoe@example.com", "http://localhost:8092/ceremony/1"));

        assertThat(post("/mailbox/m1/expire", "")).contains("slds-theme_error", "p1");
    }

    @Test
    void whatIsUnderTheBellIsThatOfTheUserOfThePage() throws Exception {
        String type = org.insert(
                "CustomNotificationType",
                Map.of("DeveloperName", "Demo", "MasterLabel", "Demo", "CustomNotifTypeName", "Demo"));
        String rep = org.userId(DemoUser.REP);
        org.bell()
                .ring(new BellNotification(
                        Instant.EPOCH,
                        type,
                        List.of(rep),
                        "Not delivered",
                        "Mail came back.",
                        SampleSales.NEW,
                        null,
                        null));

        assertThat(page("/notifications"))
                .contains("Not delivered", "Mail came back.", "/opportunities/" + SampleSales.NEW);
        post("/user", "user=admin");
        assertThat(page("/notifications")).contains("Nothing yet.").doesNotContain("Not delivered");
    }

    @Test
    void aFaultIsSwitchedOnAtItsCloudAlone() throws Exception {
        assertThat(post("/faults/account/callbackLost", "on=true")).contains("Switch off");

        assertThat(accountFaults.standing()).extracting(Fault::fault).containsExactly(Kind.callbackLost);
        assertThat(orgFaults.standing()).isEmpty();
    }

    @Test
    void aFaultIsSwitchedOffAndTheOthersStay() throws Exception {
        post("/faults/org/slow", "on=true");
        post("/faults/org/rowLock", "on=true");
        post("/faults/org/slow", "on=false");

        assertThat(orgFaults.standing()).extracting(Fault::fault).containsExactly(Kind.rowLock);
    }

    @Test
    void allFaultsAreSwitchedOffAtOnce() throws Exception {
        post("/faults/org/slow", "on=true");
        post("/faults/account/slow", "on=true");
        post("/faults/clear", "");

        assertThat(orgFaults.standing()).isEmpty();
        assertThat(accountFaults.standing()).isEmpty();
    }

    private String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private String post(String path, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return browser.send(request, BodyHandlers.ofString()).body();
    }

    private URI uri(String path) {
        return URI.create(server.baseUri() + path);
    }

    private static Mail mail(String id, String to, String link) {
        return new Mail(
                id,
                Instant.parse("2026-11-24T09:30:00Z"),
                Mail.Kind.invitation,
                "OneSpan Sign",
                to,
                "Zoë Brännström",
                "Please sign",
                "Dear Zoë",
                link,
                "p1",
                "s1");
    }
}
