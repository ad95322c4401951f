package io.stagesign.emulator.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.silanis.esl.sdk.DocumentPackage;
import com.silanis.esl.sdk.DocumentType;
import com.silanis.esl.sdk.PackageId;
import com.silanis.esl.sdk.PackageStatus;
import com.silanis.esl.sdk.Placeholder;
import com.silanis.esl.sdk.builder.DocumentBuilder;
import com.silanis.esl.sdk.builder.PackageBuilder;
import com.silanis.esl.sdk.builder.SignatureBuilder;
import com.silanis.esl.sdk.builder.SignerBuilder;
import io.stagesign.emulator.account.mail.Mail;
import io.stagesign.emulator.account.mail.Mail.Kind;
import io.stagesign.emulator.account.model.Person;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of recipients after the transaction is out: reasons, expiry, reminders, delegation, locks, copies. */
class RecipientTests {
    private static final SdkAccount ACCOUNT = new SdkAccount();
    private static final Person EVE = new Person("Eve", "Fox", "Eve@Example.com");

    @AfterAll
    static void stop() {
        ACCOUNT.close();
    }

    @AfterEach
    void reset() {
        ACCOUNT.server.account().reset();
    }

    @Test
    void theReasonOfADeclineIsAMessageToTheSender() {
        PackageId id = ACCOUNT.send(SdkAccount.contract("No").build());

        ACCOUNT.server.account().decline(id.getId(), "ann", "Price too high");

        DocumentPackage declined = ACCOUNT.client().getPackage(id);
        assertThat(declined.getStatus()).isEqualTo(PackageStatus.DECLINED);
        assertThat(declined.getMessages()).singleElement().satisfies(message -> {
            assertThat(message.getContent()).isEqualTo("Price too high");
            assertThat(message.getFrom().getEmail()).isEqualTo("ann@example.com");
        });
    }

    @Test
    void anExpiredTransactionIsSentAgainWithALaterDateAndInvitesAgain() {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Late").build());
        ACCOUNT.server.account().expire(id.getId());
        assertThat(status(id)).isEqualTo(PackageStatus.EXPIRED);

        String due = Instant.now()
                .plus(5, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        Api.put(packages(id), "{\"due\":\"" + due + "\"}");
        ACCOUNT.client().sendPackage(id);

        assertThat(status(id)).isEqualTo(PackageStatus.SENT);
        assertThat(ACCOUNT.client().getPackage(id).getExpiryDate()).isEqualTo(Date.from(Instant.parse(due)));
        assertThat(mails("ann@example.com", Kind.invitation)).hasSize(2);
    }

    @Test
    void anExpiredTransactionIsNotSentAgainWithTheOldDate() {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Late").build());
        ACCOUNT.server.account().expire(id.getId());

        assertThatThrownBy(() -> ACCOUNT.client().sendPackage(id)).hasMessageContaining("dueDateInThePast");
    }

    @Test
    void onlyATransactionThatIsOutExpires() {
        PackageId id = ACCOUNT.client()
                .createPackageOneStep(SdkAccount.contract("Draft").build());

        String control = ACCOUNT.server.baseUri() + "/emulator/transactions/" + id.getId() + "/expire";
        assertThat(Api.post(control, "").statusCode()).isEqualTo(403);
    }

    @Test
    void aSignerWhoMayBeReplacedPassesItOn() throws IOException {
        try (Listener listener = listening()) {
            PackageId id = ACCOUNT.send(reassignable().build());

            ACCOUNT.server.account().reassign(id.getId(), "ann", EVE);

            JsonNode signer =
                    Api.get(packages(id) + "/roles/ann").path("signers").path(0);
            assertThat(signer.path("email").asString()).isEqualTo("eve@example.com");
            assertThat(signer.path("id").asString()).isNotEqualTo("ann");
            assertThat(mails("eve@example.com", Kind.invitation)).hasSize(1);
            assertThat(mails("sender@stagesign.example", Kind.reassigned)).hasSize(1);
            await().until(() -> listener.names().contains("ROLE_REASSIGN"));

            ACCOUNT.sign(id, signer.path("id").asString());
            assertThat(status(id)).isEqualTo(PackageStatus.COMPLETED);
        }
    }

    @Test
    void whatTheFirstSignerSignedCountsNoMoreForTheSecond() {
        PackageId id = ACCOUNT.send(reassignable().build());
        String link = ACCOUNT.client().getPackageService().getSigningUrl(id, "ann");

        ACCOUNT.server.account().reassign(id.getId(), "ann", EVE);

        String signer = Api.get(packages(id) + "/roles/ann")
                .path("signers")
                .path(0)
                .path("id")
                .asString();
        assertThat(ACCOUNT.client().getPackageService().getSigningUrl(id, signer))
                .isNotEqualTo(link);
    }

    @Test
    void aSignerMayNotBeReplacedUnlessTheSenderSaidSo() {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Yours").build());

        assertThatThrownBy(() -> ACCOUNT.server.account().reassign(id.getId(), "ann", EVE))
                .hasMessage("This signer may not be replaced");
    }

    @Test
    void somebodyWhoSignsAlreadyCannotTakeOver() {
        PackageId id = ACCOUNT.send(reassignable()
                .withSigner(SignerBuilder.newSignerWithEmail("eve@example.com")
                        .withFirstName("Eve")
                        .withLastName("Fox")
                        .withCustomId("eve"))
                .build());

        assertThatThrownBy(() -> ACCOUNT.server.account().reassign(id.getId(), "ann", EVE))
                .hasMessageContaining("different names");
    }

    @Test
    void aLockedSignerSignsOnceUnlocked() throws IOException {
        try (Listener listener = listening()) {
            PackageId id = ACCOUNT.send(SdkAccount.contract("Locked").build());
            ACCOUNT.server.account().lock(id.getId(), "ann");
            await().until(() -> listener.names().contains("SIGNER_LOCKED"));
            assertThat(Api.get(packages(id) + "/roles/ann").path("locked").asBoolean())
                    .isTrue();
            assertThatThrownBy(() -> ACCOUNT.sign(id, "ann")).hasMessage("This signer is locked out");

            ACCOUNT.client().getPackageService().unlockSigner(id, "ann");

            ACCOUNT.sign(id, "ann");
            ACCOUNT.sign(id, "bob");
            assertThat(status(id)).isEqualTo(PackageStatus.COMPLETED);
        }
    }

    @Test
    void nobodyWaitsForWhoeverGetsACopyOnly() {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Copy")
                .withSigner(SignerBuilder.newSignerWithEmail("carol@example.com")
                        .withFirstName("Carol")
                        .withLastName("Day")
                        .withCustomId("carol")
                        .signingOrder(0))
                .build());
        assertThat(mails("carol@example.com", Kind.invitation)).isEmpty();

        ACCOUNT.sign(id, "ann");
        ACCOUNT.sign(id, "bob");

        assertThat(status(id)).isEqualTo(PackageStatus.COMPLETED);
        assertThat(mails("carol@example.com", Kind.completed)).hasSize(1);
    }

    @Test
    void aCorrectedAddressIsInvitedOnce() {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Typo").build());

        Api.put(
                packages(id) + "/roles/ann",
                "{\"signers\":[{\"id\":\"ann\",\"firstName\":\"Ann\",\"lastName\":\"Lee\",\"email\":\"ann.lee@example.com\"}]}");

        assertThat(mails("ann.lee@example.com", Kind.invitation)).hasSize(1);
        assertThat(mails("ann@example.com", Kind.invitation)).hasSize(1);
    }

    private static PackageBuilder reassignable() {
        return PackageBuilder.newPackageNamed("Pass on")
                .withSigner(SignerBuilder.newSignerWithEmail("ann@example.com")
                        .withFirstName("Ann")
                        .withLastName("Lee")
                        .withCustomId("ann")
                        .canChangeSigner())
                .withDocument(DocumentBuilder.newDocumentWithName("Contract")
                        .withId("contract")
                        .fromStream(SdkAccount.stream("Contract"), DocumentType.PDF)
                        .withSignature(SignatureBuilder.signatureFor(new Placeholder("ann"))
                                .onPage(0)
                                .atPosition(72, 600)));
    }

    private static Listener listening() throws IOException {
        Listener listener = new Listener();
        Api.post(
                ACCOUNT.server.baseUri() + "/api/callback",
                "{\"url\":\"" + listener.url() + "\",\"key\":\"k\",\"events\":[\"ROLE_REASSIGN\",\"SIGNER_LOCKED\"]}");
        return listener;
    }

    private static String packages(PackageId id) {
        return ACCOUNT.server.baseUri() + "/api/packages/" + id.getId();
    }

    private static PackageStatus status(PackageId id) {
        return ACCOUNT.client().getPackage(id).getStatus();
    }

    private static List<Mail> mails(String to, Kind kind) {
        return ACCOUNT.server.account().mailbox().to(to).stream()
                .filter(mail -> mail.kind() == kind)
                .toList();
    }
}
