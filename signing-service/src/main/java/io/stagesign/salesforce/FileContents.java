package io.stagesign.salesforce;

import io.stagesign.cloud.Answer;
import io.stagesign.cloud.Download;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.org.Org;
import io.stagesign.org.RecordId;
import io.stagesign.salesforce.SourceFile.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.http.HttpEntity;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.mime.FormBodyPartBuilder;
import org.apache.http.entity.mime.MultipartEntityBuilder;
import org.apache.http.entity.mime.content.FileBody;
import org.apache.http.entity.mime.content.StringBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Streams the bytes of files from and to an org: never a whole file in memory. */
final class FileContents {
    private static final String VERSION = "ContentVersion";

    private final RestCalls rest;

    FileContents(RestCalls rest) {
        this.rest = rest;
    }

    Download download(Org org, SourceFile file, Path target) {
        boolean isVersion = file.kind() == Kind.CONTENT_VERSION;
        String object = isVersion ? VERSION : "Attachment";
        String path = "/" + file.id() + (isVersion ? "/VersionData" : "/Body");
        return rest.call(
                org,
                object,
                token -> new HttpGet(token.record(object, path)),
                answer -> verified(answer.save(target, file.size()), file));
    }

    /** Creates a content version on the opportunity and returns its id. */
    RecordId upload(Org org, FileUpload upload) {
        String key = new Names(org.namespace()).of("SigningDocumentKey__c");
        return rest.call(
                org,
                VERSION,
                token -> {
                    HttpPost post = new HttpPost(token.record(VERSION, ""));
                    post.setEntity(multipart(upload, key));
                    return post;
                },
                FileContents::created);
    }

    private static Download verified(Download download, SourceFile file) throws IOException {
        boolean same = download.size() == file.size()
                && (file.md5() == null || file.md5().equals(download.md5()));
        if (!same) {
            Files.deleteIfExists(download.file());
            throw new RemoteFailure(
                    Help.TRY_AGAIN, "A file of the opportunity did not arrive as Salesforce describes it.", null);
        }
        return download;
    }

    private static HttpEntity multipart(FileUpload upload, String key) {
        Map<String, String> fields = new TreeMap<>(
                Map.of("Title", upload.title(), "PathOnClient", upload.fileName(), key, upload.documentKey()));
        RecordId replaces = upload.replaces();
        if (replaces == null) {
            fields.put("FirstPublishLocationId", upload.opportunity().value());
        } else {
            fields.put("ContentDocumentId", replaces.value());
        }
        String json = JsonMapper.shared().writeValueAsString(fields);
        // the true name stands in PathOnClient: a name beyond ASCII has no safe form in a part's header
        FileBody bytes = new FileBody(upload.content().toFile(), ContentType.APPLICATION_OCTET_STREAM, "content");
        return MultipartEntityBuilder.create()
                .addPart(FormBodyPartBuilder.create("entity_content", new StringBody(json, json()))
                        .build())
                .addPart(FormBodyPartBuilder.create("VersionData", bytes).build())
                .build();
    }

    private static ContentType json() {
        return ContentType.create("application/json", StandardCharsets.UTF_8);
    }

    private static RecordId created(Answer answer) throws IOException {
        JsonNode json = Json.read(answer.text());
        String id = json.path("id").asString("");
        if (!json.path("success").asBoolean(false) || !RecordId.isValid(id)) {
            throw SalesforceFailures.unclear();
        }
        return new RecordId(id);
    }
}
