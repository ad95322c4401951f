package io.stagesign.emulator.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.silanis.esl.sdk.AttachmentRequirement;
import com.silanis.esl.sdk.DocumentPackage;
import com.silanis.esl.sdk.DocumentType;
import com.silanis.esl.sdk.EslClient;
import com.silanis.esl.sdk.PackageId;
import com.silanis.esl.sdk.PackageStatus;
import com.silanis.esl.sdk.Placeholder;
import com.silanis.esl.sdk.RequirementStatus;
import com.silanis.esl.sdk.Signer;
import com.silanis.esl.sdk.builder.AttachmentRequirementBuilder;
import com.silanis.esl.sdk.builder.DocumentBuilder;
import com.silanis.esl.sdk.builder.PackageBuilder;
import com.silanis.esl.sdk.builder.SignatureBuilder;
import com.silanis.esl.sdk.builder.SignerBuilder;
import com.silanis.esl.sdk.io.DownloadedFile;
import io.stagesign.emulator.account.model.Refused;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AttachmentTests {
    private static final SdkAccount ACCOUNT = new SdkAccount();
    private static final byte[] SCAN = "a scan".getBytes(StandardCharsets.UTF_8);

    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();

    @AfterAll
    static void stop() {
        ACCOUNT.close();
    }

    @AfterEach
    void reset() {
        ACCOUNT.server.account().reset();
    }

    @Test
    void aSignerUploadsWhatTheSdkAskedFor() throws Exception {
        PackageId id = ACCOUNT.send(asking());
        String passport = requirement(id, "Passport").getId();

        String page = upload(link(), passport, "Paß Ann.jpg").body();

        assertThat(page).contains("Uploaded", "Paß Ann.jpg");
        assertThat(requirement(id, "Passport").getStatus()).isEqualTo(RequirementStatus.COMPLETE);
        DownloadedFile<?> file = client().getAttachmentRequirementService().downloadAttachmentFile(id, passport);
        assertThat(file.getFilename()).isEqualTo("Paß Ann.jpg");
        assertThat(file.getContents()).isEqualTo(SCAN);
        JsonNode files = Api.get(ACCOUNT.server.baseUri() + "/api/packages/" + id.getId() + "/roles/ann")
                .path("attachmentRequirements")
                .path(0)
                .path("files");
        assertThat(files.size()).isEqualTo(1);
        assertThat(files.path(0).path("name").asString()).isEqualTo("Paß Ann.jpg");
        String one = "/api/packages/" + id.getId() + "/attachment/" + passport + "/file/"
                + files.path(0).path("id").asInt();
        assertThat(Api.send(Api.request(ACCOUNT.server.baseUri() + one).build()).body())
                .isEqualTo("a scan");
        assertThat(Api.get(ACCOUNT.server.baseUri() + one + "/exists")
                        .path("exists")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void nothingIsConfirmedAsTheLastWithoutWhatIsRequired() throws Exception {
        PackageId id = ACCOUNT.send(asking());
        String link = link();
        post(link + "/consent");

        HttpResponse<String> early = post(link + "/documents/contract?confirm=yes");
        assertThat(early.statusCode()).isEqualTo(400);
        assertThat(early.body()).contains("Upload what you are asked for first: Passport.");
        assertThatThrownBy(() -> ACCOUNT.sign(id, "ann")).isInstanceOf(Refused.class);
        upload(link, requirement(id, "Passport").getId(), "p.jpg");
        post(link + "/documents/contract?confirm=yes");

        // what is optional is no reason to wait
        assertThat(client().getPackage(id).getStatus()).isEqualTo(PackageStatus.COMPLETED);
    }

    @Test
    void aFileIsTakenAwayAgain() throws Exception {
        PackageId id = ACCOUNT.send(asking());
        String passport = requirement(id, "Passport").getId();
        upload(link(), passport, "wrong.jpg");

        String page = post(link() + "/documents/contract/attachments/" + passport + "?remove=0")
                .body();

        assertThat(page).doesNotContain("wrong.jpg").contains("Required");
        assertThat(Api.get(ACCOUNT.server.baseUri() + "/api/packages/" + id.getId() + "/attachment/" + passport
                                + "/exists")
                        .path("exists")
                        .asBoolean())
                .isFalse();
        HttpResponse<String> gone = Api.send(
                Api.request(ACCOUNT.server.baseUri() + "/api/packages/" + id.getId() + "/attachment/" + passport)
                        .build());
        assertThat(gone.statusCode()).isEqualTo(404);
    }

    @Test
    void theSenderRejectsAFileThroughTheSdkAndTheUploadStays() throws Exception {
        PackageId id = ACCOUNT.send(asking());
        upload(link(), requirement(id, "Passport").getId(), "blurred.jpg");
        Signer ann = client().getPackage(id).getSigner("ann@example.com");

        client().getAttachmentRequirementService().rejectAttachment(id, ann, "Passport", "Too blurred");

        assertThat(requirement(id, "Passport").getStatus()).isEqualTo(RequirementStatus.REJECTED);
        assertThat(requirement(id, "Passport").getSenderComment()).isEqualTo("Too blurred");
        assertThat(uploaded(id)).isEqualTo(SCAN);
    }

    @Test
    void allFilesComeInOneArchive() throws Exception {
        PackageId id = ACCOUNT.send(asking());
        upload(link(), requirement(id, "Passport").getId(), "p.jpg");
        upload(link(), requirement(id, "Register").getId(), "r.pdf");

        byte[] all = client().getAttachmentRequirementService()
                .downloadAllAttachmentFilesForPackage(id)
                .getContents();

        assertThat(names(all)).containsExactly("Ann Lee - Passport - 0 - p.jpg", "Ann Lee - Register - 1 - r.pdf");
    }

    @Test
    void theSdkUploadsInTheNameOfASigner() {
        PackageId id = ACCOUNT.send(asking());
        String passport = requirement(id, "Passport").getId();
        String token = client().getAuthenticationTokensService().createSignerAuthenticationToken(id.getId(), "ann");
        String session = Api.get(ACCOUNT.server.baseUri() + "/auth?signerAuthenticationToken=" + token)
                .path("sessionToken")
                .asString();

        client().getAttachmentRequirementService().uploadAttachment(id, passport, "p.jpg", SCAN, session);

        assertThat(uploaded(id)).isEqualTo(SCAN);
    }

    private static DocumentPackage asking() {
        return PackageBuilder.newPackageNamed("Asking")
                .withSigner(SignerBuilder.newSignerWithEmail("ann@example.com")
                        .withFirstName("Ann")
                        .withLastName("Lee")
                        .withCustomId("ann")
                        .withAttachmentRequirement(
                                AttachmentRequirementBuilder.newAttachmentRequirementWithName("Passport")
                                        .withDescription("Both sides, please.")
                                        .isRequiredAttachment())
                        .withAttachmentRequirement(
                                AttachmentRequirementBuilder.newAttachmentRequirementWithName("Register")))
                .withDocument(DocumentBuilder.newDocumentWithName("Contract")
                        .withId("contract")
                        .fromStream(new ByteArrayInputStream(SignersPdf.of("Contract")), DocumentType.PDF)
                        .withSignature(SignatureBuilder.acceptanceFor(new Placeholder("ann"))))
                .build();
    }

    private static EslClient client() {
        return ACCOUNT.client();
    }

    private static AttachmentRequirement requirement(PackageId id, String name) {
        return client().getPackage(id).getSigner("ann@example.com").getAttachmentRequirements().stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Object uploaded(PackageId id) {
        return client().getAttachmentRequirementService()
                .downloadAttachmentFile(id, requirement(id, "Passport").getId())
                .getContents();
    }

    private static String link() {
        return String.valueOf(
                ACCOUNT.server.account().mailbox().to("ann@example.com").get(0).link());
    }

    private HttpResponse<String> upload(String link, String requirement, String name) throws Exception {
        post(link + "/consent");
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: image/jpeg\r\n\r\na scan\r\n--b--\r\n";
        return send(HttpRequest.newBuilder(URI.create(link + "/documents/contract/attachments/" + requirement))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> post(String url) throws Exception {
        String[] parts = url.split("\\?", 2);
        return send(HttpRequest.newBuilder(URI.create(parts[0]))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(parts.length > 1 ? parts[1] : "")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static List<String> names(byte[] zip) throws Exception {
        List<String> names = new ArrayList<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
