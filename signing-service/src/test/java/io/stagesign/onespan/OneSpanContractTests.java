package io.stagesign.onespan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stagesign.LegacyWordFile;
import io.stagesign.TestFiles;
import io.stagesign.cloud.CloudHttp;
import io.stagesign.cloud.Download;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.cloud.TestCalls;
import io.stagesign.emulator.account.AccountServer;
import io.stagesign.emulator.account.AccountSettings;
import io.stagesign.emulator.account.document.Upload;
import io.stagesign.emulator.fault.Fault;
import io.stagesign.onespan.OneSpan.CallbackRegistration;
import io.stagesign.onespan.ReadyTransaction.AttachmentRequest;
import io.stagesign.onespan.ReadyTransaction.Challenge;
import io.stagesign.onespan.ReadyTransaction.CopyReceiver;
import io.stagesign.onespan.ReadyTransaction.Document;
import io.stagesign.onespan.ReadyTransaction.Field;
import io.stagesign.onespan.ReadyTransaction.Messages;
import io.stagesign.onespan.ReadyTransaction.Place;
import io.stagesign.onespan.ReadyTransaction.Signature.Acceptance;
import io.stagesign.onespan.ReadyTransaction.Signature.Block;
import io.stagesign.onespan.ReadyTransaction.Signature.Tagged;
import io.stagesign.onespan.ReadyTransaction.Signer;
import io.stagesign.onespan.ReadyTransaction.Style;
import io.stagesign.onespan.TransactionState.Status;
import io.stagesign.org.Org;
import io.stagesign.org.Org.Login;
import io.stagesign.org.Org.OneSpanAccess;
import io.stagesign.org.Org.SalesforceAccess;
import io.stagesign.org.OrgId;
import io.stagesign.org.Orgs;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import io.stagesign.org.Withheld;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The adapter and the emulator's account keep the same contract. */
class OneSpanContractTests {
    private static final OrgId ORG = new OrgId("00D000000000001EAA");
    private static final RequestKey KEY = new RequestKey(ORG, new RecordId("a00000000000001AAA"));
    private static final String ANN = "003000000000001AAA";
    private static final String BOB = "003000000000002AAA";
    private static final URI CALLBACK = URI.create("http://localhost:1/callbacks/onespan/demo-callback-path-3f9c");

    private static final AccountServer ACCOUNT = AccountServer.start(AccountSettings.demo(0), Clock.systemUTC());
    private static final CloudHttp HTTP = TestCalls.patient();

    private final OneSpan oneSpan = new SdkOneSpan(new Orgs(List.of(org())), HTTP);

    @TempDir
    static Path directory;

    private static Path pdf;
    private static Path text;

    @BeforeAll
    static void makeDocuments() throws IOException {
        pdf = directory.resolve("pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(pdf.toFile());
        }
        text = Files.writeString(directory.resolve("text"), "The terms, žluťoučký kůň");
    }

    @AfterEach
    void reset() {
        ACCOUNT.faults().clear();
        ACCOUNT.account().reset();
        ACCOUNT.journal().clear();
    }

    @AfterAll
    static void stop() throws IOException {
        HTTP.close();
        ACCOUNT.close();
    }

    @Test
    void aTransactionGoesFromDraftToSignedDocuments() throws IOException {
        TransactionId id = oneSpan.createDraft(transaction());
        assertThat(oneSpan.find(KEY)).extracting(TransactionState::status).containsExactly(Status.DRAFT);
        assertThat(ACCOUNT.account().mailbox().all()).isEmpty();

        oneSpan.send(ORG, id);
        oneSpan.send(ORG, id);
        assertThat(ACCOUNT.account().mailbox().all()).hasSize(1);

        ACCOUNT.account().sign(id.value(), ANN);
        TransactionState half = oneSpan.state(ORG, id).orElseThrow();
        assertThat(half.status()).isEqualTo(Status.SENT);
        assertThat(half.signers()).extracting(TransactionState.Signer::signed).containsExactly(true, false);

        Upload scan = new Upload("dowód.jpg", "image/jpeg", "a scan".getBytes(StandardCharsets.UTF_8));
        ACCOUNT.account().attach(id.value(), BOB, "Kopia dowodu", scan);
        ACCOUNT.account().sign(id.value(), BOB);
        TransactionState whole = oneSpan.state(ORG, id).orElseThrow();
        assertThat(whole.status()).isEqualTo(Status.COMPLETED);
        assertThat(whole.completedAt()).isNotNull();
        assertThat(whole.signers()).allMatch(TransactionState.Signer::signed);
        assertThat(whole.documents())
                .extracting(TransactionState.Document::name)
                .containsExactly("Größe №1.pdf", "Terms.txt");

        for (TransactionState.Document document : whole.documents()) {
            assertReadable(oneSpan.document(ORG, id, document.id(), directory.resolve("signed")));
        }
        assertReadable(oneSpan.evidenceSummary(ORG, id, directory.resolve("evidence")));
        assertThat(whole.attachments()).hasSize(1);
        TransactionState.Attachment uploaded = whole.attachments().get(0);
        assertThat(uploaded.signerId()).isEqualTo(BOB);
        assertThat(uploaded.name()).isEqualTo("Kopia dowodu");
        assertThat(uploaded.fileName()).isEqualTo("dowód.jpg");
        assertThat(oneSpan.attachment(ORG, id, uploaded.id(), directory.resolve("attachment"))
                        .file())
                .hasContent("a scan");
    }

    @Test
    void aLegacyWordFileComesBackAsAPdfThatSaysTheSame() throws IOException {
        Path word = Files.write(directory.resolve("legacy"), LegacyWordFile.of("Die Parteien, žluťoučký kůň.\r"));
        Document document = new Document("doc-1", "Offer.doc", word, List.of(new Acceptance(ANN), new Acceptance(BOB)));

        TransactionId id = oneSpan.createDraft(with(List.of(), List.of(document)));

        Path pdf = oneSpan.document(ORG, id, "doc-1", directory.resolve("converted"))
                .file();
        try (PDDocument converted = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(converted)).contains("Die Parteien, žluťoučký kůň.");
        }
    }

    @Test
    void tagsInAWordFileBecomeSignaturesOfWhomTheyName() throws IOException {
        Path word = Files.write(
                directory.resolve("word"),
                TestFiles.docx(
                        "{{esl:Signer1:Capture:size(150,40)}}", "{{esl:Legal:Initials}} {{esl_city:Legal:TextField}}"));
        Document document = new Document(
                "doc-1",
                "Offer.docx",
                word,
                List.of(
                        new Tagged(ANN, "Signer1", true),
                        new Tagged(BOB, "Legal", true),
                        new Tagged(BOB, "Legal", false)));

        TransactionId id = oneSpan.createDraft(with(List.of(), List.of(document)));

        assertThat(oneSpan.state(ORG, id).orElseThrow().documents())
                .containsExactly(new TransactionState.Document("doc-1", "Offer.docx", Set.of(ANN, BOB)));
        assertThat(oneSpan.state(ORG, id).orElseThrow().signers())
                .extracting(TransactionState.Signer::id)
                .containsExactly(ANN, BOB);
    }

    @Test
    void aScheduleOfRemindersIsSetAndReplacedBeforeItIsSent() throws Exception {
        TransactionId id = oneSpan.createDraft(transaction());
        oneSpan.scheduleReminders(ORG, id, new ReminderSchedule(1, 0, 0));
        oneSpan.scheduleReminders(ORG, id, new ReminderSchedule(3, 7, 2));

        oneSpan.send(ORG, id);

        assertThat(read("/api/packages/" + id + "/reminders"))
                .contains("\"startInDaysDelay\":3", "\"intervalInDays\":7", "\"repetitionsCount\":2");
        RemoteFailure late = catchThrowableOfType(
                RemoteFailure.class, () -> oneSpan.scheduleReminders(ORG, id, new ReminderSchedule(1, 0, 0)));
        assertThat(late.help()).isEqualTo(Help.NEEDS_SOMEONE);
    }

    @Test
    void stylesAndFieldsAreTakenAndSigned() {
        List<Field> fields = List.of(
                new Field(Field.Kind.SIGNING_DATE, new Place(0, 300, 500, 90, 20), null, null, false),
                new Field(Field.Kind.SIGNER_NAME, new Place(0, 300, 520, 90, 20), null, null, false),
                new Field(Field.Kind.TEXT_FIELD, new Place(0, 300, 540, 90, 20), "city", "Delft", true),
                new Field(Field.Kind.TEXT_AREA, new Place(0, 300, 560, 90, 20), null, null, false),
                new Field(Field.Kind.CHECKBOX, new Place(0, 300, 590, 14, 14), null, null, false),
                new Field(Field.Kind.DATE, new Place(0, 300, 620, 90, 20), null, null, false));
        Document tagged = new Document(
                "tagged",
                "Tagged.pdf",
                pdf,
                List.of(
                        new Block(ANN, Style.CAPTURE, new Place(0, 72, 500, 180, 40), fields),
                        new Block(ANN, Style.INITIALS, new Place(0, 72, 600, 80, 40), List.of()),
                        new Block(BOB, Style.FULL_NAME, new Place(0, 72, 700, 200, 50), List.of())));
        TransactionId id = oneSpan.createDraft(with(List.of(), List.of(tagged)));
        oneSpan.send(ORG, id);

        ACCOUNT.account().sign(id.value(), ANN);
        ACCOUNT.account().sign(id.value(), BOB);

        assertThat(oneSpan.state(ORG, id).orElseThrow().status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void theAccountKeepsTheLanguageOfARecipientEvenWhenTheirAddressIsCorrected() throws Exception {
        TransactionId id = oneSpan.createDraft(transaction());
        oneSpan.send(ORG, id);

        oneSpan.correct(ORG, id, BOB, "lukasz@example.com");

        assertThat(read("/api/packages/" + id + "/roles/" + BOB))
                .contains("\"language\":\"pl\"", "\"email\":\"lukasz@example.com\"");
    }

    @Test
    void theAccountTellsItsThemesByName() throws Exception {
        write("/api/account/signingThemes", """
                {"Ocean": {"color": {"primary": "#0b5cad", "error": "#a8321f"}}, "Forest": {"color": {"primary": "green"}}}""");

        assertThat(oneSpan.themes(ORG))
                .containsExactly(new SigningTheme("Forest", null), new SigningTheme("Ocean", "#0b5cad"));
        ACCOUNT.account().reset();
        assertThat(oneSpan.themes(ORG)).extracting(SigningTheme::name).doesNotContain("Ocean");
    }

    private static void write(String path, String json) throws IOException, InterruptedException {
        HttpRequest write = HttpRequest.newBuilder(ACCOUNT.baseUri().resolve(path))
                .header("Authorization", "Basic " + org().onespan().apiKey())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(write, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatASignerIsAskedStaysWhenTheirAddressIsCorrected() throws Exception {
        Challenge city = new Challenge("City?", new Withheld("Ghent"));
        TransactionId id = oneSpan.createDraft(
                with(new Signer(ANN, "Ann", "Peeters", "ann@example.com", 0, null, List.of(city), null, false)));
        oneSpan.send(ORG, id);

        oneSpan.correct(ORG, id, ANN, "ann.peeters@example.com");

        assertThat(read("/api/packages/" + id + "/roles/" + ANN))
                .contains("\"scheme\":\"CHALLENGE\"", "\"question\":\"City?\"", "\"answer\":\"Ghent\"")
                .contains("\"maskInput\":true", "\"email\":\"ann.peeters@example.com\"");
        assertThat(String.valueOf(oneSpan.state(ORG, id))).doesNotContain("Ghent");
    }

    @Test
    void whoGetsACopyIsNotInvitedAndTheTransactionWaitsForNobodyElse() {
        CopyReceiver cleo = new CopyReceiver("003000000000003AAA", "Cleo", "Cruz", "cleo@example.com", null);
        TransactionId id = oneSpan.createDraft(transaction(List.of(cleo)));
        oneSpan.send(ORG, id);

        ACCOUNT.account().sign(id.value(), ANN);
        ACCOUNT.account().sign(id.value(), BOB);

        assertThat(oneSpan.state(ORG, id).orElseThrow().status()).isEqualTo(Status.COMPLETED);
        assertThat(ACCOUNT.account().mailbox().all())
                .filteredOn(mail -> mail.to().equals("cleo@example.com"))
                .extracting(mail -> mail.kind().name())
                .containsExactly("completed");
    }

    @Test
    void aDraftWhoseCreationWasNotConfirmedIsFound() {
        ACCOUNT.faults().set(List.of(new Fault(Fault.Kind.drop, "/api/packages", "POST", 1, null, null)));

        RemoteFailure failure = catchThrowableOfType(RemoteFailure.class, () -> oneSpan.createDraft(transaction()));

        assertThat(failure.help()).isEqualTo(Help.TRY_AGAIN);
        assertThat(oneSpan.find(KEY)).hasSize(1);
    }

    @Test
    void aRequestWithTheSameIdInAnotherOrgIsNotFound() {
        oneSpan.createDraft(transaction());
        OrgId sandbox = new OrgId("00D000000000002EAA");
        Org copy = org();
        OneSpan other = new SdkOneSpan(
                new Orgs(List.of(
                        new Org(sandbox, "copy", "1".repeat(64), "stagesign", copy.salesforce(), copy.onespan()))),
                HTTP);

        assertThat(other.find(new RequestKey(sandbox, KEY.request()))).isEmpty();
    }

    @Test
    void aDeclinedTransactionIsReadAsDeclined() {
        TransactionId id = oneSpan.createDraft(transaction());
        oneSpan.send(ORG, id);

        ACCOUNT.account().decline(id.value(), ANN, "too expensive");

        TransactionState state = oneSpan.state(ORG, id).orElseThrow();
        assertThat(state.status()).isEqualTo(Status.DECLINED);
        assertThat(state.declineReason()).isEqualTo("too expensive");
        assertThat(state.declinedBy()).isEqualTo("office@example.com");
    }

    @Test
    void aDeletedDraftIsGone() {
        TransactionId id = oneSpan.createDraft(transaction());

        oneSpan.deleteDraft(ORG, id);
        oneSpan.deleteDraft(ORG, id);

        assertThat(oneSpan.state(ORG, id)).isEmpty();
        assertThat(oneSpan.find(KEY)).isEmpty();
    }

    @Test
    void aTrashedTransactionCannotBeSentOrSignedUntilItIsTakenOut() {
        TransactionId id = oneSpan.createDraft(transaction());
        oneSpan.trash(ORG, id);
        oneSpan.trash(ORG, id);
        assertThat(catchThrowableOfType(RemoteFailure.class, () -> oneSpan.send(ORG, id)))
                .isNotNull();

        oneSpan.restore(ORG, id);
        oneSpan.restore(ORG, id);
        oneSpan.send(ORG, id);
        oneSpan.trash(ORG, id);

        assertThat(oneSpan.state(ORG, id)).get().matches(TransactionState::trashed);
        assertThatThrownBy(() -> ACCOUNT.account().sign(id.value(), ANN)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aTransactionThatIsGoneNeedsNoTrash() {
        TransactionId id = oneSpan.createDraft(transaction());
        oneSpan.deleteDraft(ORG, id);

        assertThatCode(() -> oneSpan.trash(ORG, id)).doesNotThrowAnyException();
    }

    @Test
    void onlyTheSignerWhoIsMeantIsRemindedAlsoAtAnAddressOfTwo() {
        TransactionId id = oneSpan.createDraft(transaction());
        oneSpan.send(ORG, id);

        oneSpan.remind(ORG, id, ANN);

        assertThat(ACCOUNT.account().mailbox().all())
                .extracting(mail -> mail.kind() + " " + mail.signerId())
                .containsExactlyInAnyOrder("invitation " + ANN, "reminder " + ANN);
    }

    @Test
    void aCorrectedSignerIsInvitedAtTheNewAddressAlsoWhereTwoSharedTheOld() {
        TransactionId id = oneSpan.createDraft(transaction());
        oneSpan.send(ORG, id);

        oneSpan.correct(ORG, id, ANN, "ann@example.com");

        assertThat(oneSpan.state(ORG, id).orElseThrow().signers())
                .extracting(TransactionState.Signer::email)
                .containsExactly("ann@example.com", "office@example.com");
        assertThat(ACCOUNT.account().mailbox().all())
                .extracting(mail -> mail.kind() + " " + mail.to())
                .containsExactly("invitation office@example.com", "invitation ann@example.com");
    }

    @Test
    void aSignerWhoIsCorrectedBeforeTheirTurnIsInvitedWhenItComes() {
        TransactionId id = oneSpan.createDraft(transaction());
        oneSpan.send(ORG, id);

        oneSpan.correct(ORG, id, BOB, "bob@example.com");
        assertThat(ACCOUNT.account().mailbox().to("bob@example.com")).isEmpty();
        ACCOUNT.account().sign(id.value(), ANN);

        assertThat(ACCOUNT.account().mailbox().to("bob@example.com")).hasSize(1);
    }

    @Test
    void aSignerWhoHasSignedIsNotCorrected() {
        TransactionId id = oneSpan.createDraft(transaction());
        oneSpan.send(ORG, id);
        ACCOUNT.account().sign(id.value(), ANN);

        RemoteFailure failure =
                catchThrowableOfType(RemoteFailure.class, () -> oneSpan.correct(ORG, id, ANN, "ann@example.com"));

        assertThat(failure.help()).isEqualTo(Help.NEEDS_SOMEONE);
    }

    @Test
    void aSignerWhoWasLockedOutIsUnlocked() {
        TransactionId id = oneSpan.createDraft(transaction());
        oneSpan.send(ORG, id);
        ACCOUNT.account().lock(id.value(), ANN);
        assertThat(oneSpan.state(ORG, id).orElseThrow().signers().get(0).locked())
                .isTrue();

        oneSpan.unlock(ORG, id, ANN);

        assertThat(oneSpan.state(ORG, id).orElseThrow().signers().get(0).locked())
                .isFalse();
        assertThatCode(() -> ACCOUNT.account().sign(id.value(), ANN)).doesNotThrowAnyException();
    }

    @Test
    void aSigningLinkLeadsToTheCeremonyOfItsSigner() {
        TransactionId id = oneSpan.createDraft(transaction());
        assertThat(catchThrowableOfType(RemoteFailure.class, () -> oneSpan.signingLink(ORG, id, ANN)))
                .isNotNull();

        oneSpan.send(ORG, id);

        assertThat(oneSpan.signingLink(ORG, id, ANN))
                .isNotEqualTo(oneSpan.signingLink(ORG, id, BOB))
                .asString()
                .startsWith(ACCOUNT.baseUri() + "/");
    }

    @Test
    void anExpiredTransactionIsSentAgainOnceItHasTime() {
        TransactionId id = oneSpan.createDraft(transaction());
        oneSpan.send(ORG, id);
        ACCOUNT.account().sign(id.value(), ANN);
        ACCOUNT.account().expire(id.value());
        ACCOUNT.account().mailbox().clear();
        Instant later = Instant.parse("2099-12-24T00:00:00Z");

        oneSpan.expireAt(ORG, id, later);
        assertThat(oneSpan.state(ORG, id).orElseThrow().status()).isEqualTo(Status.EXPIRED);
        oneSpan.send(ORG, id);
        oneSpan.send(ORG, id);

        TransactionState state = oneSpan.state(ORG, id).orElseThrow();
        assertThat(state.status()).isEqualTo(Status.SENT);
        assertThat(state.expiresAt()).isEqualTo(later);
        assertThat(ACCOUNT.account().mailbox().all())
                .extracting(mail -> mail.kind() + " " + mail.signerId())
                .containsExactly("invitation " + BOB);
    }

    @Test
    void anExpiryIsTakenAwayWithoutAMail() {
        TransactionId id = oneSpan.createDraft(transaction());
        oneSpan.send(ORG, id);

        oneSpan.expireAt(ORG, id, null);

        assertThat(oneSpan.state(ORG, id).orElseThrow().expiresAt()).isNull();
        assertThat(ACCOUNT.account().mailbox().all()).hasSize(1);
    }

    @Test
    void whatChangedIsListedOnceAlsoOverSeveralPagesAndInTheTrash() {
        Instant before = Instant.now().minusSeconds(5);
        List<TransactionId> created = IntStream.range(0, 53)
                .mapToObj(each -> oneSpan.createDraft(transaction()))
                .toList();
        oneSpan.trash(ORG, created.get(7));

        List<ChangedTransaction> changed =
                oneSpan.changed(ORG, before, Instant.now().plusSeconds(5));

        assertThat(changed).extracting(ChangedTransaction::id).containsExactlyInAnyOrderElementsOf(created);
        assertThat(changed).extracting(ChangedTransaction::at).isSorted();
        assertThat(oneSpan.changed(ORG, before.minusSeconds(60), before)).isEmpty();
    }

    @Test
    void anAccountThatTakesOurKeyPassesTheCheck() {
        assertThatCode(() -> oneSpan.check(ORG)).doesNotThrowAnyException();
        ACCOUNT.faults().set(List.of(new Fault(Fault.Kind.error, null, null, null, null, 401)));

        assertThat(catchThrowableOfType(RemoteFailure.class, () -> oneSpan.check(ORG)))
                .hasMessageContaining("API key");
    }

    @Test
    void theCallbackIsRegisteredOnce() {
        assertThat(oneSpan.registerCallback(ORG, CALLBACK)).isEqualTo(CallbackRegistration.REGISTERED);
        assertThat(oneSpan.registerCallback(ORG, CALLBACK)).isEqualTo(CallbackRegistration.REGISTERED);
        assertThat(oneSpan.registerCallback(ORG, URI.create("https://else.example/cb")))
                .isEqualTo(CallbackRegistration.TAKEN);
    }

    @Test
    void anUnavailableAccountIsTriedAgain() {
        ACCOUNT.faults().set(List.of(new Fault(Fault.Kind.error, null, null, null, null, 503)));

        RemoteFailure failure = catchThrowableOfType(RemoteFailure.class, () -> oneSpan.find(KEY));

        assertThat(failure.help()).isEqualTo(Help.TRY_AGAIN);
    }

    private static void assertReadable(Download download) throws IOException {
        try (PDDocument document = Loader.loadPDF(download.file().toFile())) {
            assertThat(document.getNumberOfPages()).isPositive();
        }
    }

    private static ReadyTransaction transaction() {
        return transaction(List.of());
    }

    private static ReadyTransaction transaction(List<CopyReceiver> copies) {
        return with(
                copies,
                List.of(
                        new Document(
                                "doc-1",
                                "Größe №1.pdf",
                                pdf,
                                List.of(new Block(ANN, 0, 72, 600, 200, 50), new Block(BOB, 0, 72, 670, 200, 50))),
                        new Document("doc-2", "Terms.txt", text, List.of(new Acceptance(ANN), new Acceptance(BOB)))));
    }

    private static ReadyTransaction with(List<CopyReceiver> copies, List<Document> documents) {
        return new ReadyTransaction(
                KEY,
                "Offer \"Größe №1\"",
                Messages.toAll("Please sign"),
                Locale.ENGLISH,
                Instant.now().plus(Duration.ofDays(30)),
                List.of(
                        new Signer(
                                ANN,
                                "Ann",
                                "Peeters",
                                "office@example.com",
                                0,
                                "+491512345678",
                                List.of(),
                                null,
                                false),
                        new Signer(
                                BOB,
                                "Łukasz",
                                "Żółć",
                                "office@example.com",
                                1,
                                null,
                                List.of(),
                                Locale.forLanguageTag("pl"),
                                false)),
                copies,
                documents,
                List.of(
                        new AttachmentRequest(BOB, "Kopia dowodu", false),
                        new AttachmentRequest(BOB, "Register", false)),
                null);
    }

    private static ReadyTransaction with(Signer only) {
        Document document =
                new Document("doc-1", "Contract.pdf", pdf, List.of(new Block(only.id(), 0, 72, 600, 200, 50)));
        return new ReadyTransaction(
                KEY, "n", null, null, null, List.of(only), List.of(), List.of(document), List.of(), null);
    }

    private static String read(String path) throws IOException, InterruptedException {
        HttpRequest read = HttpRequest.newBuilder(ACCOUNT.baseUri().resolve(path))
                .header("Authorization", "Basic " + org().onespan().apiKey())
                .build();
        return HttpClient.newHttpClient().send(read, BodyHandlers.ofString()).body();
    }

    private static Org org() {
        URI base = URI.create(ACCOUNT.baseUri() + "/api");
        return new Org(
                ORG,
                "demo",
                "0".repeat(64),
                "stagesign",
                new SalesforceAccess(base, "c", new Login.ClientCredentials("s")),
                new OneSpanAccess(
                        base, "stagesign-demo-api-key", "demo-callback-path-3f9c", "stagesign-demo-callback-key"));
    }
}
