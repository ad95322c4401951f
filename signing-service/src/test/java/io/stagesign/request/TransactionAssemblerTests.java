package io.stagesign.request;

import static io.stagesign.request.Deal.contact;
import static io.stagesign.request.Deal.everyFile;
import static io.stagesign.request.Deal.file;
import static io.stagesign.request.Deal.fileId;
import static io.stagesign.request.Deal.jane;
import static io.stagesign.request.Deal.john;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagesign.TestFiles;
import io.stagesign.onespan.ReadyTransaction;
import io.stagesign.onespan.ReadyTransaction.Messages;
import io.stagesign.onespan.ReadyTransaction.Signature;
import io.stagesign.org.OrgId;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import io.stagesign.salesforce.ContactRole;
import io.stagesign.salesforce.Opportunity;
import io.stagesign.salesforce.SourceFile;
import io.stagesign.signing.FilingSettings;
import io.stagesign.signing.Outcome;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionAssemblerTests {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final RequestKey KEY =
            new RequestKey(new OrgId("00D000000000001EAA"), new RecordId("a00000000000001AAA"));
    private static final String[] EVERYONE = {};

    @TempDir
    Path folder;

    private final TransactionAssembler assembler = new TransactionAssembler(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Map<RecordId, Path> downloads = new HashMap<>();
    private String name = "Harbour crane";
    private List<ContactRole> contacts = List.of();
    private List<SourceFile> files = List.of();

    @BeforeEach
    void anOpportunityWithOneContractAndTwoContacts() {
        contacts = List.of(jane(), john());
        files = List.of(file(1, "Contract.pdf"));
        downloads.put(fileId(1), contract().saved(folder.resolve("1")));
    }

    @Test
    void aTransactionIsReadyWithABlockPerSigner() {
        Assembly.Ready ready = ready(everyFile(EVERYONE));

        ReadyTransaction transaction = ready.transaction();
        assertThat(transaction.key()).isEqualTo(KEY);
        assertThat(transaction.name()).isEqualTo("Harbour crane");
        assertThat(transaction.message()).isNull();
        assertThat(transaction.language()).isNull();
        assertThat(transaction.expiresAt()).isNull();
        ReadyTransaction.Document document = transaction.documents().get(0);
        assertThat(document.id()).isEqualTo(fileId(1).value());
        assertThat(document.name()).isEqualTo("Contract.pdf");
        assertThat(document.content()).isEqualTo(folder.resolve("1"));
        assertThat(document.signatures())
                .extracting(Signature::signerId)
                .containsExactlyElementsOf(transaction.signers().stream()
                        .map(ReadyTransaction.Signer::id)
                        .toList());
        assertThat(ready.roles()).containsValues("Decision Maker", "Legal");
        assertThat(ready.decisions()).containsExactly("“Contract.pdf”: 2 default blocks on page 1 of 1.");
    }

    @Test
    void theRuleSaysSubjectMessageLanguageAndExpiry() {
        Rule rule = Deal.rule(Map.of(
                "expiresAfterDays", 30,
                "language", "pt_BR",
                "subject", " Your contract ",
                "message", "Please sign."));

        ReadyTransaction transaction = ready(rule).transaction();

        assertThat(transaction.name()).isEqualTo("Your contract");
        assertThat(transaction.message()).isEqualTo(Messages.toAll("Please sign."));
        assertThat(transaction.language()).isEqualTo(Locale.forLanguageTag("pt"));
        assertThat(transaction.expiresAt()).isEqualTo(Instant.parse("2026-12-24T10:00:00Z"));
    }

    @Test
    void whatSignersReadNamesOpportunityAndOwner() {
        Rule rule = Deal.rule(Map.of(
                "subject", "{opportunity} for\n{Owner}", "message", "Dear customer,\n{owner} asks for {opportunity}."));

        ReadyTransaction transaction = ready(rule).transaction();

        assertThat(transaction.name()).isEqualTo("Harbour crane for Eva Engel");
        assertThat(transaction.message())
                .isEqualTo(Messages.toAll("Dear customer,\nEva Engel asks for Harbour crane."));
    }

    @Test
    void textTagsSayWhoSignsWhatAndEverybodySignsSomething() throws IOException {
        Files.write(folder.resolve("1"), TestFiles.pdf("Signed: {{esl:Signer2:Capture}}"));
        assertThat(reasons(everyFile(EVERYONE)))
                .containsExactly("No document has a signature for Jane Doe: add a text tag for Jane Doe, such as "
                        + "{{esl:Signer1:Capture}}, or a document without text tags.");

        contract().saved(folder.resolve("2"));
        files = List.of(files.get(0), file(2, "Terms.pdf"));
        downloads.put(fileId(2), folder.resolve("2"));
        Assembly.Ready ready = ready(everyFile(EVERYONE));

        assertThat(ready.transaction().documents().get(0).signatures())
                .extracting(Signature::signerId)
                .containsExactly(john().contactId().value());
        assertThat(ready.transaction().documents().get(1).signatures()).hasSize(2);
        assertThat(ready.decisions()).contains("“Contract.pdf”: 1 signature where its text tags stand.");
    }

    @Test
    void anchorsOfTheRuleSayWhereEachSigns() throws IOException {
        Files.write(folder.resolve("1"), TestFiles.pdf("For the CUSTOMER: ....   For us:"));
        Rule rule = anchored("Signer1=For the customer:", "Legal=For us:");

        Assembly.Ready ready = ready(rule);

        assertThat(ready.decisions())
                .containsExactly("“Contract.pdf”: 2 signatures beside the anchors of the signing rule.");
        List<Signature> signatures = ready.transaction().documents().get(0).signatures();
        assertThat(signatures)
                .extracting(Signature::signerId)
                .containsExactly(jane().contactId().value(), john().contactId().value());
        Signature.Block first = (Signature.Block) signatures.get(0);
        Signature.Block second = (Signature.Block) signatures.get(1);
        assertThat(area(first).intersects(area(second))).isFalse();
        // the text stands 92 points below the upper edge
        assertThat(first.left()).isCloseTo(72, within(2.0));
        assertThat(first.top()).isBetween(92.0, 110.0);
    }

    @Test
    void anAnchorThatIsMissingOrForNobodyIsAReason() throws IOException {
        Files.write(folder.resolve("1"), TestFiles.pdf("For the customer:"));

        assertThat(reasons(anchored("Signer1=For the customer:", "Signer2=For us:", "Finance=For the bank:")))
                .contains(
                        "No document has the text “For us:”, beside which “Signer2” is to sign: add it to the document.",
                        "The signing rule has the anchor “For the bank:” for “Finance”, who does not sign: ask an "
                                + "administrator to correct it.");
    }

    @Test
    void tagsComeBeforeAnchors() throws IOException {
        Files.write(folder.resolve("1"), TestFiles.pdf("{{esl:Signer1:Capture}} {{esl:Signer2:Capture}}"));

        assertThat(ready(anchored("Signer1=For the customer:")).decisions())
                .containsExactly("“Contract.pdf”: 2 signatures where its text tags stand.");
    }

    private static Rule anchored(String... anchors) {
        return Deal.rule(Map.of("signatureAnchors", anchors));
    }

    private static Rectangle2D area(Signature.Block block) {
        return new Rectangle2D.Double(block.left(), block.top(), block.width(), block.height());
    }

    @Test
    void tagsAreReadEvenWhenNobodyCanBeInvited() throws IOException {
        Files.write(folder.resolve("1"), TestFiles.pdf("{{esl:Signer9:Capture}} {{esl:Signer1:Stamp}}"));
        contacts = List.of(contact(1, "Legal", "Jane", "Doe", null));

        assertThat(reasons(everyFile(EVERYONE))).hasSize(2).anyMatch(reason -> reason.contains("Stamp"));
    }

    @Test
    void aLongSubjectIsCutBetweenCharacters() {
        Rule rule = Deal.rule(Map.of("subject", "x".repeat(242) + "{opportunity}"));
        name = "𝔸".repeat(120);

        assertThat(ready(rule).transaction().name()).isEqualTo("x".repeat(242) + "𝔸".repeat(6));
    }

    @Test
    void aLanguageThatIsNoneIsAReason() {
        assertThat(reasons(inLanguage("Dutch, please")))
                .containsExactly("Ask an administrator to correct the signing rule: “Dutch, please” is no language.");
    }

    @Test
    void otherFormatsAreAccepted() throws IOException {
        add(2, "Terms.odt", "PK\u0003\u0004 and so on");

        ReadyTransaction.Document terms =
                ready(everyFile(EVERYONE)).transaction().documents().get(1);

        assertThat(terms.signatures()).hasSize(2).allMatch(Signature.Acceptance.class::isInstance);
        assertThat(ready(everyFile(EVERYONE)).decisions())
                .contains("“Terms.odt”: each signer accepts it as a whole, since it is no PDF.");
    }

    @Test
    void aWordFileThatCannotBeReadIsAReason() throws IOException {
        add(2, "Terms.docx", "PK\u0003\u0004 and so on");

        assertThat(reasons(everyFile(EVERYONE)))
                .containsExactly(
                        "“Terms.docx” is incomplete or damaged: open it in Word, save it and upload it again.");
    }

    @Test
    void wordFilesThatCallASignerByTwoNamesAreAReason() throws IOException {
        downloads.put(
                fileId(2),
                Files.write(folder.resolve("2"), TestFiles.docx("{{esl:Signer1:Capture}} {{esl:Signer2:Capture}}")));
        files = List.of(file(1, "Offer.docx"), file(2, "Terms.docx"));
        downloads.put(
                fileId(1),
                Files.write(folder.resolve("1"), TestFiles.docx("{{esl:Signer1:Capture}} {{esl:Legal:Capture}}")));

        assertThat(reasons(everyFile(EVERYONE)))
                .containsExactly(
                        "The text tags in Word files call John Roe both “Legal” and “Signer2”: write one of them"
                                + " everywhere, or upload PDFs.");
    }

    @Test
    void aWordFileThatIsNoneIsAReason() throws IOException {
        add(2, "Terms.docx", "\u00D0\u00CF\u0011\u00E0 as encrypted ones begin");

        assertThat(reasons(everyFile(EVERYONE)))
                .containsExactly("“Terms.docx” is no DOCX document, or a protected one, whatever its name says: "
                        + "upload it as DOCX without a password.");
    }

    @Test
    void aFormKeepsItsFields() {
        downloads.put(
                fileId(1),
                contract()
                        .with(document -> {
                            PDAcroForm form = new PDAcroForm(document);
                            PDTextField field = new PDTextField(form);
                            field.setPartialName("amount");
                            form.getFields().add(field);
                            document.getDocumentCatalog().setAcroForm(form);
                        })
                        .saved(folder.resolve("form")));

        assertThat(ready(everyFile(EVERYONE)).decisions())
                .containsExactly("“Contract.pdf”: 2 default blocks on page 1 of 1; its form fields stay as they are.");
    }

    @Test
    void aPageIsAddedToACopyAndSaid() {
        downloads.put(fileId(1), new TestPdf().textDownTo(PDRectangle.A4, 20).saved(folder.resolve("full")));

        Assembly.Ready ready = ready(everyFile(EVERYONE));

        assertThat(ready.transaction().documents().get(0).content())
                .isNotEqualTo(folder.resolve("full"))
                .exists();
        assertThat(ready.decisions())
                .containsExactly("“Contract.pdf”: 2 default blocks on page 2, which is added because no page has "
                        + "room for signatures.");
    }

    @Test
    void everyReasonIsSaidAtOnce() {
        contacts = List.of(jane(), contact(2, "Legal", "John", "Roe", null));
        files = List.of(file(1, "Contract.pdf"), file(2, "Empty.pdf", 0));
        downloads.put(
                fileId(1),
                contract().protect("owner", "user", new AccessPermission()).saved(folder.resolve("locked")));

        assertThat(reasons(everyFile("Decision Maker", "Legal", "Finance")))
                .containsExactly(
                        "“Empty.pdf” is empty (0 bytes): upload it again, or remove it from the opportunity.",
                        "Nobody has the contact role “Finance”, which the signing rule wants to sign: "
                                + "give this role to a contact of the opportunity.",
                        "Add an e-mail address to contact “John Roe” (Legal).",
                        "“Contract.pdf” is protected with a password: upload a version without one.");
    }

    @Test
    void aDocumentIsLookedIntoEvenWhenNobodyCanSign() {
        contacts = List.of();

        assertThat(reasons(everyFile(EVERYONE)))
                .containsExactly("Add the people who sign to the contact roles of the opportunity.");
    }

    @Test
    void documentsOfOneNameAreToldApart() throws IOException {
        add(2, "Contract.pdf", Files.readString(folder.resolve("1"), StandardCharsets.ISO_8859_1));

        assertThat(ready(everyFile(EVERYONE)).transaction().documents())
                .extracting(ReadyTransaction.Document::name)
                .containsExactly("Contract.pdf", "Contract (2).pdf");
    }

    private void add(int number, String name, String latin1) throws IOException {
        files = List.of(files.get(0), file(number, name));
        downloads.put(
                fileId(number),
                Files.writeString(folder.resolve(String.valueOf(number)), latin1, StandardCharsets.ISO_8859_1));
    }

    private static Rule inLanguage(@Nullable String language) {
        return new Rule(
                "Proposal",
                "Proposal",
                Rule.Documents.ALL,
                null,
                List.of(),
                Rule.SigningOrder.PARALLEL,
                null,
                language,
                null,
                null,
                null,
                null,
                Rule.Participants.SIGNERS_ONLY,
                List.of(),
                List.of(),
                Rule.Reminders.NONE,
                Outcome.NONE,
                FilingSettings.USUAL);
    }

    private Assembly.Ready ready(Rule rule) {
        return (Assembly.Ready) assemble(rule);
    }

    private List<String> reasons(Rule rule) {
        return ((Assembly.NotReady) assemble(rule))
                .reasons().stream().map(Deal::english).toList();
    }

    private Assembly assemble(Rule rule) {
        Opportunity opportunity = Deal.opportunity(name, contacts, files);
        return assembler.assemble(KEY, opportunity, rule, ThemeChoice.NONE, downloads);
    }

    private static TestPdf contract() {
        return new TestPdf().textDownTo(PDRectangle.A4, 400);
    }
}
