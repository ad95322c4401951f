package io.stagesign.salesforce;

import com.sforce.soap.partner.sobject.SObject;
import java.time.Instant;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** A status report as rows of the org; what is absent stays as it is there. */
final class ReportRows {
    private static final int LONGEST_REASON = 4000;
    private static final int LONGEST_TITLE = 255;
    private static final int LONGEST_SIGNERS_REASON = 255;
    private static final String SENT = "Sent";
    private static final String DECLINED = "Declined";

    private final Names names;
    private final StatusReport report;

    ReportRows(Names names, StatusReport report) {
        this.names = names;
        this.report = report;
    }

    SObject request() {
        SObject row = new SObject(names.of("SigningRequest__c"));
        row.setId(report.request().value());
        set(row, "Status__c", report.status());
        set(row, "StatusReason__c", cut(report.reason(), LONGEST_REASON));
        set(row, "TransactionId__c", report.transactionId());
        set(row, "SentAt__c", report.sentAt());
        set(row, "ExpiresAt__c", report.expiresAt());
        if (report.expiresAt() == null && report.status().equals(SENT)) {
            // an expiry that was taken away does not stay on the record
            row.setFieldsToNull(new String[] {names.of("ExpiresAt__c")});
        }
        set(row, "CompletedAt__c", report.completedAt());
        set(row, "FiledAt__c", report.filedAt());
        set(row, "LastSyncedAt__c", report.lastSyncedAt());
        return row;
    }

    List<SObject> signers() {
        return report.signers().stream().map(this::signer).toList();
    }

    List<SObject> documents() {
        return report.documents().stream().map(this::document).toList();
    }

    private SObject signer(StatusReport.Signer signer) {
        SObject row = child("SigningRequestSigner__c");
        set(row, "SignerKey__c", report.request() + ":" + signer.contactId());
        if (signer.name() != null && signer.contactId().isContact()) {
            // the owner is no contact; and only once: a contact that was deleted later would make the org refuse every
            // further report
            set(row, "Contact__c", signer.contactId().value());
        }
        set(row, "Name__c", signer.name());
        set(row, "Email__c", signer.email());
        set(row, "Role__c", signer.role());
        set(row, "SigningOrder__c", signer.order());
        set(row, "Status__c", signer.status());
        set(row, "SignedAt__c", signer.signedAt());
        set(row, "StatusSince__c", signer.since());
        set(row, "StatusReason__c", signer.reason() == null ? null : cut(signer.reason(), LONGEST_SIGNERS_REASON));
        if (signer.reason() == null && !signer.status().equals(DECLINED)) {
            // a reason goes with its status
            row.setFieldsToNull(new String[] {names.of("StatusReason__c")});
        }
        return row;
    }

    private SObject document(StatusReport.Document document) {
        SObject row = child("SigningRequestDocument__c");
        set(row, "DocumentKey__c", document.documentKey());
        set(row, "Kind__c", document.kind());
        set(row, "Title__c", cut(document.title(), LONGEST_TITLE));
        set(row, "ContentVersionId__c", document.contentVersionId());
        set(row, "ContentDocumentId__c", document.contentDocumentId());
        set(row, "Checksum__c", document.checksum());
        set(row, "Sha256__c", document.sha256());
        set(row, "SizeBytes__c", (double) document.size());
        return row;
    }

    private SObject child(String type) {
        SObject row = new SObject(names.of(type));
        set(row, "SigningRequest__c", report.request().value());
        return row;
    }

    private void set(SObject row, String field, @Nullable Object value) {
        if (value != null) {
            row.setField(names.of(field), value instanceof Instant moment ? calendar(moment) : plain(value));
        }
    }

    private static Object plain(Object value) {
        return value instanceof Number ? value : value.toString();
    }

    /** WSC writes no other type as a date with time. */
    private static Calendar calendar(Instant moment) {
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(moment.toEpochMilli());
        return calendar;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
