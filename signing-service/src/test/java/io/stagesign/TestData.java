package io.stagesign;

import io.stagesign.onespan.ReadyTransaction;
import io.stagesign.onespan.TransactionId;
import io.stagesign.org.OrgId;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import io.stagesign.salesforce.ContactRole;
import io.stagesign.salesforce.Opportunity;
import io.stagesign.salesforce.RequestRow;
import io.stagesign.salesforce.SourceFile;
import io.stagesign.signing.Document;
import io.stagesign.signing.Documents;
import io.stagesign.signing.Move;
import io.stagesign.signing.Signer;
import io.stagesign.signing.Signers;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of the whole service begin with. */
@TestComponent
public class TestData {
    public static final OrgId ORG = new OrgId("00D000000000001EAA");
    public static final RequestKey KEY = new RequestKey(ORG, new RecordId("a00000000000001AAA"));
    public static final RecordId OPPORTUNITY = new RecordId("006000000000001AAA");
    public static final RecordId CONTRACT = new RecordId("068000000000001AAA");
    /** Key of the contract as it was signed. */
    public static final String SIGNED_KEY = KEY.request() + ":" + CONTRACT;
    /** Key of the evidence summary. */
    public static final String EVIDENCE_KEY = KEY.request() + ":evidence";

    public static final RecordId ANNEX = new RecordId("068000000000002AAA");
    public static final RecordId ANN = new RecordId("003000000000001AAA");
    public static final RecordId BOB = new RecordId("003000000000002AAA");
    public static final Opportunity.Owner OWNER =
            new Opportunity.Owner(new RecordId("005000000000001AAA"), "Eva", "Engel", "eva@example.com", null, null);
    /** The request's record in the org. */
    public static final RequestRow WAITING = new RequestRow(KEY.request(), "Requested", null, null);

    public static final String RULE = """
            {"name": "Proposal", "stage": "Proposal", "documents": "All", "namePattern": null,
             "signerRoles": [], "signingOrder": "Parallel", "expiresAfterDays": 30, "language": null,
             "subject": null, "message": null}""";

    private final JdbcClient jdbc;
    private final SigningRequests requests;
    private final Signers signers;
    private final Documents documents;
    private final InMemoryClouds clouds;

    TestData(JdbcClient jdbc, SigningRequests requests, Signers signers, Documents documents, InMemoryClouds clouds) {
        this.signers = signers;
        this.documents = documents;
        this.jdbc = jdbc;
        this.requests = requests;
        this.clouds = clouds;
    }

    /** Empties the database and both clouds. */
    public void clear() {
        jdbc.sql("""
                        truncate change_sweep, pause, callback_check, signing_request, signing_request_signer, signing_request_document,
                            signing_request_event, callback, callback_registration, scheduled_tasks, job_signal, failed_job cascade""").update();
        clouds.salesforce().clear();
        clouds.oneSpan().clear();
    }

    /** Stores a new request for an opportunity with two files and two signers. */
    public void requested() {
        requested(RULE);
    }

    /** Stores one that is held this long. */
    public void held(Duration until) {
        requested(RULE, Instant.now().plus(until));
    }

    /** Stores a new request under this rule, as it is kept. */
    public void requested(String rule) {
        requested(rule, null);
    }

    private void requested(String rule, @Nullable Instant sendAfter) {
        clouds.salesforce()
                .put(new Opportunity(
                        OPPORTUNITY,
                        "Pumps for Acme",
                        OWNER,
                        List.of(contact(ANN, "Ann", "Archer"), contact(BOB, "Bob", "Baker")),
                        List.of(file(CONTRACT, "Contract"), file(ANNEX, "Annex")),
                        List.of(WAITING)));
        requests.add(KEY, OPPORTUNITY, rule, sendAfter, "Received.");
    }

    /** Stores a request that was sent as this transaction. */
    public SigningRequest sent(String transactionId) {
        requested();
        SigningRequest claimed =
                requests.claim(KEY, EnumSet.allOf(Status.class)).orElseThrow();
        SigningRequest preparing = requests.move(claimed, Move.to(Status.PREPARING, "Preparing."));
        SigningRequest drafted = requests.keepTransaction(preparing, transactionId);
        return requests.move(drafted, Move.to(Status.SENT, "Sent.").sent(Instant.now(), null));
    }

    /** Stores a request that is being prepared. */
    public SigningRequest preparing() {
        return preparing(RULE);
    }

    private SigningRequest preparing(String rule) {
        requested(rule);
        SigningRequest claimed =
                requests.claim(KEY, EnumSet.allOf(Status.class)).orElseThrow();
        return requests.move(claimed, Move.to(Status.PREPARING, "Preparing."));
    }

    /** Stores a request whose draft for Ann and Bob was created, in both clouds as well. */
    public TransactionId draftWithSigners() {
        SigningRequest preparing = preparing();
        TransactionId id = clouds.oneSpan().createDraft(transaction());
        requests.keepTransaction(requests.countDraftAttempt(preparing, "Pumps for Acme"), id.value());
        signers.replace(KEY, List.of(signer(ANN), signer(BOB)));
        clouds.oneSpan().faults.clear();
        return id;
    }

    /** Stores a request that was sent to Ann and Bob, in both clouds as well. */
    public TransactionId sentWithSigners() {
        return sentWithSigners(RULE);
    }

    /** Stores a request that everybody has signed under this rule, whose contract and evidence are still to be filed. */
    public void completed(String rule) {
        clouds.oneSpan().signAll(sentWithSigners(rule));
        SigningRequest sent = requests.claim(KEY, EnumSet.of(Status.SENT)).orElseThrow();
        requests.move(sent, Move.to(Status.COMPLETED, "Signed.").completed(Instant.now()));
        documents.add(
                KEY,
                List.of(
                        Document.expected(SIGNED_KEY, Document.Kind.SIGNED, "Contract - signed.pdf", CONTRACT.value()),
                        Document.expected(EVIDENCE_KEY, Document.Kind.EVIDENCE, "Evidence report.pdf", null)));
    }

    /** Stores a request that was sent to Ann and Bob under this rule, as it is kept. */
    public TransactionId sentWithSigners(String rule) {
        SigningRequest preparing = requests.countDraftAttempt(preparing(rule), "Pumps for Acme");
        documents.replaceOriginals(KEY, List.of(original(CONTRACT, "Contract.pdf"), original(ANNEX, "Annex.docx")));
        TransactionId id = clouds.oneSpan().createDraft(transaction());
        clouds.oneSpan().send(ORG, id);
        SigningRequest drafted = requests.keepTransaction(preparing, id.value());
        requests.move(drafted, Move.to(Status.SENT, "Sent.").sent(Instant.now(), null));
        signers.replace(KEY, List.of(signer(ANN), signer(BOB)));
        clouds.oneSpan().faults.clear();
        return id;
    }

    /** Returns the request as it is now. */
    public SigningRequest request() {
        return requests.find(KEY).orElseThrow();
    }

    private static ReadyTransaction transaction() {
        return new ReadyTransaction(
                KEY,
                "Pumps for Acme",
                null,
                Locale.ENGLISH,
                null,
                List.of(
                        new ReadyTransaction.Signer(
                                ANN.value(), "Ann", "Archer", "ann@example.com", 0, null, List.of(), null, false),
                        new ReadyTransaction.Signer(
                                BOB.value(), "Bob", "Baker", "bob@example.com", 0, null, List.of(), null, false)),
                List.of(),
                List.of(
                        new ReadyTransaction.Document(CONTRACT.value(), "Contract.pdf", Path.of("none"), List.of()),
                        new ReadyTransaction.Document(ANNEX.value(), "Annex.docx", Path.of("none"), List.of())),
                List.of(),
                null);
    }

    private static Document original(RecordId file, String title) {
        return Document.original(
                KEY.request() + ":original:" + file,
                title,
                file,
                new RecordId("069" + file.value().substring(3)),
                "0".repeat(32),
                "0".repeat(64),
                1);
    }

    /** Returns the rule with these members of its filing, as it is kept. */
    public static String filing(String members) {
        String usual =
                "\"signedFileName\": null, \"evidenceFileName\": null, \"fileAs\": \"NewFile\", \"mergeEvidence\": false";
        return RULE.replace("\"subject\"", "\"filing\": {" + usual + ", " + members + "}, \"subject\"");
    }

    private static Signer signer(RecordId contact) {
        String email = contact.equals(ANN) ? "ann@example.com" : "bob@example.com";
        return new Signer(contact, "Decision Maker", 0, "A Name", email, Signer.State.INVITED, null);
    }

    /** Returns a contact role of this person. */
    public ContactRole contact(RecordId id, String firstName, String lastName) {
        String email = firstName.toLowerCase(Locale.ROOT) + "@example.com";
        return new ContactRole(
                id, "Decision Maker", false, true, firstName, lastName, email, null, null, Map.of(), false);
    }

    /** Returns a PDF of the opportunity, with its content in the org. */
    public SourceFile file(RecordId id, String title) {
        byte[] content = TestFiles.pdf(title);
        clouds.salesforce().put(id, content);
        return new SourceFile(
                SourceFile.Kind.CONTENT_VERSION,
                id,
                new RecordId("069" + id.value().substring(3)),
                title,
                "pdf",
                content.length,
                TestFiles.hash("MD5", content),
                null,
                Instant.parse("2026-11-20T08:00:00Z"));
    }
}
