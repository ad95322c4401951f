package io.stagesign.emulator.account.document;

import io.stagesign.emulator.account.model.Approval;
import io.stagesign.emulator.account.model.Document;
import io.stagesign.emulator.account.model.StoredFile;
import io.stagesign.emulator.account.model.Transaction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The documents as they are now: untouched, stamped by those who have signed, or, once everybody has, stamped and
 * sealed. A sealed document is made once; every later download has the same bytes.
 */
public final class SignedDocuments {
    private final FileStore files;
    private final Seal seal;

    public SignedDocuments(FileStore files, Seal seal) {
        this.files = files;
        this.seal = seal;
    }

    /** Returns the PDF of one document. */
    public byte[] pdf(Transaction transaction, Document document) {
        StoredFile sealed = document.sealed();
        if (sealed != null) {
            return sealed.bytes();
        }
        if (document.isConsent() || document.approvals().stream().noneMatch(Approval::isSigned)) {
            return document.pdf().bytes();
        }
        try {
            byte[] stamped = Stamps.stamped(transaction, document);
            Instant completed = transaction.completed();
            return completed == null ? stamped : keep(document, seal.sealed(stamped, completed));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns a ZIP file with every document. */
    public byte[] zip(Transaction transaction) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Set<String> names = new HashSet<>();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Document document : transaction.documents()) {
                zip.putNextEntry(new ZipEntry(unused(document.name(), names) + ".pdf"));
                zip.write(pdf(transaction, document));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private byte[] keep(Document document, byte[] sealed) {
        document.seal(files.keep(sealed, document.name() + ".pdf", "application/pdf"));
        return sealed;
    }

    private static String unused(String name, Set<String> names) {
        String unused = name;
        for (int number = 2; !names.add(unused); number++) {
            unused = name + " (" + number + ")";
        }
        return unused;
    }
}
