package io.stagesign.emulator.web;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.store.Row;
import io.stagesign.emulator.web.OpportunityRecord.ContactRole;
import io.stagesign.emulator.web.RecordFile.Origin;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads an opportunity with its people and its files. */
final class OpportunityReader {
    private final Org org;

    OpportunityReader(Org org) {
        this.org = org;
    }

    /** Reads by an id of 18 characters that is known to be one. */
    Optional<OpportunityRecord> read(String id) {
        return org
                .query("SELECT Id, Name, Account.Name, Owner.Name, StageName, Amount, CloseDate, Description"
                        + " FROM Opportunity WHERE Id = '" + id + "'")
                .stream()
                .findFirst()
                .map(this::opportunity);
    }

    /** Returns a text behind parent relationships; empty where there is none. */
    static String text(Row row, String path) {
        return Objects.requireNonNullElse((String) row.at(path), "");
    }

    private OpportunityRecord opportunity(Row row) {
        String id = row.requireId();
        return new OpportunityRecord(
                id,
                text(row, "Name"),
                text(row, "Account.Name"),
                text(row, "Owner.Name"),
                text(row, "StageName"),
                (BigDecimal) row.get("Amount"),
                (LocalDate) row.get("CloseDate"),
                row.text("Description"),
                contactRoles(id),
                files(id));
    }

    private List<ContactRole> contactRoles(String id) {
        return org
                .query("SELECT Role, IsPrimary, Contact.Name, Contact.Title, Contact.Email FROM OpportunityContactRole"
                        + " WHERE OpportunityId = '" + id + "' ORDER BY CreatedDate, Id")
                .stream()
                .map(role -> new ContactRole(
                        text(role, "Contact.Name"),
                        (String) role.at("Contact.Title"),
                        role.text("Role"),
                        (String) role.at("Contact.Email"),
                        role.isTrue("IsPrimary")))
                .toList();
    }

    private List<RecordFile> files(String id) {
        return Stream.concat(versions(id), attachments(id))
                .sorted(Comparator.comparing(RecordFile::createdAt))
                .toList();
    }

    private Stream<RecordFile> versions(String id) {
        String documents =
                org
                        .query("SELECT ContentDocumentId FROM ContentDocumentLink WHERE LinkedEntityId = '" + id + "'")
                        .stream()
                        .map(link -> "'" + link.text("ContentDocumentId") + "'")
                        .collect(Collectors.joining(","));
        if (documents.isEmpty()) {
            return Stream.empty();
        }
        String key = org.packaged("SigningDocumentKey__c");
        return org
                .query("SELECT Id, Title, FileExtension, ContentSize, CreatedDate, " + key
                        + " FROM ContentVersion WHERE IsLatest = true AND ContentDocumentId IN (" + documents + ")"
                        + " ORDER BY CreatedDate, Id")
                .stream()
                .map(version -> new RecordFile(
                        version.requireId(),
                        text(version, "Title"),
                        text(version, "FileExtension").toLowerCase(Locale.ROOT),
                        size(version, "ContentSize"),
                        createdAt(version),
                        Origin.ofKey(version.text(key))));
    }

    private Stream<RecordFile> attachments(String id) {
        return org
                .query("SELECT Id, Name, BodyLength, CreatedDate FROM Attachment WHERE ParentId = '" + id
                        + "' ORDER BY CreatedDate, Id")
                .stream()
                .map(OpportunityReader::attachment);
    }

    private static RecordFile attachment(Row row) {
        String name = text(row, "Name");
        int dot = name.lastIndexOf('.');
        return new RecordFile(
                row.requireId(),
                dot < 0 ? name : name.substring(0, dot),
                name.substring(dot + 1).toLowerCase(Locale.ROOT),
                size(row, "BodyLength"),
                createdAt(row),
                Origin.Attached);
    }

    private static long size(Row row, String field) {
        return row.get(field) instanceof Number number ? number.longValue() : 0;
    }

    private static Instant createdAt(Row row) {
        return (Instant) Objects.requireNonNull(row.get("CreatedDate"));
    }
}
