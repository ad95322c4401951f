package io.stagesign.emulator.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.silanis.esl.api.model.Approval;
import com.silanis.esl.api.model.Package;
import com.silanis.esl.sdk.Document;
import com.silanis.esl.sdk.DocumentPackage;
import com.silanis.esl.sdk.EslException;
import com.silanis.esl.sdk.PackageId;
import com.silanis.esl.sdk.PackageStatus;
import com.silanis.esl.sdk.Page;
import com.silanis.esl.sdk.PageRequest;
import com.silanis.esl.sdk.Signer;
import com.silanis.esl.sdk.SignerId;
import com.silanis.esl.sdk.SigningStatus;
import com.silanis.esl.sdk.builder.PackageBuilder;
import com.silanis.esl.sdk.builder.SignerBuilder;
import com.silanis.esl.sdk.internal.EslServerException;
import io.stagesign.emulator.account.mail.Mail;
import io.stagesign.emulator.account.mail.Mail.Kind;
import io.stagesign.emulator.journal.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PackageTests {
    private static final SdkAccount ACCOUNT = new SdkAccount();

    @AfterAll
    static void stop() {
        ACCOUNT.close();
    }

    @AfterEach
    void reset() {
        ACCOUNT.server.account().reset();
        ACCOUNT.server.journal().clear();
    }

    @Test
    void aDraftOfOneStepIsReadBackWithConsentSignersAndPlaces() {
        PackageId id = ACCOUNT.client()
                .createPackageOneStep(SdkAccount.contract("Größe №1").build());

        DocumentPackage read = ACCOUNT.client().getPackage(id);

        assertThat(id.getId()).matches("[A-Za-z0-9_-]{27}=");
        assertThat(read.getStatus()).isEqualTo(PackageStatus.DRAFT);
        assertThat(read.getName()).isEqualTo("Größe №1");
        assertThat(read.getAttributes().getContents()).containsEntry("requestId", "a0X000000000001AAA");
        assertThat(read.getSigners()).extracting(Signer::getId).containsExactlyInAnyOrder("ann", "bob");
        assertThat(read.getSigner("ann@example.com").getSigningOrder()).isEqualTo(1);
        assertThat(read.getDocuments())
                .extracting(document -> document.getId().getId())
                .containsExactlyInAnyOrder("default-consent", "contract", "order");
        Document contract = read.getDocument("Contract");
        assertThat(contract.getSignatures())
                .extracting(signature -> signature.getPage() + "/" + signature.getX() + "/" + signature.getY())
                .containsExactly("1/72.0/600.0", "1/72.0/670.0");
    }

    @Test
    void theStepByStepCreationOfTheSdkWorksToo() {
        PackageId id =
                ACCOUNT.client().createPackage(SdkAccount.contract("Steps").build());

        assertThat(ACCOUNT.client().getPackage(id).getDocuments()).hasSize(3);
    }

    @Test
    void sendingInvitesOnlyTheFirstInOrder() {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Order").build());

        assertThat(ACCOUNT.client().getPackage(id).getStatus()).isEqualTo(PackageStatus.SENT);
        assertThat(invited()).containsExactly("ann@example.com");
        Mail mail = ACCOUNT.server.account().mailbox().all().get(0);
        assertThat(mail.text()).contains("Dear Ann Lee", "Please sign soon.");
        assertThat(mail.link()).startsWith(ACCOUNT.server.baseUri() + "/ceremony/");
        assertThat(ACCOUNT.server.journal().entries())
                .filteredOn(entry -> entry.details().containsKey("invited"))
                .extracting(JournalEntry::details)
                .singleElement()
                .satisfies(details -> assertThat(details)
                        .containsEntry("packageId", id.getId())
                        .containsEntry("invited", List.of("ann")));
    }

    @Test
    void sendingTwiceInvitesOnce() {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Twice").build());

        ACCOUNT.client().sendPackage(id);

        assertThat(invited()).hasSize(1);
    }

    @Test
    void everybodySignsInTurnAndThePackageIsCompleted() {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Whole").build());

        assertThatThrownBy(() -> ACCOUNT.sign(id, "bob")).hasMessageContaining("turn");
        ACCOUNT.sign(id, "ann");
        assertThat(invited()).containsExactly("ann@example.com", "bob@example.com");
        assertThat(status(id, "ann")).isEqualTo(SigningStatus.SIGNING_COMPLETE);
        assertThat(status(id, "bob")).isEqualTo(SigningStatus.SIGNING_PENDING);
        ACCOUNT.sign(id, "bob");

        Package read = ACCOUNT.client().getPackageService().getApiPackage(id.getId());
        assertThat(read.getStatus()).isEqualTo("COMPLETED");
        assertThat(read.getCompleted().toInstant()).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
        assertThat(read.getDocuments())
                .flatExtracting(com.silanis.esl.api.model.Document::getApprovals)
                .extracting(Approval::getSigned)
                .doesNotContainNull();
        assertThat(status(id, "bob")).isEqualTo(SigningStatus.COMPLETE);
        assertThat(mails(Kind.completed)).hasSize(3);
    }

    @Test
    void aPackageWithoutAutocompleteWaitsForItsSender() {
        PackageId id =
                ACCOUNT.send(SdkAccount.contract("Manual").autocomplete(false).build());

        ACCOUNT.sign(id, "ann");
        ACCOUNT.sign(id, "bob");
        assertThat(ACCOUNT.client().getPackage(id).getStatus()).isEqualTo(PackageStatus.SENT);
        ACCOUNT.client().getPackageService().markComplete(id);

        assertThat(ACCOUNT.client().getPackage(id).getStatus()).isEqualTo(PackageStatus.COMPLETED);
    }

    @Test
    void decliningAndOptingOutEndThePackage() {
        PackageId declined = ACCOUNT.send(SdkAccount.contract("One").build());
        PackageId left = ACCOUNT.send(SdkAccount.contract("Two").build());

        ACCOUNT.server.account().decline(declined.getId(), "ann", "Too expensive");
        ACCOUNT.server.account().optOut(left.getId(), "ann", "On paper please");

        assertThat(ACCOUNT.client().getPackage(declined).getStatus()).isEqualTo(PackageStatus.DECLINED);
        assertThat(ACCOUNT.client().getPackage(left).getStatus()).isEqualTo(PackageStatus.OPTED_OUT);
        assertThat(mails(Kind.declined))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Too expensive"));
        assertThatThrownBy(() -> ACCOUNT.sign(declined, "ann")).hasMessageContaining("not out for signature");
    }

    @Test
    void aPackageExpiresAndCanBeRevived() {
        PackageId id = ACCOUNT.client()
                .createPackageOneStep(SdkAccount.contract("Late").build());
        String path = ACCOUNT.server.baseUri() + "/api/packages/" + id.getId();
        Instant soon = Instant.now().plusSeconds(2);
        Api.put(path, "{\"due\":\"" + soon + "\",\"status\":\"SENT\"}");

        await().atMost(Duration.ofSeconds(10))
                .until(() -> ACCOUNT.client().getPackage(id).getStatus() == PackageStatus.EXPIRED);
        assertThatThrownBy(() -> ACCOUNT.sign(id, "ann")).hasMessageContaining("not out for signature");
        Api.put(path, "{\"due\":\"" + Instant.now().plusSeconds(3600) + "\",\"status\":\"SENT\"}");
        ACCOUNT.sign(id, "ann");

        assertThat(mails(Kind.expired)).hasSize(1);
    }

    @Test
    void aDueDateIsTakenAwayWithNull() {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Timeless")
                .expiresAt(Date.from(Instant.now().plusSeconds(3600)))
                .build());

        Api.put(ACCOUNT.server.baseUri() + "/api/packages/" + id.getId(), "{\"due\":null}");

        assertThat(ACCOUNT.client().getPackage(id).getExpiryDate()).isNull();
        assertThat(ACCOUNT.client().getPackage(id).getStatus()).isEqualTo(PackageStatus.SENT);
    }

    @Test
    void trashRestoreArchiveAndDelete() {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Bin").build());

        ACCOUNT.client().getPackageService().trash(id);
        assertThat(ACCOUNT.client().getPackage(id).getTrashed()).isTrue();
        ACCOUNT.client().getPackageService().restore(id);
        assertThat(ACCOUNT.client().getPackage(id).getTrashed()).isFalse();
        assertThatThrownBy(() -> ACCOUNT.client().getPackageService().archive(id))
                .isInstanceOf(EslException.class);
        ACCOUNT.client().getPackageService().deletePackage(id);

        assertThatThrownBy(() -> ACCOUNT.client().getPackage(id))
                .isInstanceOfSatisfying(
                        EslServerException.class,
                        refused -> assertThat(refused.getServerError().getMessageKey())
                                .isEqualTo("error.notFound.packageNotFound"));
    }

    @Test
    void backInDraftASignerIsInvitedAnew() {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Edit").build());

        ACCOUNT.client().changePackageStatusToDraft(id);
        assertThat(ACCOUNT.client().getPackage(id).getStatus()).isEqualTo(PackageStatus.DRAFT);
        ACCOUNT.client().sendPackage(id);

        assertThat(invited()).containsExactly("ann@example.com", "ann@example.com");
    }

    @Test
    void packagesAreListedByStatusDateAndPage() {
        PackageId first = ACCOUNT.send(SdkAccount.contract("First").build());
        ACCOUNT.client().createPackageOneStep(SdkAccount.contract("Draft").build());

        Page<DocumentPackage> sent = ACCOUNT.client().getPackageService().getPackages("SENT", new PageRequest(1, 10));
        Instant now = Instant.now();
        Page<DocumentPackage> changed = ACCOUNT.client()
                .getPackageService()
                .getUpdatedPackagesWithinDateRange(
                        PackageStatus.SENT, new PageRequest(1, 10), Date.from(now.minusSeconds(60)), Date.from(now));
        Page<DocumentPackage> before = ACCOUNT.client()
                .getPackageService()
                .getUpdatedPackagesWithinDateRange(
                        PackageStatus.SENT,
                        new PageRequest(1, 10),
                        Date.from(now.minusSeconds(90)),
                        Date.from(now.minusSeconds(60)));

        assertThat(sent).extracting(DocumentPackage::getId).containsExactly(first);
        assertThat(changed).hasSize(1);
        assertThat(before).isEmpty();
    }

    @Test
    void aPackageIsFoundByTheKeyInItsDescription() {
        PackageId id = ACCOUNT.client()
                .createPackageOneStep(SdkAccount.contract("Findable").build());
        String path = ACCOUNT.server.baseUri() + "/api/packages?search=";

        assertThat(Api.get(path + "a0X000000000001AAA&searchtype=exact")
                        .path("results")
                        .findValuesAsString("id"))
                .contains(id.getId());
        assertThat(Api.get(path + "0000000001").path("count").asInt()).isEqualTo(1);
        assertThat(Api.get(path + "0000000001&searchtype=exact").path("count").asInt())
                .isZero();
        assertThat(Api.get(path + "findable&searchtype=exactname").path("count").asInt())
                .isEqualTo(1);
        assertThat(Api.get(path + "BOB@example").path("count").asInt()).isEqualTo(1);
    }

    @Test
    void aWrongKeyIs401WithJson() {
        assertThatThrownBy(() -> ACCOUNT.client("wrong").getPackage(new PackageId("x")))
                .isInstanceOfSatisfying(
                        EslServerException.class,
                        refused ->
                                assertThat(refused.getServerError().getCode()).isEqualTo(401));
    }

    @Test
    void anAddressIsCorrectedAndTheSignerInvitedAgain() {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Typo").build());
        Signer corrected = SignerBuilder.newSignerWithEmail("ann.lee@example.com")
                .withFirstName("Ann")
                .withLastName("Lee")
                .withCustomId("ann")
                .signingOrder(1)
                .build();

        ACCOUNT.client().getPackageService().updateSigner(id, corrected);

        assertThat(invited()).containsExactly("ann@example.com", "ann.lee@example.com");
        assertThat(ACCOUNT.client().getPackageService().getSigner(id, "ann").getEmail())
                .isEqualTo("ann.lee@example.com");
    }

    @Test
    void aSignerIsAddedAndRemoved() {
        PackageId id = ACCOUNT.client()
                .createPackageOneStep(SdkAccount.contract("People").build());
        Signer third = SignerBuilder.newSignerWithEmail("cy@example.com")
                .withFirstName("Cy")
                .withLastName("Orr")
                .withCustomId("cy")
                .build();

        String added = ACCOUNT.client().getPackageService().addSigner(id, third);
        ACCOUNT.client().getPackageService().removeSigner(id, "bob");

        assertThat(added).isEqualTo("cy");
        assertThat(ACCOUNT.client().getPackage(id).getSigners())
                .extracting(Signer::getId)
                .containsExactlyInAnyOrder("ann", "cy");
    }

    @Test
    void aReminderGoesToASignerWhoseTurnItIs() {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Again").build());

        ACCOUNT.client().getPackageService().notifySigner(id, "ann@example.com", "Today, please");
        assertThatThrownBy(() -> ACCOUNT.client().getPackageService().notifySigner(id, "bob@example.com", "You too"))
                .isInstanceOf(EslException.class);

        assertThat(mails(Kind.reminder))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Today, please"));
    }

    @Test
    void theSdkSignsInTheNameOfASigner() {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Robot").build());

        ACCOUNT.client().signDocuments(id, "ann");

        assertThat(status(id, "ann")).isEqualTo(SigningStatus.SIGNING_COMPLETE);
    }

    @Test
    void aSigningUrlOpensTheCeremony() {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Link").build());

        String url = ACCOUNT.client().getPackageService().getSigningUrl(id, "ann");

        assertThat(url)
                .isEqualTo(ACCOUNT.server.account().mailbox().all().get(0).link());
    }

    @Test
    void whatOneSpanRefusesIsRefused() {
        assertRefused(contractWithSigner("Ann", "Lee", "no-address@x"), "error.validation.signer.email");
        assertRefused(contractWithSigner("Ann \"A\"", "Lee", "a@example.com"), "error.validation.signer.name");
    }

    private static PackageBuilder contractWithSigner(String first, String last, String email) {
        return PackageBuilder.newPackageNamed("Bad")
                .withSigner(SignerBuilder.newSignerWithEmail(email)
                        .withFirstName(first)
                        .withLastName(last)
                        .withCustomId("s"));
    }

    private static void assertRefused(PackageBuilder contract, String messageKey) {
        assertThatThrownBy(() -> ACCOUNT.client().createPackageOneStep(contract.build()))
                .isInstanceOfSatisfying(
                        EslServerException.class,
                        refused -> assertThat(refused.getServerError().getMessageKey())
                                .isEqualTo(messageKey));
    }

    private static SigningStatus status(PackageId id, String signer) {
        return ACCOUNT.client().getSigningStatus(id, new SignerId(signer), null);
    }

    private static List<String> invited() {
        return mails(Kind.invitation).stream().map(Mail::to).toList();
    }

    private static List<Mail> mails(Kind kind) {
        return ACCOUNT.server.account().mailbox().all().stream()
                .filter(mail -> mail.kind() == kind)
                .toList();
    }
}
