package io.stagesign.emulator.org.soql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.org.SampleOrg;
import io.stagesign.emulator.org.dml.DmlOptions;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.store.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoqlTests {
    private final SampleOrg sample = new SampleOrg();
    private String big = "";
    private String small = "";

    @BeforeEach
    void fill() {
        String account = sample.org.insert("Account", Map.of("Name", "Acme"));
        big = sample.opportunity("Big deal", Map.of("Amount", "1000.50", "AccountId", account, "Description", "long"));
        small = sample.opportunity("small deal", Map.of("Amount", "10", "StageName", "Proposal"));
        sample.opportunity("No amount", Map.of("StageName", "Proposal"));
        sample.role(big, sample.contact("Peeters", "ann@example.com"), "Decision Maker");
        sample.role(big, sample.contact("Janssens", "jan@example.com"), "Evaluator");
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Name = 'BIG DEAL'                                              | Big deal
            Name != 'big deal' AND Amount != null                          | small deal
            Amount > 10                                                    | Big deal
            Amount >= 10.0 AND Amount < 1000.5                             | small deal
            Amount = null                                                  | No amount
            Name LIKE '%DEAL' AND StageName IN ('Proposal', 'Negotiation') | small deal
            Name LIKE 'big_deal'                                           | Big deal
            (NOT Name LIKE '%deal')                                        | No amount
            Account.Name = 'acme'                                          | Big deal
            Id IN (SELECT OpportunityId FROM OpportunityContactRole WHERE Role = 'Evaluator') | Big deal
            Id NOT IN (SELECT OpportunityId FROM OpportunityContactRole) AND Amount != null   | small deal
            IsClosed = false AND (Amount = 10 OR Amount = 11)              | small deal
            CreatedDate = TODAY AND CloseDate > NEXT_N_DAYS:7 AND Amount = 10 | small deal
            CloseDate = 2026-12-31 AND CreatedDate < 2026-11-25T00:00:00Z AND Amount > 100 | Big deal
            CALENDAR_YEAR(CloseDate) = 2026 AND Amount > 100               | Big deal
            Probability = 60 AND Amount != null                            | small deal
            """)
    void aConditionFindsItsRow(String condition, String expected) {
        List<Row> rows = sample.org.query("SELECT Name FROM Opportunity WHERE " + condition);

        assertThat(rows).extracting(row -> row.get("Name")).containsExactly(expected);
    }

    @Test
    void parentsAndChildrenAreNested() {
        Row row = sample.org
                .query("SELECT Id, Account.Name, Owner.Profile.Name, (SELECT Role, Contact.Email, Contact.Name FROM"
                        + " OpportunityContactRoles ORDER BY Contact.LastName) FROM Opportunity WHERE Id = '"
                        + big.substring(0, 15) + "'")
                .get(0);

        assertThat(row.at("Account.Name")).isEqualTo("Acme");
        assertThat(row.at("Owner.Profile.Name")).isEqualTo("System Administrator");
        assertThat((List<?>) row.get("OpportunityContactRoles"))
                .extracting(child -> ((Row) child).at("Contact.Email"))
                .containsExactly("jan@example.com", "ann@example.com");
    }

    @Test
    void aMissingParentIsNull() {
        Row row = sample.org
                .query("SELECT Account.Name FROM Opportunity WHERE Id = '" + small + "'")
                .get(0);

        assertThat(row.isSet("Account")).isTrue();
        assertThat(row.get("Account")).isNull();
    }

    @Test
    void rowsAreOrderedAndPaged() {
        List<Row> rows =
                sample.org.query("SELECT Name FROM Opportunity ORDER BY Amount DESC NULLS LAST LIMIT 2 OFFSET 1");

        assertThat(rows).extracting(row -> row.get("Name")).containsExactly("small deal", "No amount");
    }

    @Test
    void nullsComeFirstUnlessSaidOtherwise() {
        List<Row> rows = sample.org.query("SELECT Name FROM Opportunity ORDER BY Amount");

        assertThat(rows).extracting(row -> row.get("Name")).containsExactly("No amount", "small deal", "Big deal");
    }

    @Test
    void rowsAreGroupedAndAggregated() {
        List<Row> rows = sample.org.query("SELECT StageName, COUNT(Id) n, SUM(Amount), MAX(Name) FROM Opportunity"
                + " GROUP BY StageName HAVING COUNT(Id) > 1 ORDER BY StageName");

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).values())
                .containsEntry("StageName", "Proposal")
                .containsEntry("n", 2)
                .containsEntry("expr0", new BigDecimal("10"))
                .containsEntry("expr1", "small deal");
    }

    @Test
    void countReturnsNoRows() {
        QueryResult result =
                sample.org.soql().query("SELECT COUNT() FROM Opportunity", QueryOptions.of(sample.org.system()));

        assertThat(result.size()).isEqualTo(3);
        assertThat(result.rows()).isEmpty();
        assertThat(result.countOnly()).isTrue();
    }

    @Test
    void deletedRowsAreFoundOnlyWhenAskedFor() {
        sample.org.dml().delete(List.of(small), DmlOptions.allOrNone(sample.org.system()));

        assertThat(sample.org.query("SELECT Id FROM Opportunity")).hasSize(2);
        assertThat(sample.org.query("SELECT Id FROM Opportunity ALL ROWS")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT Id FRM Opportunity                                | MALFORMED_QUERY | unexpected token: Opportunity
            SELECT Foo FROM Opportunity                              | INVALID_FIELD   | No such column 'Foo' on entity 'Opportunity'. If you are
            SELECT Id FROM Foo__c                                    | INVALID_TYPE    | sObject type 'Foo__c' is not supported.
            SELECT Foo.Name FROM Opportunity                         | INVALID_FIELD   | Didn't understand relationship 'Foo' in field path.
            SELECT Id FROM Opportunity WHERE Description = 'x'       | INVALID_FIELD   | field 'Description' can not be filtered in a query call
            SELECT Id FROM Opportunity ORDER BY Description          | INVALID_FIELD   | field 'Description' can not be sorted in a query call
            SELECT Id FROM Opportunity WHERE Amount = '5'            | INVALID_FIELD   | value of filter criterion for field 'Amount' must be of type double and should not be enclosed in quotes
            SELECT Id FROM Opportunity WHERE CreatedDate > 2026-01-01 | INVALID_FIELD  | must be of type dateTime
            SELECT Id FROM Opportunity WHERE AccountId = 'nonsense'  | INVALID_QUERY_FILTER_OPERATOR | invalid ID field: nonsense
            SELECT Id FROM ContentDocumentLink                       | MALFORMED_QUERY | ContentDocumentLink requires a filter by a single Id
            SELECT Id FROM ContentDocumentLink WHERE ShareType = 'V' | MALFORMED_QUERY | ContentDocumentLink requires a filter by a single Id
            SELECT StageName, Name FROM Opportunity GROUP BY StageName | MALFORMED_QUERY | Field must be grouped or aggregated: Name
            SELECT Id FROM Opportunity WHERE Name = :name            | MALFORMED_QUERY | unexpected token: ':'
            SELECT TYPEOF Owner WHEN User THEN Name END FROM Opportunity | MALFORMED_QUERY | does not support
            SELECT Id FROM Opportunity OFFSET 2001                   | NUMBER_OUTSIDE_VALID_RANGE | Maximum SOQL offset allowed is 2000
            """)
    void aWrongQueryIsRefusedInSalesforcesWords(String query, String code, String message) {
        assertThatThrownBy(() -> sample.org.query(query))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining(message)
                .extracting(refusal -> ((ApiException) refusal).code())
                .isEqualTo(code);
    }

    @Test
    void theRefusalPointsAtThePlace() {
        assertThatThrownBy(() -> sample.org.query("SELECT Foo FROM Opportunity"))
                .hasMessageStartingWith(
                        "\nSELECT Foo FROM Opportunity\n       ^\nERROR at Row:1:Column:8\nNo such column");
    }

    @Test
    void linksAreFoundByTheirRecordWithTheFileBehindThem() {
        String version = sample.file(big, "Offer.pdf", "%PDF-");

        List<Row> links = sample.org.query("SELECT ContentDocument.LatestPublishedVersionId, LinkedEntity.Name FROM"
                + " ContentDocumentLink WHERE LinkedEntityId = '" + big + "'");

        assertThat(links).hasSize(1);
        assertThat(links.get(0).at("ContentDocument.LatestPublishedVersionId")).isEqualTo(version);
        assertThat(links.get(0).at("LinkedEntity.Name")).isEqualTo("Big deal");
    }

    @Test
    void bindsGiveTheirValues() {
        Map<String, Object> values = Map.of("names", List.of("big deal", "other"), "most", 5);
        Binds binds = expression -> values.get(expression.expression().getText());

        QueryResult result = sample.org
                .soql()
                .query(
                        "SELECT Id FROM Opportunity WHERE Name IN :names LIMIT :most",
                        QueryOptions.apex(sample.org.system(), sample.org.system(), binds));

        assertThat(result.rows()).extracting(Row::id).containsExactly(big);
    }

    @Test
    void allFieldsAreSelectedByName() {
        Row row = sample.org
                .query("SELECT FIELDS(ALL) FROM Opportunity WHERE Id = '" + big + "' LIMIT 1")
                .get(0);

        assertThat(row.values()).containsKeys("Id", "Name", "Amount", "SystemModstamp");
    }

    @Test
    void aLongResultIsHandedOutInBatches() {
        Cursors cursors = new Cursors();
        QueryResult result =
                sample.org.soql().query("SELECT Id FROM Opportunity", QueryOptions.of(sample.org.system()));

        Cursors.Batch first = cursors.first(result, 2);
        Cursors.Batch second = cursors.next(String.valueOf(first.locator()));

        assertThat(first.rows()).hasSize(2);
        assertThat(first.size()).isEqualTo(3);
        assertThat(second.rows()).hasSize(1);
        assertThat(second.locator()).isNull();
        assertThatThrownBy(() -> cursors.next("01g000000000099AAA-2")).hasMessage("invalid query locator");
    }
}
