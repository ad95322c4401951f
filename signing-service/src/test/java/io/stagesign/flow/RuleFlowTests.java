package io.stagesign.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stagesign.TestFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an administrator sets in a signing rule, carried out over real HTTP by all three programs. */
@ExtendWith(OutputCaptureExtension.class)
class RuleFlowTests {
    private static final String FERRIES = "Brightwater Ferries";

    @RegisterExtension
    private static final ThreePrograms PROGRAMS = new ThreePrograms();

    private final DemoClouds clouds = PROGRAMS.clouds();
    private final DemoRep rep = PROGRAMS.rep();
    private final ConfigurableApplicationContext service = PROGRAMS.service();

    @Test
    void signedFilesAreNewVersionsUnderTheNamesOfTheRule() {
        clouds.emulator()
                .changeRule(Map.of(
                        "FileAs__c", "NewVersion",
                        "SignedFileName__c", "{title} signed {date}",
                        "EvidenceFileName__c", "Evidence {opportunity}"));
        String opportunity = sent();

        everybodySigns(opportunity);

        rep.sees(opportunity, "Filed");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(rep.versions(opportunity))
                .hasSize(3)
                .anyMatch(file -> file.startsWith("Evidence Brightwater Ferries") && file.endsWith(" 1"))
                .filteredOn(file -> file.endsWith("signed " + today + " 2"))
                .hasSize(2);
    }

    @Test
    void theEvidenceReportIsInsideSignedFilesThatWereVerified() throws IOException {
        clouds.emulator().changeRule(Map.of("MergeEvidence__c", true));
        String opportunity = sent();

        everybodySigns(opportunity);

        rep.sees(opportunity, "Filed");
        String request = rep.request(opportunity).path("Id").asString();
        for (JsonNode document : rep.documents(request)) {
            assertThat(document.path("stagesign__Kind__c").asString()).isNotEqualTo("Evidence");
            if (document.path("stagesign__Kind__c").asString().equals("Signed")) {
                byte[] filed = rep.content(
                        document.path("stagesign__ContentVersionId__c").asString());
                try (PDDocument pdf = Loader.loadPDF(filed)) {
                    assertThat(pdf.getDocumentCatalog()
                                    .getNames()
                                    .getEmbeddedFiles()
                                    .getNames())
                            .containsOnlyKeys("Evidence report.pdf");
                }
            }
        }
        JsonNode receipt = rep.calls("GET", "/signing-requests/" + request + "/receipt", "");
        assertThat(receipt.path("signers").findValuesAsString("name"))
                .hasSameSizeAs(receipt.path("signers"))
                .isNotEmpty()
                .doesNotContain("");
        assertThat(receipt.path("documents").findValuesAsString("sha256"))
                .containsExactlyInAnyOrderElementsOf(rep.documents(request).stream()
                        .map(document -> document.path("stagesign__Sha256__c").asString())
                        .toList());
        assertThat(rep.calls("GET", "/signing-requests/" + request, "")
                        .path("documents")
                        .valueStream()
                        .filter(document -> document.path("kind").asString().equals("Signed"))
                        .map(document -> document.path("verification")))
                .hasSize(2)
                .allMatch(found -> found.path("passed").booleanValue())
                .allMatch(found -> found.path("seals").get(0).path("intact").booleanValue());
    }

    @Test
    void whatSignersAreAskedForIsFiledBesideWhatTheySigned() {
        clouds.emulator().changeRule(Map.of("SignerAttachments__c", "*=Passport;Signer1=Register (optional)"));
        String opportunity = sent();
        String transaction =
                rep.request(opportunity).path("stagesign__TransactionId__c").asString();

        rep.everybodyAdds(transaction, "Passport", "IMG_1.jpg", "a scan");
        everybodySigns(opportunity);

        JsonNode request = rep.sees(opportunity, "Filed");
        assertThat(request.path("stagesign__StatusReason__c").asString())
                .endsWith(" 2 files that signers added are there, too.");
        List<JsonNode> added = rep.documents(request.path("Id").asString()).stream()
                .filter(document ->
                        document.path("stagesign__Kind__c").asString().equals("Attachment"))
                .toList();
        assertThat(added)
                .hasSize(2)
                .allMatch(document ->
                        document.path("stagesign__Title__c").asString().matches("Passport - .+\\.jpg"))
                .allSatisfy(document -> assertThat(rep.content(
                                document.path("stagesign__ContentVersionId__c").asString()))
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo("a scan"));
        assertThat(rep.files(opportunity))
                .filteredOn(title -> title.startsWith("Passport - "))
                .hasSize(2);
    }

    @Test
    void oneSpanRemindsBySchedulesAndSignersReadTheRulesWords() {
        clouds.emulator()
                .changeRule(Map.of(
                        "FirstReminderDays__c", BigDecimal.valueOf(2),
                        "ReminderEveryDays__c", BigDecimal.valueOf(5),
                        "ExpiresAfterDays__c", BigDecimal.valueOf(20),
                        "Subject__c", "Your offer: {opportunity}",
                        "Message__c", "{owner} asks for your signature."));

        String opportunity = sent();

        String transaction =
                rep.request(opportunity).path("stagesign__TransactionId__c").asString();
        JsonNode schedule = rep.asksAccount("/packages/" + transaction + "/reminders");
        assertThat(schedule.path("startInDaysDelay").asInt()).isEqualTo(2);
        assertThat(schedule.path("intervalInDays").asInt()).isEqualTo(5);
        assertThat(schedule.path("repetitionsCount").asInt()).isEqualTo(3);
        JsonNode sent = rep.asksAccount("/packages/" + transaction);
        assertThat(sent.path("name").asString()).startsWith("Your offer: " + FERRIES);
        assertThat(sent.path("emailMessage").asString())
                .endsWith("asks for your signature.")
                .doesNotStartWith("{");
    }

    @Test
    void theOwnerSignsLastAndARoleGetsOnlyACopy() {
        clouds.emulator().changeRule(Map.of("OwnerSigns__c", "Last", "CopyRoles__c", "Economic Buyer"));

        String opportunity = sent();

        JsonNode request = rep.request(opportunity);
        String transaction = request.path("stagesign__TransactionId__c").asString();
        List<JsonNode> signers = rep.signerRows(request.path("Id").asString());
        assertThat(signers)
                .extracting(row -> row.path("stagesign__Status__c").asString())
                .containsExactly("Invited", "Waiting");
        assertThat(signers)
                .extracting(row -> row.path("stagesign__Contact__c").isNull())
                .containsExactly(false, true);
        rep.sign(
                transaction,
                signers.stream()
                        .map(row -> row.path("stagesign__SignerKey__c").asString())
                        .map(key -> key.substring(key.indexOf(':') + 1))
                        .toList());
        rep.sees(opportunity, "Filed");
        assertThat(rep.signers(request.path("Id").asString())).containsOnly("Signed");
        assertThat(clouds.mails("invitation")).isEqualTo(2);
    }

    @Test
    void everySignerNeedsAPhoneForACode() {
        clouds.emulator().changeRule(Map.of("Authentication__c", "SMS"));
        String opportunity = rep.opportunity(FERRIES);
        rep.phone(opportunity, "040 12345");
        rep.moveToProposal(opportunity);
        assertThat(rep.sees(opportunity, "NotReady")
                        .path("stagesign__StatusReason__c")
                        .asString())
                .contains("“040 12345” needs the country code in front");
    }

    @Test
    void aCodeIsSentToEachSignersPhone() {
        clouds.emulator().changeRule(Map.of("Authentication__c", "SMS"));
        rep.phone(rep.opportunity(FERRIES), "+49 (0)40 1234567");

        String opportunity = sent();

        JsonNode roles = rep.asksAccount("/packages/"
                        + rep.request(opportunity)
                                .path("stagesign__TransactionId__c")
                                .asString())
                .path("roles");
        assertThat(roles.findValuesAsString("question")).containsExactly("+49401234567", "+49401234567");
    }

    @Test
    void aSignerIsAskedWhatTheirContactHoldsAndTheAnswerIsKeptNowhere(CapturedOutput log) {
        String deal = rep.opportunity(FERRIES);
        askForTheDepartment();
        rep.fills(deal, "Decision Maker", "Department", "Purchasing-4711");
        rep.fills(deal, "Economic Buyer", "Department", "");
        JsonNode found = rep.calls("POST", "/preflight", preflight(deal));
        assertThat(found.path("reasons").findValuesAsString("message"))
                .singleElement()
                .asString()
                .startsWith("Fill in the field Department of contact “")
                .contains("“Which department?”");
        rep.fills(deal, "Economic Buyer", "Department", "Purchasing-4712");

        String opportunity = sent();

        String transaction =
                rep.request(opportunity).path("stagesign__TransactionId__c").asString();
        assertThat(rep.asksAccount("/packages/" + transaction).path("roles").findValuesAsString("answer"))
                .containsExactlyInAnyOrder("Purchasing-4711", "Purchasing-4712");
        everybodySigns(opportunity);
        rep.sees(opportunity, "Filed");
        assertThat(ServiceTables.texts(service)).contains("Which department?").doesNotContain("Purchasing-471");
        assertThat(log.getAll()).doesNotContain("Purchasing-471");
    }

    @Test
    void aFieldOfAnAnswerThatTheServiceMayNotReadIsNamed() {
        clouds.emulator().changeRule(Map.of("Authentication__c", "Questions", "Questions__c", "Who? = Contact.Title"));

        String opportunity = rep.opportunity(FERRIES);
        rep.moveToProposal(opportunity);

        assertThat(rep.sees(opportunity, "Requested")).isNotNull();
        await().untilAsserted(() -> assertThat(rep.request(opportunity)
                        .path("stagesign__StatusReason__c")
                        .asString())
                .contains("Contact.Title", "read access", "Questions of the rule"));
    }

    private void askForTheDepartment() {
        clouds.emulator()
                .changeRule(Map.of(
                        "Authentication__c", "Questions", "Questions__c", "Which department? = Contact.Department"));
        clouds.emulator().letServiceRead("Contact.Department");
    }

    private String preflight(String opportunity) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "opportunityId",
                        opportunity,
                        "rule",
                        Map.of(
                                "name", "Proposal",
                                "stage", "Proposal",
                                "documents", "All",
                                "signingOrder", "Parallel",
                                "authentication", "Questions",
                                "questions", List.of("Which department? = Contact.Department"))));
    }

    @Test
    void eachSignerReadsTheirOwnLanguageElseThatOfTheRule() {
        clouds.emulator().changeRule(Map.of("Language__c", "de", "LanguageField__c", "Department"));
        clouds.emulator().letServiceRead("Contact.Department");
        rep.fills(rep.opportunity(FERRIES), "Decision Maker", "Department", "nl_NL");
        rep.fills(rep.opportunity(FERRIES), "Economic Buyer", "Department", "");

        String opportunity = sent();

        JsonNode transaction = rep.asksAccount("/packages/"
                + rep.request(opportunity).path("stagesign__TransactionId__c").asString());
        assertThat(transaction.path("roles").findValuesAsString("language")).containsExactlyInAnyOrder("nl", "de");
        assertThat(transaction.path("language").asString()).isEqualTo("de");
    }

    @Test
    void eachSignerIsWrittenToInTheirLanguage() {
        clouds.emulator()
                .changeRule(Map.of(
                        "LanguageField__c", "Department",
                        "Subject__c", "Your contract [fr] Votre contrat",
                        "Message__c", "Please sign.\n[fr] Veuillez signer.\n[nl] Graag tekenen."));
        clouds.emulator().letServiceRead("Contact.Department");
        rep.fills(rep.opportunity(FERRIES), "Decision Maker", "Department", "fr");
        rep.fills(rep.opportunity(FERRIES), "Economic Buyer", "Department", "nl_NL");

        String opportunity = sent();

        assertThat(clouds.texts("invitation"))
                .satisfiesExactlyInAnyOrder(
                        french -> assertThat(french)
                                .startsWith("À signer : Your contract")
                                .contains("vous demande de signer", "Veuillez signer.")
                                .doesNotContain("Please sign.", "Graag"),
                        dutch -> assertThat(dutch)
                                .startsWith("Graag ondertekenen: Your contract")
                                .contains("Geachte", "Graag tekenen.")
                                .doesNotContain("Please sign.", "Veuillez"));
        assertThat(rep.calls(
                                "GET",
                                "/signing-requests/"
                                        + rep.request(opportunity).path("Id").asString(),
                                "")
                        .path("timeline")
                        .findValuesAsString("detail"))
                .anySatisfy(detail -> assertThat(detail).startsWith("Signers read different languages"));
    }

    @Test
    void theSigningPagesHaveTheThemeThatTheRuleNames() {
        clouds.emulator().changeRule(Map.of("SigningTheme__c", "Desert"));
        String opportunity = rep.opportunity(FERRIES);
        rep.moveToProposal(opportunity);
        assertThat(rep.sees(opportunity, "NotReady")
                        .path("stagesign__StatusReason__c")
                        .asString())
                .contains("has no signing theme “Desert”. It has “Forest”.");
        rep.moves(opportunity, "Qualification");
        clouds.emulator().changeRule(Map.of("SigningTheme__c", "Forest"));

        rep.moveToProposal(opportunity);

        await().until(() -> clouds.mails("invitation") > 0);
        assertThat(clouds.pageOfFirstInvitation()).contains("--accent: #1c6b3f");
    }

    @Test
    void aClassicAttachmentIsSentAndComesBackAsAFileOfItsOwn() {
        clouds.emulator()
                .changeRule(Map.of("Documents__c", "NamePattern", "NamePattern__c", "Old*", "FileAs__c", "NewVersion"));
        rep.attaches(rep.opportunity(FERRIES), "Old terms.pdf", TestFiles.pdf("The old terms apply."));

        String opportunity = sent();
        everybodySigns(opportunity);

        JsonNode request = rep.sees(opportunity, "Filed");
        assertThat(rep.documents(request.path("Id").asString()))
                .extracting(document -> document.path("stagesign__Kind__c").asString() + " "
                        + document.path("stagesign__ContentVersionId__c")
                                .asString()
                                .substring(0, 3))
                .containsExactlyInAnyOrder("Original 00P", "Signed 068", "Evidence 068");
        assertThat(rep.versions(opportunity)).contains("Old terms 1");
    }

    @Test
    void theReceiptIsFiledOnceBesideWhatItNames() throws IOException {
        clouds.emulator().changeRule(Map.of("FileReceipt__c", true));
        String opportunity = sent();
        everybodySigns(opportunity);
        JsonNode request = rep.sees(opportunity, "Filed");

        String id = request.path("Id").asString();
        await().until(() -> !receipts(id).isEmpty());

        assertThat(receipts(id)).hasSize(1);
        assertThat(rep.files(opportunity)).containsOnlyOnce("Receipt");
        byte[] filed = rep.content(
                receipts(id).get(0).path("stagesign__ContentVersionId__c").asString());
        try (PDDocument pdf = Loader.loadPDF(filed)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Receipt of a signing", "Evidence report.pdf");
        }
    }

    private List<JsonNode> receipts(String request) {
        return rep.documents(request).stream()
                .filter(document ->
                        document.path("stagesign__Kind__c").asString().equals("Receipt"))
                .toList();
    }

    @Test
    void rolesOfOneTurnSignInAnyOrderBeforeTheNext() {
        clouds.emulator()
                .changeRule(Map.of(
                        "SigningOrder__c", "Sequential",
                        "SignerRoles__c", "Decision Maker + Economic Buyer",
                        "OwnerSigns__c", "Last"));
        String opportunity = sent();
        String transaction =
                rep.request(opportunity).path("stagesign__TransactionId__c").asString();

        assertThat(rep.asksAccount("/packages/" + transaction).path("roles").findValuesAsString("index"))
                .containsExactly("1", "1", "2");
        everybodySigns(opportunity);
        rep.sees(opportunity, "Filed");
    }

    @Test
    void textTagsInAWordFileSayWhereEachSignerSigns() {
        clouds.emulator().changeRule(Map.of("Documents__c", "NamePattern", "NamePattern__c", "Tagged*"));
        rep.uploads(
                rep.opportunity(FERRIES),
                "Tagged offer",
                "docx",
                TestFiles.docx("{{esl:Decision Maker:Capture:size(150,40)}}", "{{esl:Economic Buyer:Initials}}"));

        String opportunity = sent();

        String transaction =
                rep.request(opportunity).path("stagesign__TransactionId__c").asString();
        assertThat(rep.asksAccount("/packages/" + transaction).path("documents").findValuesAsString("subtype"))
                .contains("CAPTURE", "INITIALS");
        everybodySigns(opportunity);
        rep.sees(opportunity, "Filed");
        assertThat(rep.files(opportunity)).contains("Tagged offer - signed");
    }

    @Test
    void textTagsSayWhereEachSignerSigns() {
        clouds.emulator().changeRule(Map.of("Documents__c", "NamePattern", "NamePattern__c", "Tagged*"));
        rep.uploads(
                rep.opportunity(FERRIES),
                "Tagged contract",
                TestFiles.pdf("{{esl:Decision Maker:Capture:size(150,40)}} {{esl:Economic Buyer:Initials}}"));

        String opportunity = sent();

        String transaction =
                rep.request(opportunity).path("stagesign__TransactionId__c").asString();
        JsonNode contract = rep.asksAccount("/packages/" + transaction)
                .path("documents")
                .valueStream()
                .filter(document -> document.path("name").asString().startsWith("Tagged"))
                .findFirst()
                .orElseThrow();
        assertThat(contract.path("approvals").findValuesAsString("subtype")).containsExactly("CAPTURE", "INITIALS");
        everybodySigns(opportunity);
        rep.sees(opportunity, "Filed");
    }

    @Test
    void anchorsOfTheRuleSayWhereEachSignerSigns() {
        clouds.emulator()
                .changeRule(Map.of(
                        "Documents__c", "NamePattern",
                        "NamePattern__c", "Anchored*",
                        "SignatureAnchors__c", "Decision Maker=For the customer:;Economic Buyer=Budget:"));
        rep.uploads(rep.opportunity(FERRIES), "Anchored contract", TestFiles.pdf("For the customer:    Budget:"));

        String opportunity = sent();

        String request = rep.request(opportunity).path("Id").asString();
        assertThat(rep.calls("GET", "/signing-requests/" + request, "")
                        .path("timeline")
                        .findValuesAsString("detail"))
                .contains("“Anchored contract.pdf”: 2 signatures beside the anchors of the signing rule.");
        everybodySigns(opportunity);
        rep.sees(opportunity, "Filed");
    }

    private String sent() {
        String opportunity = rep.opportunity(FERRIES);
        rep.moveToProposal(opportunity);
        rep.sees(opportunity, "Sent");
        return opportunity;
    }

    private void everybodySigns(String opportunity) {
        rep.everybodySigns(
                rep.request(opportunity).path("stagesign__TransactionId__c").asString());
    }
}
