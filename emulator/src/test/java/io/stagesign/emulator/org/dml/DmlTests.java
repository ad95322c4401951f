package io.stagesign.emulator.org.dml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.SampleOrg;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.store.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DmlTests {
    private static final String REQUEST = "stagesign__SigningRequest__c";

    private final SampleOrg sample = new SampleOrg();
    private final Org org = sample.org;
    private final DmlOptions partial = DmlOptions.partial(org.system());
    private final DmlOptions allOrNone = DmlOptions.allOrNone(org.system());

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void aRecordGetsIdStampsDefaultsAndNumber() {
        String opportunity = sample.opportunity("Deal");
        String id = request(opportunity, "key-1");

        Row row = read(id);

        assertThat(id).hasSize(18).startsWith("a0");
        assertThat(row.get("Name")).isEqualTo("SR-00001");
        assertThat(row.get("stagesign__Status__c")).isEqualTo("Requested");
        assertThat(row.get("CreatedDate")).isEqualTo(SampleOrg.NOW);
        assertThat(row.get("IsDeleted")).isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Opportunity                  | Name=Deal;CloseDate=2026-12-31                     | REQUIRED_FIELD_MISSING | Required fields are missing: [StageName]
            Contact                      | LastName=A;Email=nobody                            | INVALID_EMAIL_ADDRESS  | Email: invalid email address: nobody
            Contact                      | LastName=A;AccountId=001000000000009AAA            | INVALID_CROSS_REFERENCE_KEY | invalid cross reference id
            Contact                      | LastName=A;AccountId=003000000000009AAA            | FIELD_INTEGRITY_EXCEPTION | Account ID: id value of incorrect type: 003000000000009AAA
            Contact                      | LastName=A;AccountId=xyz                           | MALFORMED_ID           | Account ID: id value of incorrect type: xyz
            Contact                      | LastName=A;HasOptedOutOfEmail=perhaps              | INVALID_TYPE_ON_FIELD_IN_RECORD | value not of required type: perhaps
            Contact                      | LastName=A;IsEmailBounced=true                     | INVALID_FIELD_FOR_INSERT_UPDATE | Unable to create/update fields: IsEmailBounced.
            Contact                      | LastName=A;Id=003000000000009AAA                   | INVALID_FIELD_FOR_INSERT_UPDATE | cannot specify Id in an insert call
            Opportunity                  | Name=D;StageName=Proposal;CloseDate=2026-12-31;Amount=12345678901234567890 | NUMBER_OUTSIDE_VALID_RANGE | Amount: value outside of valid range
            Opportunity                  | Name=D;StageName=Proposal;CloseDate=soon           | INVALID_TYPE_ON_FIELD_IN_RECORD | Close Date: value not of required type: soon
            ContentDocument              | Title=T                                            | CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY | entity type cannot be inserted
            ContentVersion               | Title=T                                            | REQUIRED_FIELD_MISSING | Required fields are missing: [PathOnClient]
            stagesign__SigningRule__mdt  | DeveloperName=X                                    | CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY | entity type cannot be inserted
            """)
    void aWrongRecordIsRefused(String type, String fields, String code, String message) {
        Map<String, String> values = new HashMap<>();
        for (String field : fields.split(";", -1)) {
            values.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }

        RowResult result =
                org.dml().insert(List.of(org.row(type, values)), partial).get(0);

        assertThat(result.success()).isFalse();
        assertThat(result.id()).isNull();
        assertThat(result.errors().get(0).code()).isEqualTo(code);
        assertThat(result.errors().get(0).message()).contains(message);
    }

    @Test
    void aTextThatIsTooLongAndAnUnknownPicklistValueAreRefused() {
        Row row = requestRow(sample.opportunity("Deal"), "k")
                .set("stagesign__Status__c", "Lost")
                .set("stagesign__Rule__c", "r".repeat(81));

        List<RowError> errors = org.dml().insert(List.of(row), partial).get(0).errors();

        assertThat(errors)
                .extracting(RowError::code)
                .containsExactlyInAnyOrder("INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", "STRING_TOO_LONG");
        assertThat(errors)
                .extracting(RowError::message)
                .contains("Status: bad value for restricted picklist field: Lost")
                .anyMatch(message -> message.endsWith("(max length=80)"));
    }

    @Test
    void anUnknownFieldRefusesTheWholeCall() {
        Row row = org.row("Contact", Map.of("LastName", "A", "Nothing", "x"));

        assertThatThrownBy(() -> org.dml().insert(List.of(row), partial))
                .isInstanceOf(ApiException.class)
                .hasMessage("No such column 'Nothing' on sobject of type Contact");
    }

    @Test
    void aSecondRequestWithTheSameKeyIsADuplicate() {
        String opportunity = sample.opportunity("Deal");
        String first = request(opportunity, "Key");

        RowError error = org.dml()
                .insert(List.of(requestRow(opportunity, "kEY")), partial)
                .get(0)
                .errors()
                .get(0);

        assertThat(error.code()).isEqualTo("DUPLICATE_VALUE");
        assertThat(error.message())
                .isEqualTo("duplicate value found: stagesign__RequestKey__c duplicates value on" + " record with id: "
                        + first.substring(0, 15));
    }

    @Test
    void theGoodRowsOfAPartialCallAreSaved() {
        List<RowResult> results =
                org.dml().insert(List.of(contact("A"), org.row("Contact", Map.of()), contact("B")), partial);

        assertThat(results).extracting(RowResult::success).containsExactly(true, false, true);
        assertThat(org.query("SELECT Id FROM Contact")).hasSize(2);
    }

    @Test
    void oneBadRowUndoesAnAllOrNoneCall() {
        List<RowResult> results = org.dml().insert(List.of(contact("A"), org.row("Contact", Map.of())), allOrNone);

        assertThat(results.get(0).errors().get(0).code()).isEqualTo("ALL_OR_NONE_OPERATION_ROLLED_BACK");
        assertThat(results.get(1).errors().get(0).code()).isEqualTo("REQUIRED_FIELD_MISSING");
        assertThat(org.query("SELECT Id FROM Contact")).isEmpty();
    }

    @Test
    void anUpdateKeepsWhatItDoesNotName() {
        String id = sample.opportunity("Deal", Map.of("Amount", "100"));

        org.update(id, Map.of("StageName", "Closed Won"));

        Row row = read(id);
        assertThat(row.get("Name")).isEqualTo("Deal");
        assertThat(row.isTrue("IsWon")).isTrue();
        assertThat(row.isTrue("IsClosed")).isTrue();
        assertThat(row.get("Probability")).isEqualTo(BigDecimal.valueOf(100));
        assertThat(row.get("ForecastCategoryName")).isEqualTo("Closed");
        assertThat((BigDecimal) row.get("ExpectedRevenue")).isEqualByComparingTo("100");
        assertThat(row.get("FiscalQuarter")).isEqualTo(4);
    }

    @Test
    void anUpdateNeedsALivingRecordOfTheObject() {
        String gone = sample.contact("Gone", "gone@example.com");
        org.dml().delete(List.of(gone), allOrNone);

        List<RowResult> results = org.dml()
                .update(
                        List.of(
                                contact("A"),
                                contact("A").set("Id", "nonsense"),
                                contact("A").set("Id", "003000000000999AAA"),
                                contact("A").set("Id", gone)),
                        partial);

        assertThat(results)
                .extracting(result -> result.errors().get(0).code())
                .containsExactly(
                        "MISSING_ARGUMENT", "MALFORMED_ID", "INVALID_CROSS_REFERENCE_KEY", "ENTITY_IS_DELETED");
    }

    @Test
    void anUpsertInsertsOnceAndUpdatesThen() {
        String opportunity = sample.opportunity("Deal");

        RowResult created = upsert(requestRow(opportunity, "k")).get(0);
        RowResult updated = upsert(new Row(org.schema().require(REQUEST))
                        .set("stagesign__RequestKey__c", "k")
                        .set("stagesign__Status__c", "Sent"))
                .get(0);

        assertThat(created.created()).isTrue();
        assertThat(updated.created()).isFalse();
        assertThat(updated.id()).isEqualTo(created.id());
        assertThat(read(String.valueOf(created.id())).get("stagesign__Status__c"))
                .isEqualTo("Sent");
    }

    @Test
    void anUpsertNeedsAnExternalIdAndAValueForIt() {
        String opportunity = sample.opportunity("Deal");

        assertThat(upsert(requestRow(opportunity, null)).get(0).errors().get(0).code())
                .isEqualTo("MISSING_ARGUMENT");
        assertThatThrownBy(
                        () -> org.dml().upsert(List.of(requestRow(opportunity, "k")), "stagesign__Status__c", partial))
                .hasMessageContaining("is not an External ID");
    }

    @Test
    void aLookupCanNameItsParentByExternalId() {
        request(sample.opportunity("Deal"), "parent-key");
        Row signer = org.row("stagesign__SigningRequestSigner__c", Map.of("stagesign__SignerKey__c", "s1"));
        signer.set("stagesign__SigningRequest__r", org.row(REQUEST, Map.of("stagesign__RequestKey__c", "parent-key")));

        RowResult result = org.dml().insert(List.of(signer), partial).get(0);

        assertThat(result.errors()).isEmpty();
        assertThat(org.query("SELECT Id FROM stagesign__SigningRequestSigner__c WHERE"
                        + " stagesign__SigningRequest__r.stagesign__RequestKey__c = 'parent-key'"))
                .hasSize(1);
    }

    @Test
    void detailsGoWithTheirMasterAndComeBackWithIt() {
        String opportunity = sample.opportunity("Deal");
        String request = request(opportunity, "k");

        org.dml().delete(List.of(opportunity), allOrNone);
        List<Row> whileDeleted = org.query("SELECT Id FROM " + REQUEST);
        org.dml().undelete(List.of(opportunity), allOrNone);

        assertThat(whileDeleted).isEmpty();
        assertThat(org.query("SELECT Id FROM " + REQUEST)).extracting(Row::id).containsExactly(request);
    }

    @Test
    void onlyOneContactRoleIsPrimary() {
        String opportunity = sample.opportunity("Deal");
        String first = sample.role(opportunity, sample.contact("A", "a@example.com"), "Evaluator");
        String second = sample.role(opportunity, sample.contact("B", "b@example.com"), "Evaluator");

        org.update(first, Map.of("IsPrimary", true));
        org.update(second, Map.of("IsPrimary", true));

        assertThat(read(first).isTrue("IsPrimary")).isFalse();
        assertThat(read(second).isTrue("IsPrimary")).isTrue();
    }

    @Test
    void triggersRunInOrderOnChunksOf200() {
        List<String> seen = new ArrayList<>();
        org.triggers(batch -> seen.add((batch.before() ? "before " : "after ") + batch.operation() + " "
                + batch.changes().size()));

        org.dml()
                .insert(
                        IntStream.range(0, 250)
                                .mapToObj(number -> contact("C" + number))
                                .toList(),
                        partial);

        assertThat(seen)
                .containsExactly("before INSERT 200", "after INSERT 200", "before INSERT 50", "after INSERT 50");
    }

    @Test
    void aBeforeTriggerChangesTheRowAndAnErrorRefusesIt() {
        org.triggers(batch -> batch.changes().forEach(change -> {
            if (batch.before()) {
                change.requireNew().set("Title", "set by trigger");
            } else if ("Bad".equals(change.requireNew().get("LastName"))) {
                change.addError("LastName", "not this one");
            }
        }));

        List<RowResult> results = org.dml().insert(List.of(contact("Good"), contact("Bad")), partial);

        assertThat(results.get(1).errors())
                .containsExactly(RowError.of("FIELD_CUSTOM_VALIDATION_EXCEPTION", "not this one", "LastName"));
        assertThat(org.query("SELECT LastName, Title FROM Contact"))
                .extracting(row -> row.get("Title"))
                .containsExactly("set by trigger");
    }

    @Test
    void whatATriggerDidForAnUndoneAttemptIsUndone() {
        String opportunity = sample.opportunity("Deal");
        List<String> committed = new ArrayList<>();
        org.triggers(batch -> {
            if (!batch.before() && batch.type().name().equals("Contact")) {
                org.update(
                        opportunity,
                        Map.of("NextStep", "attempt of " + batch.changes().size()));
                org.transactions()
                        .afterCommit(() ->
                                committed.add("task for " + batch.changes().size()));
                batch.changes().stream()
                        .filter(change -> "Bad".equals(change.requireNew().get("LastName")))
                        .forEach(change -> change.addError("no"));
            }
        });

        org.dml().insert(List.of(contact("Good"), contact("Bad")), partial);

        assertThat(read(opportunity).get("NextStep")).isEqualTo("attempt of 1");
        assertThat(committed).containsExactly("task for 1");
    }

    @Test
    void aFailedTransactionLeavesNothingBehind() {
        assertThatThrownBy(() -> org.transactions().run(() -> {
                    sample.contact("A", "a@example.com");
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");

        assertThat(org.query("SELECT Id FROM Contact")).isEmpty();
    }

    @Test
    void timesAreKeptToTheMillisecond() {
        String id = request(sample.opportunity("Deal"), "k");

        org.update(id, Map.of("stagesign__SentAt__c", "2026-11-24T10:00:00.1234567+02:00"));

        assertThat(read(id).get("stagesign__SentAt__c")).isEqualTo(Instant.parse("2026-11-24T08:00:00.123Z"));
    }

    private Row contact(String lastName) {
        return org.row("Contact", Map.of("LastName", lastName));
    }

    private Row requestRow(String opportunity, @Nullable String key) {
        return org.row(REQUEST, Map.of("stagesign__Opportunity__c", opportunity))
                .set("stagesign__RequestKey__c", key);
    }

    private String request(String opportunity, String key) {
        return org.insert(REQUEST, Map.of("stagesign__Opportunity__c", opportunity, "stagesign__RequestKey__c", key));
    }

    private List<RowResult> upsert(Row row) {
        return org.dml().upsert(List.of(row), "stagesign__RequestKey__c", partial);
    }

    private Row read(String id) {
        return org.store().live(id).orElseThrow();
    }
}
