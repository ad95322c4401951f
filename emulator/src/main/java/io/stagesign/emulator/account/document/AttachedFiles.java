package io.stagesign.emulator.account.document;

import io.stagesign.emulator.account.model.Attachments.AttachedFile;
import io.stagesign.emulator.account.model.Attachments.Requirement;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.StoredFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Keeps what signers upload because the sender asked for it, and hands it out together. */
public final class AttachedFiles {
    private final FileStore store;

    public AttachedFiles(FileStore store) {
        this.store = store;
    }

    /**
     * Keeps a file.
     *
     * @throws Refused 400 for one that is empty, has no name or is larger than a document may be
     */
    public StoredFile keep(Upload upload) {
        String name = upload.fileName().replaceAll(".*[/\\\\]", "").strip();
        if (name.isEmpty() || upload.bytes().length == 0) {
            throw Refused.invalid("attachment.empty", "Choose a file first, one that is not empty.");
        }
        if (upload.bytes().length > DocumentIntake.MAX_DOCUMENT) {
            throw Refused.invalid("attachment.tooLarge", "The file is larger than 16 MB.");
        }
        return store.keep(upload.bytes(), name, type(upload));
    }

    /** Returns all files of these recipients, each under the name of the recipient and of what was asked for. */
    public byte[] zip(List<Role> roles) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Role role : roles) {
                for (Requirement requirement : role.attachments().requirements()) {
                    for (AttachedFile each : requirement.files()) {
                        zip.putNextEntry(new ZipEntry(role.fullName() + " - " + requirement.name() + " - " + each.id()
                                + " - " + each.file().fileName()));
                        zip.write(each.file().bytes());
                        zip.closeEntry();
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String type(Upload upload) {
        return upload.contentType().matches("[\\w.+-]+/[\\w.+-]+") ? upload.contentType() : "application/octet-stream";
    }
}
