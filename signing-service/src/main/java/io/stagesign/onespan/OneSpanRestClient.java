package io.stagesign.onespan;

import com.silanis.esl.sdk.Document;
import com.silanis.esl.sdk.internal.MimeTypeUtils;
import com.silanis.esl.sdk.internal.RestClient;
import io.stagesign.cloud.Answer;
import io.stagesign.cloud.CloudHttp;
import io.stagesign.cloud.CloudHttp.AnswerReader;
import io.stagesign.cloud.Download;
import io.stagesign.cloud.RemoteFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.client.methods.HttpDelete;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.methods.HttpPut;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.apache.http.entity.mime.FormBodyPartBuilder;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.apache.http.entity.mime.MultipartEntityBuilder;
import org.apache.http.entity.mime.content.FileBody;
import org.apache.http.entity.mime.content.StringBody;
import org.jspecify.annotations.Nullable;

/**
 * Carries the SDK's calls over our pool. The SDK's own client has no timeouts, opens a connection per call, repeats some of
 * them, loses the status of errors, writes payloads to the log and holds documents in memory. Serves one operation, whose
 * failure it remembers: the SDK's services wrap it, or drop it.
 */
final class OneSpanRestClient extends RestClient {
    private final CloudHttp http;
    private final Map<String, Path> contents;
    private final Set<String> tagged;
    private @Nullable RemoteFailure failure;
    private boolean notFound;

    /**
     * Makes a client for one operation.
     *
     * @param contents of the documents to upload, by document id
     * @param tagged the ids of those whose text tags OneSpan is to read: the SDK cannot ask for it
     */
    OneSpanRestClient(CloudHttp http, String apiKey, Map<String, Path> contents, Set<String> tagged) {
        super(apiKey);
        this.http = http;
        this.contents = contents;
        this.tagged = tagged;
    }

    Optional<RemoteFailure> failure() {
        return Optional.ofNullable(failure);
    }

    /** Tells whether OneSpan itself said that it does not know what was asked for. */
    boolean wasNotFound() {
        return notFound;
    }

    Download download(String path, String accept, Path target) {
        return exchange(new HttpGet(path), accept, answer -> answer.save(target, http.maxFileSize()));
    }

    @Override
    public String get(String path) {
        return get(path, ESL_ACCEPT_TYPE_APPLICATION_JSON);
    }

    @Override
    public String get(String path, String accept) {
        return exchange(new HttpGet(path), accept, answer -> PlainJson.withoutNulls(answer.text()));
    }

    @Override
    public String post(String path, @Nullable String json) {
        return send(new HttpPost(path), json);
    }

    @Override
    public String put(String path, @Nullable String json) {
        return send(new HttpPut(path), json);
    }

    @Override
    public String delete(String path) {
        return exchange(new HttpDelete(path), ESL_ACCEPT_TYPE_APPLICATION_JSON, Answer::text);
    }

    /** Streams the documents from disk; parts stand in the order of the documents and bear their names. */
    @Override
    public String postMultipartPackage(String path, Collection<Document> documents, String json) {
        MultipartEntityBuilder parts = MultipartEntityBuilder.create().setMode(HttpMultipartMode.RFC6532);
        String asked = PlainJson.withExtraction(json, tagged);
        StringBody payload = new StringBody(asked, ContentType.create("text/plain", StandardCharsets.UTF_8));
        parts.addPart(FormBodyPartBuilder.create("payload", payload).build());
        for (Document document : documents) {
            parts.addPart(FormBodyPartBuilder.create("file", body(document)).build());
        }
        HttpPost post = new HttpPost(path);
        post.setEntity(parts.build());
        return exchange(post, ESL_ACCEPT_TYPE_APPLICATION_JSON, answer -> PlainJson.idOnly(answer.text()));
    }

    private FileBody body(Document document) {
        String name = document.getName();
        String type = MimeTypeUtils.getContentTypeByFileName(name);
        Path content = Objects.requireNonNull(contents.get(document.getId().getId()), "a document without content");
        ContentType contentType = type == null ? ContentType.APPLICATION_OCTET_STREAM : ContentType.create(type);
        return new FileBody(content.toFile(), contentType, name);
    }

    private <R extends HttpUriRequest & HttpEntityEnclosingRequest> String send(R request, @Nullable String json) {
        if (json != null) {
            StringEntity body = new StringEntity(json, StandardCharsets.UTF_8);
            body.setContentType(ESL_CONTENT_TYPE_APPLICATION_JSON);
            request.setEntity(body);
        }
        return exchange(request, ESL_ACCEPT_TYPE_APPLICATION_JSON, answer -> PlainJson.withoutNulls(answer.text()));
    }

    private <T> T exchange(HttpUriRequest request, String accept, AnswerReader<T> reader) {
        request.setHeader(HEADER_KEY_ACCEPT, accept);
        addAuthorizationHeader(request);
        try {
            return http.call(OneSpanFailures.CLOUD, request, answer -> successful(answer, reader));
        } catch (RemoteFailure e) {
            failure = e;
            throw e;
        }
    }

    private <T> T successful(Answer answer, AnswerReader<T> reader) throws IOException {
        if (!answer.isSuccess()) {
            notFound = answer.status() == 404 && !answer.isHtml();
            throw OneSpanFailures.of(answer);
        }
        return reader.read(answer);
    }
}
