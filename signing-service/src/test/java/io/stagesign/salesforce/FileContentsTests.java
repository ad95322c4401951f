package io.stagesign.salesforce;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.stagesign.salesforce.OrgStub.ORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.stagesign.cloud.Download;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.org.RecordId;
import io.stagesign.salesforce.SourceFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileContentsTests {
    private static final String VERSIONS = "/services/data/v65.0/sobjects/ContentVersion";
    private static final RecordId VERSION = new RecordId("068000000000001AAA");
    private static final RecordId DOCUMENT = new RecordId("069000000000001AAA");
    private static final RecordId DEAL = new RecordId("006000000000001AAA");
    private static final String KEY = "a00000000000001AAA:doc-1";

    /** MD5 of "abc". */
    private static final String MD5 = "900150983cd24fb0d6963f7d28e17f72";

    private final OrgStub org = new OrgStub();
    private final Salesforce salesforce = org.salesforce();

    @TempDir
    Path directory;

    private Path target;
    private Path signed;

    @BeforeEach
    void makeFiles() throws IOException {
        target = directory.resolve("target");
        signed = Files.writeString(directory.resolve("signed"), "abc");
    }

    @AfterEach
    void stop() throws IOException {
        org.close();
    }

    @Test
    void aFileArrivesWithItsChecksums() throws IOException {
        answerBytes(aResponse().withBody("abc"));

        Download download = salesforce.download(ORG, file(3, MD5), target);

        assertThat(Files.readString(download.file())).isEqualTo("abc");
        assertThat(download.md5()).isEqualTo(MD5);
        assertThat(download.sha256()).startsWith("ba7816bf");
    }

    @Test
    void aFileThatIsNotWhatTheOrgDescribesIsRefusedAndRemoved() {
        answerBytes(aResponse().withBody("abX"));

        assertThat(downloadFailure(file(3, MD5)).help()).isEqualTo(Help.TRY_AGAIN);
        assertThat(downloadFailure(file(4, null)).help()).isEqualTo(Help.TRY_AGAIN);
        assertThat(target).doesNotExist();
    }

    @Test
    void aFileThatIsLongerThanTheOrgSaysIsNotReadToItsEnd() {
        answerBytes(aResponse().withBody("a".repeat(5000)));

        assertThat(downloadFailure(file(3, MD5)).sentence()).contains("more than 3 bytes");
        assertThat(target).doesNotExist();
    }

    @Test
    void aFileThatBreaksOffLeavesNothingBehind() {
        answerBytes(aResponse().withBody("abc").withFault(Fault.MALFORMED_RESPONSE_CHUNK));

        assertThat(downloadFailure(file(3, MD5)).help()).isEqualTo(Help.TRY_AGAIN);
        assertThat(target).doesNotExist();
    }

    @Test
    void aFileThatIsGoneNeedsSomeone() {
        answerBytes(jsonResponse(
                "[{\"errorCode\":\"NOT_FOUND\",\"message\":\"The requested resource does not exist\"}]", 404));

        assertThat(downloadFailure(file(3, MD5)).help()).isEqualTo(Help.NEEDS_SOMEONE);
    }

    @Test
    void filesAreUploadedAndReadBackInOneCall() {
        answerUpload(jsonResponse("{\"id\":\"" + VERSION + "\",\"success\":true,\"errors\":[]}", 201));
        org.soap("WHERE Id IN ('" + VERSION + "')", Soap.query(version(VERSION, DOCUMENT, 3, MD5)));

        List<FiledFile> filed = salesforce.file(ORG, List.of(upload()), () -> {});

        assertThat(filed).containsExactly(new FiledFile(VERSION, DOCUMENT, 3, MD5));
        assertThat(org.soapCalls()).hasSize(1);
        LoggedRequest request = uploads().get(0);
        assertThat(part(request, "entity_content"))
                .isEqualTo(
                        "{\"FirstPublishLocationId\":\"%s\",\"PathOnClient\":\"Größe №1 (signed).pdf\",\"Title\":\"Größe №1 (signed)\",\"stagesign__SigningDocumentKey__c\":\"%s\"}",
                        DEAL, KEY);
        assertThat(part(request, "VersionData")).isEqualTo("abc");
    }

    @Test
    void aFileThatTheOrgShowsOtherwiseIsNotTakenForFiled() {
        answerUpload(jsonResponse("{\"id\":\"" + VERSION + "\",\"success\":true,\"errors\":[]}", 201));
        org.soap("WHERE Id IN", Soap.query(version(VERSION, DOCUMENT, 2, MD5)));

        assertThat(uploadFailure().help()).isEqualTo(Help.TRY_AGAIN);
    }

    @Test
    void anUploadIsNotSentAgainWhenTheConnectionDrops() {
        answerUpload(aResponse().withFault(Fault.EMPTY_RESPONSE));

        assertThat(uploadFailure().help()).isEqualTo(Help.TRY_AGAIN);
        assertThat(uploads()).hasSize(1);
    }

    @Test
    void anUploadThatTheOrgHasNoRoomForNeedsSomeone() {
        answerUpload(jsonResponse(
                "[{\"errorCode\":\"STORAGE_LIMIT_EXCEEDED\",\"message\":\"storage limit exceeded\"}]", 400));

        assertThat(uploadFailure().sentence()).contains("file storage");
    }

    @Test
    void whatIsFiledIsFoundByItsKeys() {
        org.soap("IN ('" + KEY + "', 'it\\'s')", Soap.query(version(VERSION, DOCUMENT, 3, MD5)));

        Map<String, FiledFile> filed = salesforce.findFiled(ORG, List.of(KEY, "it's"));

        assertThat(filed).containsExactly(Map.entry(KEY, new FiledFile(VERSION, DOCUMENT, 3, MD5)));
    }

    @Test
    void aVersionThatSomebodyAddedLaterIsNotTakenForTheFiledOne() {
        RecordId added = new RecordId("068000000000009AAA");
        org.soap("IN (", Soap.query(version(added, DOCUMENT, 9, "x"), version(VERSION, DOCUMENT, 3, MD5)));

        assertThat(salesforce.findFiled(ORG, List.of(KEY))).containsValue(new FiledFile(VERSION, DOCUMENT, 3, MD5));
    }

    @Test
    void ofTwoDocumentsWithOneKeyTheNewerIsFound() {
        RecordId other = new RecordId("069000000000002AAA");
        RecordId earlier = new RecordId("068000000000000AAA");
        org.soap("IN (", Soap.query(version(VERSION, DOCUMENT, 3, MD5), version(earlier, other, 3, MD5)));

        assertThat(salesforce.findFiled(ORG, List.of(KEY))).containsValue(new FiledFile(VERSION, DOCUMENT, 3, MD5));
    }

    @Test
    void nobodyIsAskedForNoKeys() {
        assertThat(salesforce.findFiled(ORG, List.of())).isEmpty();
        assertThat(org.tokensAsked()).isZero();
    }

    private static SourceFile file(long size, @Nullable String md5) {
        return new SourceFile(
                Kind.CONTENT_VERSION, VERSION, DOCUMENT, "Contract", "pdf", size, md5, null, Instant.EPOCH);
    }

    private FileUpload upload() {
        return new FileUpload(DEAL, KEY, "Größe №1 (signed)", "Größe №1 (signed).pdf", null, signed);
    }

    private static String version(RecordId id, RecordId document, long size, String md5) {
        return Soap.record(
                "ContentVersion",
                "Id",
                id.value(),
                "ContentDocumentId",
                document.value(),
                "ContentSize",
                String.valueOf(size),
                "Checksum",
                md5,
                "stagesign__SigningDocumentKey__c",
                KEY);
    }

    private void answerBytes(ResponseDefinitionBuilder answer) {
        org.server.stubFor(
                get(urlEqualTo(VERSIONS + "/" + VERSION + "/VersionData")).willReturn(answer));
    }

    private void answerUpload(ResponseDefinitionBuilder answer) {
        org.server.stubFor(post(urlEqualTo(VERSIONS)).willReturn(answer));
    }

    private List<LoggedRequest> uploads() {
        return org.server.findAll(postRequestedFor(urlEqualTo(VERSIONS)));
    }

    private static String part(LoggedRequest request, String name) {
        Request.Part part = request.getPart(name);
        return part.getBody().asString();
    }

    private RemoteFailure downloadFailure(SourceFile file) {
        return catchThrowableOfType(RemoteFailure.class, () -> salesforce.download(ORG, file, target));
    }

    private RemoteFailure uploadFailure() {
        return catchThrowableOfType(RemoteFailure.class, () -> salesforce.file(ORG, List.of(upload()), () -> {}));
    }
}
