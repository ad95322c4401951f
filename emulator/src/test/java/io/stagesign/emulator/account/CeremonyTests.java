package io.stagesign.emulator.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.silanis.esl.sdk.PackageId;
import com.silanis.esl.sdk.PackageStatus;
import io.stagesign.emulator.account.mail.Mail;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CeremonyTests {
    private static final SdkAccount ACCOUNT = new SdkAccount();
    private static final Pattern BOX = Pattern.compile("name=\"sign\" value=\"([^\"]+)\"");

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
    void aPersonConsentsClicksTheBoxConfirmsAndAcceptsTheRest() throws Exception {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Clicked").build());
        String link = link("ann@example.com");

        assertThat(get(link).body()).contains("Before you start", "From Sam Sender, StageSign");
        String contract = post(link + "/consent", "").body();
        assertThat(contract).contains("Click to sign", "1 of 1 box still to sign", "Bob Ray signs here");
        Matcher box = BOX.matcher(contract);
        assertThat(box.find()).isTrue();
        String clicked = post(link + "/documents/contract", "sign=" + URLEncoder.encode(box.group(1), UTF_8))
                .body();
        assertThat(clicked).contains("All boxes are signed", "Signed by Ann Lee");
        assertThat(status(id)).isEqualTo(PackageStatus.SENT);
        String order = post(link + "/documents/contract", "confirm=yes").body();
        assertThat(order).contains("Accept document");
        String finished = post(link + "/documents/order", "confirm=yes").body();

        assertThat(finished).contains("You have signed", "Still to sign: Bob Ray");
        assertThat(SignedPdf.text(ACCOUNT.client().downloadDocument(id, "contract")))
                .contains("Ann Lee");
    }

    @Test
    void aDocumentIsNotConfirmedWhileABoxIsOpen() throws Exception {
        ACCOUNT.send(SdkAccount.contract("Early").build());
        String link = link("ann@example.com");
        post(link + "/consent", "");

        HttpResponse<String> early = post(link + "/documents/contract", "confirm=yes");

        assertThat(early.statusCode()).isEqualTo(400);
        assertThat(early.body()).contains("Click every signature box");
    }

    @Test
    void pagesAreShownAsImages() throws Exception {
        ACCOUNT.send(SdkAccount.contract("Images").build());

        HttpResponse<byte[]> image = browser.send(
                HttpRequest.newBuilder(URI.create(link("ann@example.com") + "/documents/contract/pages/1"))
                        .build(),
                BodyHandlers.ofByteArray());

        assertThat(image.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(image.body()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(get(link("ann@example.com") + "/documents/contract/pages/2").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theNextInOrderWaits() throws Exception {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Wait").build());

        String url = ACCOUNT.client().getPackageService().getSigningUrl(id, "bob");

        assertThat(get(url).body()).contains("It is not your turn yet", "Ann Lee");
    }

    @Test
    void decliningWithAReasonEndsTheRequestForEverybody() throws Exception {
        PackageId id = ACCOUNT.send(SdkAccount.contract("No").build());
        String link = link("ann@example.com");

        assertThat(get(link + "/decline").body()).contains("Your reason");
        assertThat(post(link + "/decline", "reason=Price+too+high").body()).contains("This request was declined");

        assertThat(status(id)).isEqualTo(PackageStatus.DECLINED);
        assertThat(get(ACCOUNT.client().getPackageService().getSigningUrl(id, "bob"))
                        .body())
                .contains("This request was declined");
    }

    @Test
    void optingOutEndsTheRequest() throws Exception {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Paper").build());

        post(link("ann@example.com") + "/optout", "reason=paper");

        assertThat(status(id)).isEqualTo(PackageStatus.OPTED_OUT);
        assertThat(get(link("ann@example.com")).body()).contains("This request was left");
    }

    @Test
    void aCompletedRequestOffersTheDocuments() throws Exception {
        PackageId id = ACCOUNT.send(SdkAccount.contract("All").build());
        ACCOUNT.sign(id, "ann");
        ACCOUNT.sign(id, "bob");

        assertThat(get(link("ann@example.com")).body()).contains("Everybody has signed", "Download PDF");
        assertThat(get(link("ann@example.com") + "/documents/contract/pdf").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aWithdrawnRequestAndAnUnknownLinkSaySo() throws Exception {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Gone").build());
        ACCOUNT.client().getPackageService().trash(id);

        assertThat(get(link("ann@example.com")).body()).contains("This request was withdrawn");
        HttpResponse<String> unknown = get(ACCOUNT.server.baseUri() + "/ceremony/nobody");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("This link opens nothing");
    }

    @Test
    void aSignersTokenOpensTheCeremonyOnce() throws Exception {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Token").build());
        String token = ACCOUNT.client()
                .getAuthenticationTokensService()
                .createSignerAuthenticationTokenForSingleUse(id.getId(), "ann", null);

        assertThat(get(ACCOUNT.server.baseUri() + "/access?sessionToken=" + token)
                        .body())
                .contains("Before you start");
        assertThat(get(ACCOUNT.server.baseUri() + "/access?sessionToken=" + token)
                        .statusCode())
                .isEqualTo(403);
    }

    private static String link(String address) {
        List<Mail> mails = ACCOUNT.server.account().mailbox().to(address);
        return String.valueOf(mails.get(0).link());
    }

    private static PackageStatus status(PackageId id) {
        return ACCOUNT.client().getPackage(id).getStatus();
    }

    private HttpResponse<String> get(String url) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String url, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
