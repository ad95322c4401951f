package io.stagesign.emulator.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.silanis.esl.sdk.DocumentType;
import com.silanis.esl.sdk.Placeholder;
import com.silanis.esl.sdk.builder.DocumentBuilder;
import com.silanis.esl.sdk.builder.PackageBuilder;
import com.silanis.esl.sdk.builder.SignatureBuilder;
import com.silanis.esl.sdk.builder.SignerBuilder;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the signing pages look. */
class SigningThemeTests {
    private static final SdkAccount ACCOUNT = new SdkAccount();

    private final HttpClient browser = HttpClient.newHttpClient();

    @AfterAll
    static void stop() {
        ACCOUNT.close();
    }

    @AfterEach
    void reset() {
        ACCOUNT.server.account().reset();
    }

    @Test
    void theDefaultThemeHoldsForEveryTransactionAndOthersForNone() throws Exception {
        String link = invited();
        assertThat(page(link)).doesNotContain("--accent");

        themes("PUT", "{\"default\": {\"color\": {\"primary\": \"#5940C3\"}}, \"Other\": {\"color\": {}}}");

        assertThat(page(link)).contains("--accent: #5940C3", "--on-accent: #ffffff");
        assertThat(themes("DELETE", "").statusCode()).isEqualTo(200);
        assertThat(page(link)).doesNotContain("--accent");
    }

    @Test
    void whatIsNoColourGetsIntoNoPage() throws Exception {
        String link = invited();

        themes("POST", "{\"default\": {\"color\": {\"primary\": \"red; background: url(x)\"}}}");

        assertThat(page(link)).doesNotContain("url(x)", "--accent");
    }

    @Test
    void aThemeWithoutColoursIsRefused() throws Exception {
        assertThat(themes("PUT", "{\"Blank\": {}}").statusCode()).isEqualTo(400);
        assertThat(themes("PUT", "[]").statusCode()).isEqualTo(400);
        assertThat(themes("GET", "").body()).contains("Forest").doesNotContain("Blank");
    }

    private HttpResponse<String> themes(String method, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(ACCOUNT.server.baseUri() + "/api/account/signingThemes"))
                .header("Authorization", "Basic stagesign-demo-api-key")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private String page(String link) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString())
                .body();
    }

    private static String invited() {
        ACCOUNT.send(PackageBuilder.newPackageNamed("Look")
                .withSigner(SignerBuilder.newSignerWithEmail("ann@example.com")
                        .withFirstName("Ann")
                        .withLastName("Lee")
                        .withCustomId("ann"))
                .withDocument(DocumentBuilder.newDocumentWithName("Contract")
                        .withId("contract")
                        .fromStream(SdkAccount.stream("Contract"), DocumentType.PDF)
                        .withSignature(SignatureBuilder.signatureFor(new Placeholder("ann"))
                                .onPage(0)
                                .atPosition(72, 600)))
                .build());
        return String.valueOf(
                ACCOUNT.server.account().mailbox().to("ann@example.com").get(0).link());
    }
}
