package io.stagesign.emulator.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.silanis.esl.sdk.DocumentType;
import com.silanis.esl.sdk.NotificationEvent;
import com.silanis.esl.sdk.PackageId;
import com.silanis.esl.sdk.PackageStatus;
import com.silanis.esl.sdk.Placeholder;
import com.silanis.esl.sdk.SigningStatus;
import com.silanis.esl.sdk.builder.DocumentBuilder;
import com.silanis.esl.sdk.builder.EventNotificationConfigBuilder;
import com.silanis.esl.sdk.builder.SignatureBuilder;
import com.silanis.esl.sdk.builder.SignerBuilder;
import io.stagesign.emulator.account.mail.Mail;
import io.stagesign.emulator.account.mail.Mail.Kind;
import io.stagesign.emulator.fault.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallbackTests {
    private static final SdkAccount ACCOUNT = new SdkAccount();

    private final Listener listener;

    CallbackTests() throws IOException {
        listener = new Listener();
        register(listener.url());
    }

    @AfterAll
    static void stop() {
        ACCOUNT.close();
    }

    @AfterEach
    void reset() {
        listener.close();
        ACCOUNT.server.account().reset();
        ACCOUNT.server.faults().clear();
    }

    @Test
    void everyEventIsPostedInTheOrderOfWhatHappened() {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Events").build());
        ACCOUNT.sign(id, "ann");
        ACCOUNT.sign(id, "bob");

        await().until(() -> listener.names().contains("PACKAGE_COMPLETE"));

        assertThat(listener.names())
                .containsExactly(
                        "PACKAGE_CREATE",
                        "PACKAGE_ACTIVATE",
                        "DOCUMENT_SIGNED",
                        "DOCUMENT_SIGNED",
                        "DOCUMENT_SIGNED",
                        "SIGNER_COMPLETE",
                        "DOCUMENT_SIGNED",
                        "DOCUMENT_SIGNED",
                        "SIGNER_COMPLETE",
                        "PACKAGE_COMPLETE");
        assertThat(listener.bodies())
                .extracting(body -> body.path("documentId").asString(""))
                .startsWith("", "", "default-consent", "contract", "order");
    }

    @Test
    void aCallbackHasTheBodyAndTheKeyOfTheRealOne() {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Body").build());
        ACCOUNT.server.account().bounce(id.getId(), "ann");

        await().until(() -> listener.names().contains("EMAIL_BOUNCE"));

        assertThat(listener.authorizations()).containsOnly("Basic callback key");
        assertThat(listener.bodies().get(2).toString())
                .matches("\\{\"@class\":\"com.silanis.esl.packages.event.ESLProcessEvent\",\"name\":\"EMAIL_BOUNCE\","
                        + "\"sessionUser\":\"ann\",\"packageId\":\"" + id.getId()
                        + "\",\"message\":\"BOUNCE\",\"documentId\":null,"
                        + "\"createdDate\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\"}");
    }

    @Test
    void anInvitationToAnAddressWithoutMailboxComesBackAndTheNextOneDoesNot() {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Typo")
                .withSigner(SignerBuilder.newSignerWithEmail("Cy@Bounce.Example")
                        .withFirstName("Cy")
                        .withLastName("Fox")
                        .withCustomId("cy"))
                .withDocument(DocumentBuilder.newDocumentWithName("Annex")
                        .withId("annex")
                        .fromStream(SdkAccount.stream("Annex"), DocumentType.PDF)
                        .withSignature(SignatureBuilder.acceptanceFor(new Placeholder("cy"))))
                .build());
        await().until(() -> listener.names().contains("EMAIL_BOUNCE"));
        assertThat(listener.names()).containsExactly("PACKAGE_CREATE", "PACKAGE_ACTIVATE", "EMAIL_BOUNCE");
        assertThat(listener.bodies().get(2).path("sessionUser").asString()).isEqualTo("cy");

        ACCOUNT.sign(id, "cy");
        await().until(() -> listener.names().contains("SIGNER_COMPLETE"));

        assertThat(listener.names()).containsOnlyOnce("EMAIL_BOUNCE");
    }

    @Test
    void aFailedCallbackIsMailedToTheSenderAndNotSentAgain() {
        listener.answerWith(503);
        ACCOUNT.client().createPackageOneStep(SdkAccount.contract("Failing").build());

        await().until(() -> !failures().isEmpty());
        listener.answerWith(204);
        ACCOUNT.client().createPackageOneStep(SdkAccount.contract("Working").build());
        await().until(() -> listener.names().size() == 2);

        assertThat(failures()).hasSize(1);
        assertThat(failures().get(0).text()).contains("\"name\":\"PACKAGE_CREATE\"");
    }

    @Test
    void anEventNobodyRegisteredForIsNotPosted() {
        ACCOUNT.client()
                .getEventNotificationService()
                .register(EventNotificationConfigBuilder.newEventNotificationConfig(listener.url())
                        .forEvent(NotificationEvent.PACKAGE_ACTIVATE)
                        .build());

        ACCOUNT.send(SdkAccount.contract("Quiet").build());
        await().until(() -> !listener.names().isEmpty());

        assertThat(listener.names()).containsExactly("PACKAGE_ACTIVATE");
        assertThat(ACCOUNT.client()
                        .getEventNotificationService()
                        .getEventNotificationConfig()
                        .getEvents())
                .isEqualTo(Set.of(NotificationEvent.PACKAGE_ACTIVATE));
    }

    @Test
    void aLostCallbackNeverArrivesAndADoubledOneTwice() {
        ACCOUNT.server.faults().set(List.of(fault(Fault.Kind.callbackLost, null)));
        ACCOUNT.client().createPackageOneStep(SdkAccount.contract("Lost").build());
        ACCOUNT.server.faults().set(List.of(fault(Fault.Kind.callbackDoubled, null)));
        PackageId doubled = ACCOUNT.client()
                .createPackageOneStep(SdkAccount.contract("Doubled").build());

        await().untilAsserted(() -> assertThat(listener.names()).hasSize(2));

        assertThat(listener.bodies())
                .allSatisfy(
                        body -> assertThat(body.path("packageId").asString()).isEqualTo(doubled.getId()));
        assertThat(failures()).isEmpty();
    }

    @Test
    void aDelayedCallbackArrivesAfterLaterOnes() {
        ACCOUNT.server.faults().set(List.of(fault(Fault.Kind.callbackDelayed, 500L)));

        ACCOUNT.send(SdkAccount.contract("Late").build());
        await().until(() -> listener.names().size() == 2);

        assertThat(listener.names()).containsExactly("PACKAGE_ACTIVATE", "PACKAGE_CREATE");
    }

    @Test
    void ofTwoReorderedCallbacksTheLaterIsSentFirst() {
        ACCOUNT.server.faults().set(List.of(fault(Fault.Kind.callbackReordered, null)));

        ACCOUNT.send(SdkAccount.contract("Swapped").build());
        await().until(() -> listener.names().size() == 2);

        assertThat(listener.names()).containsExactly("PACKAGE_ACTIVATE", "PACKAGE_CREATE");
    }

    @Test
    void aReorderedCallbackThatNoneFollowsIsSentLate() {
        ACCOUNT.server.faults().set(List.of(fault(Fault.Kind.callbackReordered, 100L)));

        ACCOUNT.client().createPackageOneStep(SdkAccount.contract("Alone").build());

        await().until(() -> listener.names().equals(List.of("PACKAGE_CREATE")));
    }

    @Test
    void aCompletedTransactionMayShowAsSentForAWhile() {
        ACCOUNT.server.faults().set(List.of(fault(Fault.Kind.statusDelayed, 700L)));
        PackageId id = ACCOUNT.send(SdkAccount.contract("Behind").build());
        ACCOUNT.sign(id, "ann");
        ACCOUNT.sign(id, "bob");

        await().until(() -> listener.names().contains("PACKAGE_COMPLETE"));
        assertThat(ACCOUNT.client().getPackage(id).getStatus()).isEqualTo(PackageStatus.SENT);
        assertThat(ACCOUNT.client().getSigningStatus(id, null, null)).isEqualTo(SigningStatus.SIGNING_COMPLETE);

        await().until(() -> ACCOUNT.client().getPackage(id).getStatus() == PackageStatus.COMPLETED);
    }

    @Test
    void anEvidenceSummaryMayBreakOffInTheMiddle() {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Half").build());
        byte[] whole = ACCOUNT.client().downloadEvidenceSummary(id);
        ACCOUNT.server.faults().set(List.of(fault(Fault.Kind.partialEvidence, null)));

        assertThat(ACCOUNT.client().downloadEvidenceSummary(id)).hasSizeLessThan(whole.length);
        assertThat(ACCOUNT.client().downloadEvidenceSummary(id)).hasSameSizeAs(whole);
    }

    @Test
    void aConnectorGetsTheEventsOfItsOwnTransactions() throws IOException {
        try (Listener connector = new Listener()) {
            String api = ACCOUNT.server.baseUri() + "/api";
            Api.post(
                    api + "/callback/connectors/dynamics",
                    "{\"url\":\"" + connector.url() + "\",\"key\":\"k\",\"events\":[\"PACKAGE_CREATE\"]}");
            Api.post(api + "/packages", "{\"name\":\"From a connector\",\"data\":{\"origin\":\"dynamics\"}}");

            await().until(() -> connector.names().equals(List.of("PACKAGE_CREATE")));
        }
        assertThat(listener.names()).isEmpty();
    }

    private static void register(String url) {
        EventNotificationConfigBuilder config = EventNotificationConfigBuilder.newEventNotificationConfig(url);
        for (NotificationEvent event : NotificationEvent.values()) {
            config.forEvent(event);
        }
        ACCOUNT.client()
                .getEventNotificationService()
                .register(config.withKey("callback key").build());
    }

    private static Fault fault(Fault.Kind kind, @Nullable Long millis) {
        return new Fault(kind, null, null, 1, millis, null);
    }

    private static List<Mail> failures() {
        return ACCOUNT.server.account().mailbox().to("SENDER@stagesign.example").stream()
                .filter(mail -> mail.kind() == Kind.callbackFailed)
                .toList();
    }
}
