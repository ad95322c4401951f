package io.stagesign.salesforce;

import static io.stagesign.salesforce.OrgStub.ORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.org.RecordId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusReportsTests {
    private static final RecordId REQUEST = new RecordId("a00000000000001AAA");
    private static final RecordId CONTACT = new RecordId("003000000000001AAA");
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00.123Z");

    private final OrgStub org = new OrgStub();
    private final Salesforce salesforce = org.salesforce();

    @AfterEach
    void stop() throws IOException {
        org.close();
    }

    @Test
    void aStatusIsWrittenInOneCall() {
        answerUpdate(Soap.updated(REQUEST.value()));

        salesforce.report(ORG, report("Sent", List.of(), List.of()));

        assertThat(org.soapCalls())
                .singleElement()
                .asString()
                .contains(
                        "<sobj:type xsi:type=\"xsd:string\">stagesign__SigningRequest__c</sobj:type>",
                        "<sobj:Id xsi:type=\"xsd:string\">" + REQUEST + "</sobj:Id>",
                        "<sobj:stagesign__Status__c xsi:type=\"xsd:string\">Sent</sobj:stagesign__Status__c>",
                        "<sobj:stagesign__StatusReason__c xsi:type=\"xsd:string\">Größe №1 wurde versendet</sobj:",
                        "<sobj:stagesign__SentAt__c xsi:type=\"xsd:dateTime\">2026-11-24T08:00:00.123Z</sobj:")
                .doesNotContain("FiledAt__c");
    }

    @Test
    void anExpiryThatWasTakenAwayIsEmptiedWhileTheRequestIsOut() {
        answerUpdate(Soap.updated(REQUEST.value()));

        salesforce.report(ORG, report("Sent", List.of(), List.of()));
        salesforce.report(ORG, report("Filed", List.of(), List.of()));

        assertThat(org.soapCalls().get(0)).contains("fieldsToNull", ">stagesign__ExpiresAt__c<");
        assertThat(org.soapCalls().get(1)).doesNotContain("fieldsToNull");
    }

    @Test
    void signersAndDocumentsAreWrittenBeforeTheStatus() {
        answerUpdate(Soap.updated(REQUEST.value()));
        answerUpsert("SignerKey__c", Soap.upserted("a01000000000001AAA"));
        answerUpsert("DocumentKey__c", Soap.upserted("a02000000000001AAA"));

        salesforce.report(ORG, report("Sent", List.of(newSigner()), List.of(document())));

        List<String> calls = org.soapCalls();
        assertThat(calls).hasSize(3);
        assertThat(calls.get(0))
                .contains(
                        "<m:externalIDFieldName>stagesign__SignerKey__c</m:externalIDFieldName>",
                        ">" + REQUEST + ":" + CONTACT + "</sobj:stagesign__SignerKey__c>",
                        ">" + REQUEST + "</sobj:stagesign__SigningRequest__c>",
                        ">" + CONTACT + "</sobj:stagesign__Contact__c>",
                        "<sobj:stagesign__SigningOrder__c xsi:type=\"xsd:int\">1</sobj:",
                        ">Łukasz Żółć</sobj:stagesign__Name__c>");
        assertThat(calls.get(1))
                .contains(
                        "<m:externalIDFieldName>stagesign__DocumentKey__c</m:externalIDFieldName>",
                        "<sobj:stagesign__SizeBytes__c xsi:type=\"xsd:double\">3.0</sobj:",
                        ">Signed</sobj:stagesign__Kind__c>");
        assertThat(calls.get(2)).contains("<m:update ");
    }

    @Test
    void aSignerWhoWasReportedBeforeIsNotTiedToTheContactAgain() {
        answerUpdate(Soap.updated(REQUEST.value()));
        answerUpsert("SignerKey__c", Soap.upserted("a01000000000001AAA"));
        StatusReport.Signer signer =
                new StatusReport.Signer(CONTACT, null, null, null, null, "Signed", NOW, null, null);

        salesforce.report(ORG, report("Sent", List.of(signer), List.of()));

        assertThat(org.soapCalls().get(0)).doesNotContain("Contact__c", "Name__c", "Email__c");
    }

    @Test
    void aReasonGoesWithItsStatusAndFitsItsField() {
        answerUpdate(Soap.updated(REQUEST.value()));
        answerUpsert("SignerKey__c", Soap.upserted("a01000000000001AAA"));
        for (StatusReport.Signer signer : List.of(
                new StatusReport.Signer(CONTACT, null, null, null, null, "Declined", null, NOW, "x".repeat(300)),
                new StatusReport.Signer(CONTACT, null, null, null, null, "Declined", null, NOW, null),
                new StatusReport.Signer(CONTACT, null, null, null, null, "Invited", null, NOW, null))) {
            salesforce.report(ORG, report("Sent", List.of(signer), List.of()));
        }

        List<String> upserts = org.soapCalls().stream()
                .filter(call -> call.contains("<m:upsert"))
                .toList();
        assertThat(upserts.get(0)).contains(">" + "x".repeat(254) + "…</sobj:stagesign__StatusReason__c>");
        assertThat(upserts.get(0)).contains("stagesign__StatusSince__c");
        assertThat(upserts.get(1)).doesNotContain("StatusReason__c");
        assertThat(upserts.get(2)).contains("fieldsToNull", "stagesign__StatusReason__c<");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNABLE_TO_LOCK_ROW|unable to obtain exclusive access|TRY_AGAIN|busy",
                "ENTITY_IS_DELETED|entity is deleted|NEEDS_SOMEONE|was deleted",
                "INVALID_CROSS_REFERENCE_KEY|invalid cross reference id|NEEDS_SOMEONE|was deleted",
                "FIELD_CUSTOM_VALIDATION_EXCEPTION|Ann Peeters must not sign|NEEDS_SOMEONE|validation rule",
                "INVALID_FIELD_FOR_INSERT_UPDATE|Unable to create/update fields: stagesign__Status__c. Please check the security settings|NEEDS_SOMEONE|the fields stagesign__Status__c of stagesign__SigningRequest__c",
                "REQUIRED_FIELD_MISSING|Required fields are missing: [Region__c]|NEEDS_SOMEONE|required fields",
                "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST|bad value for restricted picklist field: X|NEEDS_SOMEONE|picklists",
                "SOME_FUTURE_CODE_V68|new|TRY_AGAIN|not clear"
            })
    void anErrorOfARowIsNotOverlooked(String code, String message, Help help, String expected) {
        answerUpdate(Soap.rowError(code, message));

        RemoteFailure failure = catchThrowableOfType(
                RemoteFailure.class, () -> salesforce.report(ORG, report("Sent", List.of(), List.of())));

        assertThat(failure.help()).isEqualTo(help);
        assertThat(failure.sentence()).contains(expected).doesNotContain("Ann Peeters");
    }

    @Test
    void theStatusIsNotWrittenWhenASignerIsRefused() {
        answerUpsert("SignerKey__c", Soap.rowError("UNABLE_TO_LOCK_ROW", "unable to obtain exclusive access"));

        RemoteFailure failure = catchThrowableOfType(
                RemoteFailure.class, () -> salesforce.report(ORG, report("Sent", List.of(newSigner()), List.of())));

        assertThat(failure.help()).isEqualTo(Help.TRY_AGAIN);
        assertThat(org.soapCalls()).hasSize(1);
    }

    @Test
    void aReasonThatIsTooLongIsCut() {
        answerUpdate(Soap.updated(REQUEST.value()));
        StatusReport tooLong = new StatusReport(
                REQUEST, "NotReady", "x".repeat(5000), null, null, null, null, null, null, List.of(), List.of());

        salesforce.report(ORG, tooLong);

        assertThat(org.soapCalls().get(0)).contains("x".repeat(3999) + "…<");
    }

    @Test
    void requestsThatWaitAreFound() {
        String row = Soap.record(
                "stagesign__SigningRequest__c",
                "Id",
                REQUEST.value(),
                "stagesign__Opportunity__c",
                "006000000000001AAA",
                "stagesign__RuleSettings__c",
                "{\"name\":\"Proposal\"}");
        org.soap(
                "FROM stagesign__SigningRequest__c WHERE stagesign__Status__c = 'Requested' AND CreatedDate &lt; 2026-11-24T08:00:00Z",
                Soap.query(row));

        assertThat(salesforce.requestedBefore(ORG, NOW))
                .containsExactly(
                        new RequestedRow(REQUEST, new RecordId("006000000000001AAA"), null, "{\"name\":\"Proposal\"}"));
    }

    private static StatusReport report(
            String status, List<StatusReport.Signer> signers, List<StatusReport.Document> documents) {
        return new StatusReport(
                REQUEST, status, "Größe №1 wurde versendet", "tx=", NOW, null, null, null, NOW, signers, documents);
    }

    private static StatusReport.Signer newSigner() {
        return new StatusReport.Signer(
                CONTACT, "Łukasz Żółć", "lukasz@example.com", "Decision Maker", 1, "Invited", null, NOW, null);
    }

    private static StatusReport.Document document() {
        return new StatusReport.Document(
                REQUEST + ":doc-1", "Signed", "Contract", new RecordId("068000000000001AAA"), null, null, "ab", 3);
    }

    private void answerUpdate(String... results) {
        org.soap("<m:update ", Soap.saved("update", results));
    }

    private void answerUpsert(String key, String... results) {
        org.soap("stagesign__" + key + "</m:externalIDFieldName>", Soap.saved("upsert", results));
    }
}
