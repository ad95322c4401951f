package io.stagesign.emulator.account;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.silanis.esl.sdk.DocumentPackage;
import com.silanis.esl.sdk.DocumentType;
import com.silanis.esl.sdk.PackageId;
import com.silanis.esl.sdk.Placeholder;
import com.silanis.esl.sdk.builder.DocumentBuilder;
import com.silanis.esl.sdk.builder.PackageBuilder;
import com.silanis.esl.sdk.builder.SignatureBuilder;
import com.silanis.esl.sdk.builder.SignerBuilder;
import com.silanis.esl.sdk.builder.SignerBuilder.ChallengeBuilder;
import io.stagesign.emulator.account.mail.Mail;
import io.stagesign.emulator.account.mail.Mail.Kind;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a recipient shows who it is, and passes the documents on, in the pages. */
class IdentityTests {
    private static final SdkAccount ACCOUNT = new SdkAccount();

    private final HttpClient browser = HttpClient.newBuilder()
            .followRedirects(Redirect.NORMAL)
            .cookieHandler(new CookieManager())
            .build();

    @AfterAll
    static void stop() {
        ACCOUNT.close();
    }

    @AfterEach
    void reset() {
        ACCOUNT.server.account().reset();
    }

    @Test
    void theCodeFromThePhoneLetsTheSignerIn() throws Exception {
        ACCOUNT.send(by(signer().withSmsSentTo("+32470123456")));
        String link = link();
        assertThat(get(link).body()).contains("Show who you are", "•••• 456").doesNotContain("Before you start");

        post(link + "/identity/code", "");
        assertThat(post(link + "/identity", "answer=" + code()).body()).contains("Before you start");

        assertThat(get(link).body()).contains("Before you start");
    }

    @Test
    void aCodeIsGoodForOneBrowserAndOneTime() throws Exception {
        ACCOUNT.send(by(signer().withSmsSentTo("+32470123456")));
        post(link() + "/identity/code", "");
        String code = code();
        post(link() + "/identity", "answer=" + code);

        HttpClient other =
                HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
        assertThat(send(other, HttpRequest.newBuilder(URI.create(link()))).body())
                .contains("Show who you are");
        assertThat(post(link() + "/identity", "answer=" + code).body()).contains("That was not right");
    }

    @Test
    void threeWrongCodesLockTheSignerOutUntilItIsUnlocked() throws Exception {
        PackageId id = ACCOUNT.send(by(signer().withSmsSentTo("+32470123456")));
        String link = link();
        post(link + "/identity/code", "");
        post(link + "/identity", "answer=x");
        post(link + "/identity", "answer=x");

        assertThat(post(link + "/identity", "answer=x").body()).contains("You are locked out");

        ACCOUNT.client().getPackageService().unlockSigner(id, "ann");
        post(link + "/identity", "answer=" + code());
        assertThat(get(link).body()).contains("Before you start");
    }

    @Test
    void theSenderHasTheCodeSentAgain() throws Exception {
        PackageId id = ACCOUNT.send(by(signer().withSmsSentTo("+32470123456")));

        ACCOUNT.client()
                .getPackageService()
                .sendSmsToSigner(id, ACCOUNT.client().getPackage(id).getSigner("ann@example.com"));

        assertThat(get(link()).body()).contains("We sent a code");
        assertThat(code()).hasSize(6);
    }

    @Test
    void noCodeIsSentToSomebodyWhoNeedsNone() {
        PackageId id = ACCOUNT.send(by(signer()));

        String roles = ACCOUNT.server.baseUri() + "/api/packages/" + id.getId() + "/roles/ann/sms_notification";
        assertThat(Api.post(roles, "").statusCode()).isEqualTo(403);
    }

    @Test
    void theRightAnswersLetTheSignerIn() throws Exception {
        ACCOUNT.send(by(signer().challengedWithQuestions(ChallengeBuilder.firstQuestion("Customer number?")
                .answer("4711")
                .secondQuestion("City?")
                .answer("Ghent"))));
        assertThat(get(link()).body()).contains("Customer number?", "City?");

        assertThat(post(link() + "/identity", "answer=4711&answer=Paris").body())
                .contains("That was not right");
        assertThat(post(link() + "/identity", "answer=4711&answer=+ghent").body())
                .contains("Before you start");
    }

    @Test
    void threeWrongAnswersLockTheSignerOutUntilItIsUnlocked() throws Exception {
        PackageId id = ACCOUNT.send(by(signer().challengedWithQuestions(
                        ChallengeBuilder.firstQuestion("Customer number?").answer("4711"))));
        String link = link();
        post(link + "/identity", "answer=1");
        post(link + "/identity", "answer=2");

        assertThat(post(link + "/identity", "answer=3").body()).contains("You are locked out");

        assertThat(post(link + "/identity", "answer=4711").body()).contains("You are locked out");
        ACCOUNT.client().getPackageService().unlockSigner(id, "ann");
        assertThat(post(link + "/identity", "answer=4711").body()).contains("Before you start");
    }

    @Test
    void theSenderSaysHowOftenASignerMayBeWrong() throws Exception {
        PackageId id = ACCOUNT.send(by(signer().challengedWithQuestions(
                        ChallengeBuilder.firstQuestion("Customer number?").answer("4711"))));
        HttpRequest change = HttpRequest.newBuilder(
                        URI.create(ACCOUNT.server.baseUri() + "/api/packages/" + id.getId()))
                .header("Authorization", "Basic stagesign-demo-api-key")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"settings\": {\"ceremony\": {\"maxAuthFailsAllowed\": 1}}}"))
                .build();
        send(browser, HttpRequest.newBuilder(change, (name, value) -> true));

        assertThat(post(link() + "/identity", "answer=1").body()).contains("You are locked out");
    }

    @Test
    void whatIsTypedInIsHiddenWhereTheSenderSaidSo() throws Exception {
        ACCOUNT.send(by(signer().challengedWithQuestions(ChallengeBuilder.firstQuestion("Customer number?")
                .answerWithMaskInput("4711")
                .secondQuestion("City?")
                .answer("Ghent"))));

        assertThat(get(link()).body())
                .contains("<input id=\"answer0\" name=\"answer\" type=\"password\"")
                .contains("<input id=\"answer1\" name=\"answer\" type=\"text\"")
                .doesNotContain("4711", "Ghent");
    }

    @Test
    void aSignerPassesTheDocumentsOnByHand() throws Exception {
        ACCOUNT.send(by(signer().canChangeSigner()));
        String link = link();
        assertThat(get(link).body()).contains("Let somebody else sign");
        assertThat(get(link + "/reassign").body()).contains("E-mail address");

        String done = post(link + "/reassign", "firstName=Eve&lastName=Fox&email=" + encode("eve@example.com", UTF_8))
                .body();

        assertThat(done).contains("You have passed it on", "Eve Fox got a mail");
        assertThat(get(link).statusCode()).isEqualTo(404);
        assertThat(ACCOUNT.server.account().mailbox().to("eve@example.com")).hasSize(1);
    }

    @Test
    void passingOnIsNotOfferedUnlessTheSenderSaidSo() throws Exception {
        ACCOUNT.send(by(signer()));

        assertThat(get(link()).body()).doesNotContain("Let somebody else sign");
        assertThat(get(link() + "/reassign").statusCode()).isEqualTo(403);
    }

    private static SignerBuilder signer() {
        return SignerBuilder.newSignerWithEmail("ann@example.com")
                .withFirstName("Ann")
                .withLastName("Lee")
                .withCustomId("ann");
    }

    private static DocumentPackage by(SignerBuilder signer) {
        return PackageBuilder.newPackageNamed("Identity")
                .withSigner(signer)
                .withDocument(DocumentBuilder.newDocumentWithName("Contract")
                        .withId("contract")
                        .fromStream(SdkAccount.stream("Contract"), DocumentType.PDF)
                        .withSignature(SignatureBuilder.signatureFor(new Placeholder("ann"))
                                .onPage(0)
                                .atPosition(72, 600)))
                .build();
    }

    private static String link() {
        return String.valueOf(
                ACCOUNT.server.account().mailbox().to("ann@example.com").get(0).link());
    }

    private static String code() {
        List<Mail> texts = ACCOUNT.server.account().mailbox().to("+32470123456").stream()
                .filter(mail -> mail.kind() == Kind.sms)
                .toList();
        return texts.get(texts.size() - 1).text().substring(0, 6);
    }

    private HttpResponse<String> get(String url) throws Exception {
        return send(browser, HttpRequest.newBuilder(URI.create(url)));
    }

    private HttpResponse<String> post(String url, String form) throws Exception {
        return send(
                browser,
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
