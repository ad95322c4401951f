package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.schema.Trait;
import io.stagesign.emulator.org.store.Blob;
import io.stagesign.emulator.org.store.Row;
import io.stagesign.emulator.org.store.Store;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Files: the first version makes the document and its links; a further one becomes the document's latest, and keeps the
 * custom values of the version before it that it does not set itself.
 */
final class ContentVersionRule implements ObjectRule {
    private final Schema schema;
    private final Store store;
    private final Saving saving;

    ContentVersionRule(Schema schema, Store store, Saving saving) {
        this.schema = schema;
        this.store = store;
        this.saving = saving;
    }

    @Override
    public void beforeSave(Change change, Access access) {
        Row version = change.requireNew();
        if (version.get("VersionData") instanceof Blob content) {
            version.set("ContentSize", Math.toIntExact(content.size())).set("Checksum", content.md5());
        }
        if (change.operation() != Operation.INSERT) {
            return;
        }
        String path = version.text("PathOnClient");
        if (path == null || version.get("VersionData") == null) {
            String missing = path == null ? "PathOnClient" : "VersionData";
            change.addError(
                    RowError.of("REQUIRED_FIELD_MISSING", "Required fields are missing: [" + missing + "]", missing));
            return;
        }
        describe(version, FileKind.of(path), access);
        Optional.ofNullable(version.text("ContentDocumentId"))
                .ifPresentOrElse(
                        id -> continueDocument(change, version, id), () -> beginDocument(change, version, access));
    }

    private void describe(Row version, FileKind kind, Access access) {
        version.set("FileExtension", kind.extension().isEmpty() ? null : kind.extension());
        version.set("FileType", kind.type());
        version.set("PublishStatus", "P").set("IsLatest", true).set("IsMajorVersion", true);
        version.set("ContentModifiedById", access.userId());
        if (version.get("ContentModifiedDate") == null) {
            version.set("ContentModifiedDate", saving.now());
        }
    }

    private void beginDocument(Change change, Row version, Access access) {
        String path = Objects.requireNonNull(version.text("PathOnClient"));
        if (version.get("Title") == null) {
            version.set("Title", FileKind.of(path).title());
        }
        version.set("VersionNumber", "1");
        String location = version.text("FirstPublishLocationId");
        if (location != null) {
            ContentDocumentLinkRule.checkRight(change, location, access, schema);
        }
        Row document = new Row(schema.require("ContentDocument"))
                .set("OwnerId", version.get("OwnerId"))
                .set("IsArchived", false)
                .set("SharingOption", "A")
                .set("SharingPrivacy", "N")
                .set("PublishStatus", "P");
        version.set(
                "ContentDocumentId",
                saving.insert(copyTo(document, version), access).requireId());
    }

    private void continueDocument(Change change, Row version, String documentId) {
        if (version.get("FirstPublishLocationId") != null) {
            change.addError(RowError.of(
                    "INVALID_FIELD_FOR_INSERT_UPDATE",
                    "A new version of a file has no first publish location",
                    "FirstPublishLocationId"));
        }
        latest(documentId).ifPresent(previous -> carryOver(previous, version));
    }

    private static void carryOver(Row previous, Row version) {
        for (Field field : version.type().fields()) {
            boolean kept =
                    field.has(Trait.CUSTOM) || List.of("Title", "Description").contains(field.name());
            if (kept && !version.isSet(field.name())) {
                version.set(field.name(), previous.get(field.name()));
            }
        }
        int number = Integer.parseInt(Objects.requireNonNullElse(previous.text("VersionNumber"), "1"));
        version.set("VersionNumber", Integer.toString(number + 1));
    }

    @Override
    public void afterSave(Change change, Access access) {
        Row version = change.requireNew();
        String documentId = Objects.requireNonNull(version.text("ContentDocumentId"));
        Row document = store.find(documentId).orElseThrow().copy();
        if (change.operation() == Operation.INSERT) {
            latest(documentId)
                    .filter(previous -> !previous.requireId().equals(version.id()))
                    .ifPresent(previous -> store.put(previous.copy().set("IsLatest", false)));
            if (document.get("LatestPublishedVersionId") == null) {
                link(documentId, version, access);
            }
            document.set("LatestPublishedVersionId", version.id());
        }
        if (version.isTrue("IsLatest")) {
            saving.update(copyTo(document, version), access);
        }
    }

    private void link(String documentId, Row version, Access access) {
        String owner = Objects.requireNonNull(version.text("OwnerId"));
        link(documentId, owner, "I", access);
        String location = version.text("FirstPublishLocationId");
        if (location != null && !location.equals(owner)) {
            link(documentId, location, "V", access);
        }
    }

    private void link(String documentId, String entityId, String shareType, Access access) {
        Row link = new Row(schema.require("ContentDocumentLink"));
        link.set("ContentDocumentId", documentId).set("LinkedEntityId", entityId);
        saving.insert(link.set("ShareType", shareType).set("Visibility", "AllUsers"), access);
    }

    private Optional<Row> latest(String documentId) {
        return store.live(documentId)
                .flatMap(document -> Optional.ofNullable(document.text("LatestPublishedVersionId")))
                .flatMap(store::live);
    }

    private static Row copyTo(Row document, Row version) {
        List.of("Title", "Description", "FileType", "FileExtension", "ContentSize", "ContentModifiedDate")
                .forEach(field -> document.set(field, version.get(field)));
        return document;
    }
}
