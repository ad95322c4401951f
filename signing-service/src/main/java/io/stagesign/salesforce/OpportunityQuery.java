package io.stagesign.salesforce;

import com.sforce.soap.partner.PartnerConnection;
import com.sforce.ws.ConnectionException;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.org.RecordId;
import io.stagesign.salesforce.SourceFile.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads an opportunity in two queries: contact roles and attachments come as its children, files through their links (a
 * file that is visible only on the record is found no other way).
 */
final class OpportunityQuery {
    private static final String REQUESTS = "SigningRequests__r";
    private static final String ROLES = "OpportunityContactRoles";
    private static final String ATTACHMENTS = "Attachments";
    private static final String DOCUMENT = "ContentDocument";
    private static final String VERSION = "LatestPublishedVersion";

    private final PartnerConnection connection;
    private final Names names;
    private final boolean newer;
    private final PeopleFields people;

    /** @param newer whether to read the fields that a later version of the package has */
    OpportunityQuery(PartnerConnection connection, Names names, boolean newer, PeopleFields people) {
        this.people = people;
        this.connection = connection;
        this.names = names;
        this.newer = newer;
    }

    Opportunity read(RecordId id) throws ConnectionException {
        AnswerFields answers = AnswerFields.of(connection, people.answers());
        List<Row> found = LanguageField.asked(
                people,
                () -> Rows.query(connection, """
                SELECT Id, Name, OwnerId, Owner.FirstName, Owner.LastName, Owner.Email, Owner.LanguageLocaleKey%s,
                  (SELECT ContactId, Role, IsPrimary, %s FROM OpportunityContactRoles),
                  (SELECT Id, Name, BodyLength, LastModifiedDate FROM Attachments),
                  (SELECT %s FROM %s)
                FROM Opportunity WHERE Id = '%s'""".formatted(
                        people.phones() ? ", Owner.MobilePhone" : "",
                        people.ofContact().stream().map("Contact."::concat).collect(Collectors.joining(", ")),
                        RequestRows.fields(names, newer),
                        names.of(REQUESTS),
                        id)));
        if (found.isEmpty()) {
            throw new RemoteFailure(
                    Help.NEEDS_SOMEONE,
                    "The opportunity was deleted, or the integration user cannot see it: restore or share it.",
                    null);
        }
        Row opportunity = found.get(0);
        return new Opportunity(
                id,
                opportunity.text("Name"),
                owner(opportunity),
                contactRoles(opportunity, answers),
                files(opportunity, id),
                RequestRows.of(names, Rows.children(connection, opportunity, names.of(REQUESTS))));
    }

    private static Opportunity.Owner owner(Row opportunity) {
        return new Opportunity.Owner(
                opportunity.id("OwnerId"),
                opportunity.find("Owner", "FirstName"),
                opportunity.find("Owner", "LastName"),
                opportunity.find("Owner", "Email"),
                opportunity.find("Owner", "MobilePhone"),
                opportunity.find("Owner", "LanguageLocaleKey"));
    }

    private List<ContactRole> contactRoles(Row opportunity, AnswerFields answers) throws ConnectionException {
        return Rows.children(connection, opportunity, ROLES).stream()
                .map(role -> contactRole(role, answers))
                .toList();
    }

    private List<SourceFile> files(Row opportunity, RecordId id) throws ConnectionException {
        List<SourceFile> files = new ArrayList<>();
        String key = names.of("SigningDocumentKey__c");
        for (Row link : Rows.query(connection, links(id, key))) {
            if (link.find(DOCUMENT, VERSION, "Title") != null) {
                files.add(contentVersion(link, key));
            }
        }
        for (Row attachment : Rows.children(connection, opportunity, ATTACHMENTS)) {
            files.add(attachment(attachment));
        }
        return files;
    }

    private static String links(RecordId id, String key) {
        return """
                SELECT ContentDocumentId, ContentDocument.LatestPublishedVersionId,
                  ContentDocument.LatestPublishedVersion.Title, ContentDocument.LatestPublishedVersion.FileExtension,
                  ContentDocument.LatestPublishedVersion.ContentSize, ContentDocument.LatestPublishedVersion.Checksum,
                  ContentDocument.LatestPublishedVersion.ContentModifiedDate,
                  ContentDocument.LatestPublishedVersion.%s
                FROM ContentDocumentLink WHERE LinkedEntityId = '%s'""".formatted(key, id);
    }

    private ContactRole contactRole(Row role, AnswerFields answers) {
        return new ContactRole(
                role.id("ContactId"),
                role.find("Role"),
                role.isTrue("IsPrimary"),
                role.child("Contact") != null,
                role.find("Contact", "FirstName"),
                role.find("Contact", "LastName"),
                role.find("Contact", "Email"),
                role.find("Contact", "MobilePhone"),
                people.language() == null ? null : role.findInAnyCase("Contact", people.language()),
                answers.of(role),
                role.isTrue("Contact", "IsEmailBounced"));
    }

    private static SourceFile contentVersion(Row link, String key) {
        return new SourceFile(
                Kind.CONTENT_VERSION,
                link.id(DOCUMENT, "LatestPublishedVersionId"),
                link.id("ContentDocumentId"),
                link.text(DOCUMENT, VERSION, "Title"),
                lowerCase(link.find(DOCUMENT, VERSION, "FileExtension")),
                link.number(DOCUMENT, VERSION, "ContentSize"),
                lowerCase(link.find(DOCUMENT, VERSION, "Checksum")),
                link.find(DOCUMENT, VERSION, key),
                link.instant(DOCUMENT, VERSION, "ContentModifiedDate"));
    }

    private static SourceFile attachment(Row attachment) {
        String name = attachment.text("Name");
        int dot = name.lastIndexOf('.');
        boolean hasExtension = dot > 0 && dot < name.length() - 1;
        return new SourceFile(
                Kind.ATTACHMENT,
                attachment.id("Id"),
                null,
                hasExtension ? name.substring(0, dot) : name,
                hasExtension ? lowerCase(name.substring(dot + 1)) : null,
                attachment.number("BodyLength"),
                null,
                null,
                attachment.instant("LastModifiedDate"));
    }

    private static @Nullable String lowerCase(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
