package io.stagesign.salesforce;

import static io.stagesign.salesforce.OrgStub.ORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.org.Org.Login;
import io.stagesign.org.RecordId;
import io.stagesign.org.Withheld;
import io.stagesign.salesforce.SourceFile.Kind;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpportunityQueryTests {
    private static final RecordId DEAL = new RecordId("006000000000001AAA");
    private static final RecordId CONTACT = new RecordId("003000000000001AAA");
    private static final String OWNER = """
            <sf:Owner xsi:type="sf:sObject"><sf:type>User</sf:type><sf:Id xsi:nil="true"/>\
            <sf:FirstName>Eva</sf:FirstName><sf:LastName>Engel</sf:LastName><sf:Email xsi:nil="true"/>\
            <sf:LanguageLocaleKey>nl_NL</sf:LanguageLocaleKey></sf:Owner>""";
    private static final String VERSION = """
            <sf:ContentDocument xsi:type="sf:sObject"><sf:type>ContentDocument</sf:type><sf:Id xsi:nil="true"/>\
            <sf:LatestPublishedVersionId>068000000000001AAA</sf:LatestPublishedVersionId>\
            <sf:LatestPublishedVersion xsi:type="sf:sObject"><sf:type>ContentVersion</sf:type><sf:Id xsi:nil="true"/>\
            <sf:Title>Größe №1</sf:Title><sf:FileExtension>PDF</sf:FileExtension><sf:ContentSize>1234</sf:ContentSize>\
            <sf:Checksum>ABCDEF</sf:Checksum><sf:ContentModifiedDate>2026-11-24T05:00:00.000Z</sf:ContentModifiedDate>\
            <sf:stagesign__SigningDocumentKey__c xsi:nil="true"/></sf:LatestPublishedVersion></sf:ContentDocument>""";

    private final OrgStub org = new OrgStub();
    private final Salesforce salesforce = org.salesforce();

    @AfterEach
    void stop() throws IOException {
        org.close();
    }

    @Test
    void anOpportunityIsReadInTwoCallsWithRolesFilesAndAttachments() {
        String role = Soap.record(
                "OpportunityContactRole",
                "ContactId",
                CONTACT.value(),
                "Role",
                "Decision Maker",
                "IsPrimary",
                "true",
                "",
                Soap.ANN);
        String attachment = Soap.record(
                "Attachment",
                "Id",
                "00P000000000001AAA",
                "Name",
                "Old terms.DOCX",
                "BodyLength",
                "77",
                "LastModifiedDate",
                "2026-11-20T10:00:00.000Z");
        answerDeal(Soap.children("OpportunityContactRoles", role), Soap.children("Attachments", attachment));
        answerLinks(Soap.record("ContentDocumentLink", "ContentDocumentId", "069000000000001AAA", "", VERSION));

        Opportunity opportunity = salesforce.opportunity(ORG, DEAL);

        assertThat(opportunity.name()).isEqualTo("Deal & Co");
        assertThat(opportunity.owner())
                .isEqualTo(
                        new Opportunity.Owner(new RecordId("005000000000001AAA"), "Eva", "Engel", null, null, "nl_NL"));
        assertThat(opportunity.owner().name()).isEqualTo("Eva Engel");
        assertThat(opportunity.contactRoles())
                .containsExactly(new ContactRole(
                        CONTACT,
                        "Decision Maker",
                        true,
                        true,
                        "Ann",
                        "Peeters",
                        "ann@example.com",
                        null,
                        null,
                        Map.of(),
                        false));
        assertThat(opportunity.files())
                .containsExactly(
                        new SourceFile(
                                Kind.CONTENT_VERSION,
                                new RecordId("068000000000001AAA"),
                                new RecordId("069000000000001AAA"),
                                "Größe №1",
                                "pdf",
                                1234,
                                "abcdef",
                                null,
                                Instant.parse("2026-11-24T05:00:00Z")),
                        new SourceFile(
                                Kind.ATTACHMENT,
                                new RecordId("00P000000000001AAA"),
                                null,
                                "Old terms",
                                "docx",
                                77,
                                null,
                                null,
                                Instant.parse("2026-11-20T10:00:00Z")));
        assertThat(org.soapCalls()).hasSize(2).noneMatch(call -> call.contains("MobilePhone"));
        assertThat(org.soapCalls().get(1)).contains("LatestPublishedVersion.stagesign__SigningDocumentKey__c");
    }

    @Test
    void furtherPagesOfRolesAndFilesAreFetched() {
        String first = Soap.record("OpportunityContactRole", "ContactId", CONTACT.value(), "", Soap.ANN);
        String second = Soap.record("OpportunityContactRole", "ContactId", "003000000000002AAA", "", Soap.ANN);
        answerDeal(Soap.childrenPage("OpportunityContactRoles", "roles-1", first), "");
        org.soap("<m:queryLocator>roles-1<", Soap.lastPage(second));
        String link = Soap.record("ContentDocumentLink", "ContentDocumentId", "069000000000001AAA", "", VERSION);
        org.soap("FROM ContentDocumentLink", Soap.queryPage("files-1", link));
        org.soap("<m:queryLocator>files-1<", Soap.lastPage(link));

        Opportunity opportunity = salesforce.opportunity(ORG, DEAL);

        assertThat(opportunity.contactRoles())
                .extracting(ContactRole::contactId)
                .hasSize(2);
        assertThat(opportunity.files()).hasSize(2);
    }

    @Test
    void aContactThatCannotBeSeenIsSaidToBeUnreadable() {
        String role = Soap.record("OpportunityContactRole", "ContactId", CONTACT.value(), "Role", "", "Contact", "");
        answerDeal(Soap.children("OpportunityContactRoles", role), "");
        answerLinks();

        assertThat(salesforce.opportunity(ORG, DEAL).contactRoles())
                .containsExactly(
                        new ContactRole(CONTACT, null, false, false, null, null, null, null, null, Map.of(), false));
    }

    @Test
    void anOpportunityThatIsNotThereNeedsSomeone() {
        org.soap("FROM Opportunity", Soap.query());

        assertThatThrownBy(() -> salesforce.opportunity(ORG, DEAL))
                .isInstanceOfSatisfying(
                        RemoteFailure.class,
                        failure -> assertThat(failure.help()).isEqualTo(Help.NEEDS_SOMEONE));
    }

    @Test
    void anIdThatIsNoIdIsNotTaken() {
        String role = Soap.record("OpportunityContactRole", "ContactId", "003-shorter", "", Soap.ANN);
        answerDeal(Soap.children("OpportunityContactRoles", role), "");

        assertThatThrownBy(() -> salesforce.opportunity(ORG, DEAL)).isInstanceOf(RemoteFailure.class);
    }

    @Test
    void anOrgWithoutNamespaceIsAskedForPlainNames() {
        answerDeal("", "");
        answerLinks();

        org.salesforce("", new Login.ClientCredentials(OrgStub.SECRET)).opportunity(ORG, DEAL);

        assertThat(org.soapCalls().get(1)).contains("LatestPublishedVersion.SigningDocumentKey__c");
    }

    @Test
    void mobilePhonesAreReadOnlyWhereTheyAreAskedFor() {
        String ann = Soap.ANN.replace("</sf:Email>", "</sf:Email><sf:MobilePhone>+31 6 12345678</sf:MobilePhone>");
        answerDeal(
                Soap.children(
                        "OpportunityContactRoles",
                        Soap.record("OpportunityContactRole", "ContactId", CONTACT.value(), "", ann)),
                "");
        answerLinks();

        Opportunity opportunity = salesforce.opportunity(ORG, DEAL, new PeopleFields(true, null, List.of()));

        assertThat(org.soapCalls().get(0)).contains("Owner.MobilePhone", "Contact.MobilePhone");
        assertThat(opportunity.contactRoles())
                .extracting(ContactRole::mobilePhone)
                .containsExactly("+31 6 12345678");
    }

    @Test
    void theFieldOfTheLanguageIsReadOnlyWhereItIsAskedForInAnyCase() {
        String ann = Soap.ANN.replace("</sf:Email>", "</sf:Email><sf:Language__c>nl_NL</sf:Language__c>");
        answerDeal(
                Soap.children(
                        "OpportunityContactRoles",
                        Soap.record("OpportunityContactRole", "ContactId", CONTACT.value(), "", ann)),
                "");
        answerLinks();

        Opportunity opportunity = salesforce.opportunity(ORG, DEAL, new PeopleFields(false, "language__C", List.of()));

        assertThat(org.soapCalls().get(0)).contains("Contact.language__C").doesNotContain("MobilePhone");
        assertThat(opportunity.contactRoles()).extracting(ContactRole::language).containsExactly("nl_NL");
        assertThat(salesforce.opportunity(ORG, DEAL).contactRoles())
                .extracting(ContactRole::language)
                .containsOnlyNulls();
    }

    @Test
    void aFieldThatIsReadAnywayIsAskedForOnce() {
        answerDeal("", "");
        answerLinks();

        salesforce.opportunity(ORG, DEAL, new PeopleFields(false, "email", List.of()));

        assertThat(org.soapCalls().get(0)).contains("Contact.Email").doesNotContain("Contact.email");
    }

    @Test
    void aMissingFieldOfTheLanguageIsToldWithWhoHasToDoWhat() {
        org.soap("FROM Opportunity", Soap.invalidField("No such column 'Language__c' on entity 'Contact'. If you are"));

        assertThatThrownBy(() -> salesforce.opportunity(ORG, DEAL, new PeopleFields(false, "language__c", List.of())))
                .isInstanceOfSatisfying(RemoteFailure.class, failure -> {
                    assertThat(failure.help()).isEqualTo(Help.NEEDS_SOMEONE);
                    assertThat(failure.sentence())
                            .isEqualTo("The signing rule takes languages from the field Contact.language__c, which this"
                                    + " org does not have or the integration user may not read: ask the Salesforce"
                                    + " administrator to give the integration user read access to it, or to correct the"
                                    + " Language Field of the rule.");
                });
        assertThat(org.soapCalls()).hasSize(1);
    }

    @Test
    void answersAreReadAsSomebodyTypesThem() {
        org.soap(
                "<m:describeSObject ",
                Soap.describedContact(
                        "Number__c",
                        "double",
                        "Points__c",
                        "double",
                        "City__c",
                        "string",
                        "Birthdate",
                        "date",
                        "Empty__c",
                        "string"));
        String fields = "<sf:Number__c>1.23456789E8</sf:Number__c><sf:Points__c>4711.0</sf:Points__c>"
                + "<sf:City__c>10.0</sf:City__c><sf:Birthdate>1980-01-31</sf:Birthdate><sf:Empty__c xsi:nil=\"true\"/>";
        answerDeal(
                Soap.children(
                        "OpportunityContactRoles",
                        Soap.record(
                                "OpportunityContactRole",
                                "ContactId",
                                CONTACT.value(),
                                "",
                                Soap.ANN.replace("</sf:Email>", "</sf:Email>" + fields))),
                "");
        answerLinks();

        Opportunity opportunity =
                salesforce.opportunity(ORG, DEAL, asked("number__c", "Points__c", "City__c", "Birthdate", "Empty__c"));

        assertThat(opportunity.contactRoles().get(0).answers())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "number__c", new Withheld("123456789"),
                        "Points__c", new Withheld("4711"),
                        "City__c", new Withheld("10.0"),
                        "Birthdate", new Withheld("1980-01-31")));
        assertThat(opportunity.toString()).contains("Peeters").doesNotContain("123456789", "4711", "1980");
    }

    @Test
    void everyFieldThatHoldsNoAnswerIsToldAtOnceBeforeAnythingIsRead() {
        org.soap("<m:describeSObject ", Soap.describedContact("Email", "email", "DoNotCall", "boolean"));

        assertThatThrownBy(() -> salesforce.opportunity(ORG, DEAL, asked("Email", "Numer__c", "DoNotCall")))
                .isInstanceOfSatisfying(RemoteFailure.class, failure -> {
                    assertThat(failure.help()).isEqualTo(Help.NEEDS_SOMEONE);
                    assertThat(failure.sentence())
                            .isEqualTo(
                                    "The signing rule takes an answer from the field Contact.Numer__c, which this org"
                                            + " does not have or the integration user may not read: ask the Salesforce"
                                            + " administrator to give the integration user read access to it, or to correct the"
                                            + " Questions of the rule. The signing rule takes an answer from the field"
                                            + " Contact.DoNotCall, which holds nothing that a signer could type in: ask the"
                                            + " Salesforce administrator to name a field of text, a date or a number in the"
                                            + " Questions of the rule.");
                });
        assertThat(org.soapCalls()).hasSize(1);
    }

    private static PeopleFields asked(String... fields) {
        return new PeopleFields(false, null, List.of(fields));
    }

    @Test
    void noTextButANameOfAFieldGetsIntoAQuery() {
        assertThatThrownBy(() -> asked("Email FROM Contact")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PeopleFields(false, "Email FROM Contact", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPackageThatKeepsNoCancellationsIsAskedWithout() {
        answerDeal("", "");
        answerLinks();
        org.soap("CancelRequestedAt__c", Soap.invalidField("No such column 'CancelRequestedAt__c' on entity 'x'"));

        salesforce.opportunity(ORG, DEAL);
        salesforce.opportunity(ORG, DEAL);

        assertThat(org.soapCalls())
                .filteredOn(call -> call.contains("CancelRequestedAt__c"))
                .hasSize(1);
        assertThat(salesforce.cancelledBefore(ORG, OrgStub.NOW)).isEmpty();
    }

    @Test
    void anotherFieldThatIsMissingStillNeedsSomeone() {
        org.soap(
                "FROM Opportunity", Soap.invalidField("No such column 'IsPrimary' on entity 'OpportunityContactRole'"));

        assertThatThrownBy(() -> salesforce.opportunity(ORG, DEAL))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("IsPrimary");
    }

    private void answerDeal(String roles, String attachments) {
        String rolesOrNull = roles.isEmpty() ? "<sf:OpportunityContactRoles xsi:nil=\"true\"/>" : roles;
        String attachmentsOrNull = attachments.isEmpty() ? "<sf:Attachments xsi:nil=\"true\"/>" : attachments;
        org.soap(
                "FROM Opportunity",
                Soap.query(Soap.record(
                        "Opportunity",
                        "Id",
                        DEAL.value(),
                        "Name",
                        "Deal &amp; Co",
                        "OwnerId",
                        "005000000000001AAA",
                        "",
                        OWNER,
                        "",
                        rolesOrNull,
                        "",
                        attachmentsOrNull)));
    }

    private void answerLinks(String... links) {
        org.soap("FROM ContentDocumentLink", Soap.query(links));
    }
}
