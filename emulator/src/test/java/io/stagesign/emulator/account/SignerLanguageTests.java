package io.stagesign.emulator.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.silanis.esl.sdk.DocumentType;
import com.silanis.esl.sdk.PackageId;
import com.silanis.esl.sdk.Placeholder;
import com.silanis.esl.sdk.builder.DocumentBuilder;
import com.silanis.esl.sdk.builder.PackageBuilder;
import com.silanis.esl.sdk.builder.SignatureBuilder;
import com.silanis.esl.sdk.builder.SignerBuilder;
import io.stagesign.emulator.account.language.Words;
import io.stagesign.emulator.account.mail.Mail;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who signs reads mails and pages in their own language. */
class SignerLanguageTests {
    private static final SdkAccount ACCOUNT = new SdkAccount();

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

    @ParameterizedTest
    @CsvSource({
        "nl, Graag ondertekenen: Pumps, 'Geachte Ann Lee,', Accepteren en doorgaan, Klik om te tekenen",
        "fr, À signer : Pumps, 'Bonjour Ann Lee,', Accepter et continuer, Cliquez pour signer",
        "de, Bitte unterschreiben: Pumps, 'Guten Tag Ann Lee,', Annehmen und weiter, Klicken zum Unterschreiben",
        "en-GB, Please sign: Pumps, 'Dear Ann Lee,', Accept and continue, Click to sign",
        "pl, Please sign: Pumps, 'Dear Ann Lee,', Accept and continue, Click to sign"
    })
    void mailsAndPagesAreInTheLanguageOfTheSigner(
            String language, String subject, String greeting, String accept, String click) throws Exception {
        send(null, language);

        Mail invitation = invitation();
        assertThat(invitation.subject()).isEqualTo(subject);
        assertThat(invitation.text()).startsWith(greeting);
        String link = String.valueOf(invitation.link());
        assertThat(get(link))
                .contains(accept)
                .contains("lang=\"" + Words.in(language).language() + "\"");
        assertThat(post(link + "/consent")).contains(click);
    }

    @Test
    void theConsentIsInTheLanguageOfTheTransactionAndTheRestInThatOfTheSigner() throws Exception {
        send(Locale.GERMAN, "fr");

        assertThat(get(String.valueOf(invitation().link())))
                .contains("Mit der Annahme willigen Sie ein", "Accepter et continuer", "À signer")
                .doesNotContain("En acceptant");
    }

    @Test
    void whoHasNoLanguageReadsThatOfTheTransaction() throws Exception {
        send(Locale.forLanguageTag("nl"), null);

        assertThat(invitation().subject()).startsWith("Graag ondertekenen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de"})
    void everyTextIsThereInEveryLanguage(String language) {
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        String bundle = Words.class.getPackageName() + ".words";
        ResourceBundle english = ResourceBundle.getBundle(bundle, Locale.ROOT, exact);
        ResourceBundle own = ResourceBundle.getBundle(bundle, Locale.forLanguageTag(language), exact);

        assertThat(own.getLocale().getLanguage()).isEqualTo(language);
        assertThat(english.keySet()).allSatisfy(key -> {
            assertThat(places(own.getString(key))).as(key).isEqualTo(places(english.getString(key)));
            assertThat(own.getString(key)).as(key).doesNotContain("'");
        });
        assertThat(own.keySet().stream()
                        .filter(key -> own.getString(key).equals(english.getString(key)))
                        .toList())
                .as("not translated")
                .isSubsetOf("code", "documents");
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(place -> place.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    private void send(@Nullable Locale transaction, @Nullable String signer) throws Exception {
        PackageBuilder builder = PackageBuilder.newPackageNamed("Pumps")
                .withSigner(SignerBuilder.newSignerWithEmail("ann@example.com")
                        .withFirstName("Ann")
                        .withLastName("Lee")
                        .withCustomId("ann"))
                .withDocument(DocumentBuilder.newDocumentWithName("Contract")
                        .withId("contract")
                        .fromStream(SdkAccount.stream("Contract"), DocumentType.PDF)
                        .withSignature(SignatureBuilder.signatureFor(new Placeholder("ann"))
                                .onPage(0)
                                .atPosition(72, 600)));
        if (transaction != null) {
            builder.withLanguage(transaction);
        }
        PackageId id = ACCOUNT.client().createPackageOneStep(builder.build());
        if (signer != null) {
            String role = ACCOUNT.server.baseUri() + "/api/packages/" + id.getId() + "/roles/ann";
            String body =
                    "{\"signers\": [{\"id\": \"ann\", \"email\": \"ann@example.com\", \"firstName\": \"Ann\", \"lastName\": \"Lee\", \"language\": \""
                            + signer + "\"}]}";
            browser.send(
                    HttpRequest.newBuilder(URI.create(role))
                            .header("Authorization", "Basic stagesign-demo-api-key")
                            .header("Content-Type", "application/json")
                            .PUT(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
        ACCOUNT.client().sendPackage(id);
    }

    private static Mail invitation() {
        return ACCOUNT.server.account().mailbox().to("ann@example.com").get(0);
    }

    private String get(String url) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }

    private String post(String url) throws Exception {
        return browser.send(
                        HttpRequest.newBuilder(URI.create(url))
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
