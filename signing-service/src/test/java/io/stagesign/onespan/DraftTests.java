package io.stagesign.onespan;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.stagesign.onespan.AccountStub.KEY;
import static io.stagesign.onespan.AccountStub.ORG;
import static io.stagesign.onespan.AccountStub.TRANSACTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.onespan.ReadyTransaction.AttachmentRequest;
import io.stagesign.onespan.ReadyTransaction.Challenge;
import io.stagesign.onespan.ReadyTransaction.CopyReceiver;
import io.stagesign.onespan.ReadyTransaction.Document;
import io.stagesign.onespan.ReadyTransaction.Field;
import io.stagesign.onespan.ReadyTransaction.Messages;
import io.stagesign.onespan.ReadyTransaction.Place;
import io.stagesign.onespan.ReadyTransaction.Signature;
import io.stagesign.onespan.ReadyTransaction.Signature.Acceptance;
import io.stagesign.onespan.ReadyTransaction.Signature.Block;
import io.stagesign.onespan.ReadyTransaction.Signer;
import io.stagesign.onespan.ReadyTransaction.Style;
import io.stagesign.org.Withheld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DraftTests {
    private static final String ANN = "003000000000001AAA";
    private static final String BOB = "003000000000002AAA";
    private static final String PACKAGES = "/api/packages";

    private final AccountStub account = new AccountStub();
    private final OneSpan oneSpan = account.oneSpan();

    @TempDir
    Path directory;

    private Path pdf;
    private Path word;

    @BeforeEach
    void makeDocuments() throws IOException {
        pdf = Files.writeString(directory.resolve("1"), "%PDF bytes");
        word = Files.writeString(directory.resolve("2"), "PK bytes");
    }

    @AfterEach
    void stop() throws IOException {
        account.close();
    }

    @Test
    void aDraftIsCreatedInOneCall() {
        account.answerPost(PACKAGES, okJson("{\"id\":\"" + TRANSACTION + "\",\"someFutureField\":null}"));

        assertThat(oneSpan.createDraft(transaction())).isEqualTo(TRANSACTION);

        assertThat(account.calls()).containsExactly("POST /api/packages");
        assertThat(account.requests().get(0).getHeader("Authorization")).isEqualTo("Basic " + AccountStub.API_KEY);
    }

    @Test
    void theDraftHasOurKeyWhereItIsFoundAndWhereItIsCompared() {
        JsonNode payload = payload(transaction());

        assertThat(payload.path("description").asString()).contains(KEY.toString());
        assertThat(payload.path("data").path("stagesignRequest").asString()).isEqualTo(KEY.toString());
        assertThat(payload.has("status")).isFalse();
    }

    @Test
    void theDraftHasNameMessageLanguageAndExpiry() {
        JsonNode payload = payload(transaction());

        assertThat(payload.path("name").asString()).isEqualTo("Vertrag \"Größe №1\"");
        assertThat(payload.path("emailMessage").asString()).isEqualTo("Bitte unterschreiben, žluťoučký kůň");
        assertThat(payload.path("language").asString()).isEqualTo("nl");
        assertThat(payload.path("due").asString()).startsWith("2026-12-24T08:00:00");
    }

    @Test
    void eachRecipientHasTheirLanguageOrNone() {
        assertThat(payload(transaction()).path("roles").valueStream())
                .extracting(role -> role.path("signers").get(0).path("language").asString("none"))
                .containsExactly("en-GB", "none", "ja");
    }

    @Test
    void aSignerIsAskedTheQuestionsAndNobodySeesWhatIsTypedIn() {
        Challenge number = new Challenge("Customer number?", new Withheld("4711"));
        Challenge city = new Challenge("City?", new Withheld("Ghent"));

        JsonNode roles = payload(asking(List.of(number, city), List.of(number))).path("roles");

        assertThat(roles.path(0).path("signers").path(0).path("auth"))
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"scheme": "CHALLENGE", "challenges": [
                         {"question": "Customer number?", "answer": "4711", "maskInput": true},
                         {"question": "City?", "answer": "Ghent", "maskInput": true}]}"""));
        assertThat(roles.path(1).findValuesAsString("question")).containsExactly("Customer number?");
    }

    @Test
    void aThirdQuestionIsADefect() {
        Challenge one = new Challenge("Q?", new Withheld("A"));

        assertThatThrownBy(() -> asking(List.of(one, one, one), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ReadyTransaction asking(List<Challenge> ofAnn, List<Challenge> ofBob) {
        List<Signer> signers = List.of(
                new Signer(ANN, "Ann", "Peeters", "ann@example.com", 0, null, ofAnn, null, false),
                new Signer(BOB, "Bob", "Baker", "bob@example.com", 0, null, ofBob, null, false));
        return new ReadyTransaction(KEY, "n", null, null, null, signers, List.of(), List.of(), List.of(), null);
    }

    @Test
    void eachSignerIsAskedForTheirFiles() {
        JsonNode roles = payload(transaction()).path("roles");

        assertThat(roles.path(0).path("attachmentRequirements").size()).isZero();
        assertThat(roles.path(1).path("attachmentRequirements").valueStream())
                .extracting(
                        each -> each.path("name").asString(),
                        each -> each.path("required").asBoolean())
                .containsExactly(tuple("Kopia dowodu", true), tuple("Register", false));
    }

    @Test
    void eachSignerHasTheirOwnMessageWhereTheyDiffer() {
        ReadyTransaction plain = transaction();
        Messages messages = new Messages(null, Map.of(ANN, "Please sign.", BOB, "Proszę podpisać."));

        JsonNode payload = payload(new ReadyTransaction(
                KEY, "n", messages, null, null, plain.signers(), plain.copies(), plain.documents(), List.of(), null));

        assertThat(payload.path("emailMessage").asString("")).isEmpty();
        assertThat(payload.path("roles").valueStream())
                .extracting(role -> role.path("emailMessage").path("content").asString(""))
                .containsExactly("Please sign.", "Proszę podpisać.", "");
    }

    @ParameterizedTest
    @CsvSource({"#1C6B3F, #FFFFFF", "#FFD500, #16243B", "#757575, #FFFFFF"})
    void theCeremonyHasTheColourOfTheThemeWithLettersThatStandOut(String colour, String letters) {
        ReadyTransaction plain = transaction();
        ReadyTransaction themed = new ReadyTransaction(
                KEY, "n", null, null, null, plain.signers(), List.of(), plain.documents(), List.of(), colour);

        JsonNode settings = payload(themed).path("settings");

        String style = "{\"backgroundColor\": \"%s\", \"color\": \"%s\"}".formatted(colour, letters);
        assertThat(settings)
                .isEqualTo(JsonMapper.shared()
                        .readTree(
                                "{\"ceremony\": {\"style\": {\"titleBar\": %1$s, \"toolbar\": %1$s, \"dialog\": %1$s}}}"
                                        .formatted(style)));
    }

    @Test
    void whatTheRuleLeavesOpenIsLeftToTheAccount() {
        JsonNode payload = payload(
                new ReadyTransaction(KEY, "n", null, null, null, List.of(), List.of(), List.of(), List.of(), null));

        assertThat(payload.has("language")).isFalse();
        assertThat(payload.has("due")).isFalse();
        assertThat(payload.has("settings")).isFalse();
    }

    @Test
    void signaturesAreBoundByRoleEvenWhenTwoSignersShareAnAddress() {
        JsonNode payload = payload(transaction());

        assertThat(payload.path("roles").findValuesAsString("index")).containsExactly("0", "1", "2");
        assertThat(payload.path("roles")
                        .get(1)
                        .path("signers")
                        .get(0)
                        .path("lastName")
                        .asString())
                .isEqualTo("Żółć");
        JsonNode approvals = payload.path("documents").get(0).path("approvals");
        assertThat(approvals.findValuesAsString("role")).containsExactly(ANN, BOB);
        JsonNode field = approvals.get(1).path("fields").get(0);
        assertThat(field.path("subtype").asString()).isEqualTo("FULLNAME");
        assertThat(field.path("page").asInt()).isEqualTo(2);
        assertThat(field.path("left").asDouble()).isEqualTo(72.0);
        assertThat(field.path("top").asDouble()).isEqualTo(400.0);
        assertThat(field.path("width").asDouble()).isEqualTo(180.0);
    }

    @Test
    void stylesAndFieldsAreSentWithTheirPlaces() {
        Signature.Block block = new Block(
                ANN,
                Style.CAPTURE,
                new Place(0, 72, 500, 180, 40),
                List.of(
                        new Field(Field.Kind.SIGNING_DATE, new Place(0, 300, 500, 90, 20), null, null, false),
                        new Field(Field.Kind.TEXT_FIELD, new Place(0, 300, 530, 90, 20), "city", "Delft", true),
                        new Field(Field.Kind.TEXT_AREA, new Place(0, 300, 560, 90, 20), null, null, false),
                        new Field(Field.Kind.CHECKBOX, new Place(0, 300, 590, 14, 14), null, null, false),
                        new Field(Field.Kind.DATE, new Place(0, 300, 620, 90, 20), null, null, true),
                        new Field(Field.Kind.SIGNER_NAME, new Place(0, 300, 650, 90, 20), null, null, false)));
        List<Signature> styles = List.of(
                block,
                new Block(BOB, Style.INITIALS, new Place(0, 72, 600, 80, 40), List.of()),
                new Block(BOB, Style.MOBILE_CAPTURE, new Place(0, 72, 700, 80, 40), List.of()));

        JsonNode approvals = payload(with(List.of(new Document("d", "a.pdf", pdf, styles))))
                .path("documents")
                .get(0)
                .path("approvals");

        assertThat(approvals.findValuesAsString("role")).containsExactly(ANN, BOB, BOB);
        JsonNode fields = approvals.get(0).path("fields");
        assertThat(fields.findValuesAsString("subtype"))
                .containsExactlyInAnyOrder(
                        "CAPTURE", "LABEL", "TEXTFIELD", "TEXTAREA", "CHECKBOX", "DATEPICKER", "LABEL");
        assertThat(approvals.get(1).path("fields").findValuesAsString("subtype"))
                .containsExactly("INITIALS");
        assertThat(approvals.get(2).path("fields").findValuesAsString("subtype"))
                .containsExactly("MOBILE_CAPTURE");
        JsonNode city = fields.valueStream()
                .filter(field -> field.path("name").asString("").equals("city"))
                .findFirst()
                .orElseThrow();
        assertThat(city.path("value").asString()).isEqualTo("Delft");
        assertThat(city.path("top").asDouble()).isEqualTo(530.0);
        assertThat(city.path("validation").path("required").asBoolean()).isTrue();
    }

    @Test
    void aCodeIsSentToThePhoneOfASignerWhoHasOne() {
        JsonNode roles = payload(transaction()).path("roles");

        JsonNode code = signer(roles, 1).path("auth");
        assertThat(code.path("scheme").asString()).isEqualTo("SMS");
        assertThat(code.path("challenges").get(0).path("question").asString()).isEqualTo("+48221234567");
        assertThat(signer(roles, 0).path("auth").path("scheme").asString("NONE"))
                .isEqualTo("NONE");
    }

    @Test
    void onlyWhoMayPassOnIsReplaceable() {
        JsonNode roles = payload(transaction()).path("roles");

        assertThat(roles.valueStream())
                .extracting(role -> role.path("reassign").asBoolean(false))
                .containsExactly(true, false, false);
    }

    @Test
    void whoGetsACopyHasNothingToSignAndGetsTheDocumentsByMail() {
        JsonNode payload = payload(transaction());

        JsonNode copy = signer(payload.path("roles"), 2);
        assertThat(copy.path("email").asString()).isEqualTo("cleo@example.com");
        assertThat(copy.path("delivery").path("email").asBoolean()).isTrue();
        assertThat(payload.path("documents").findValuesAsString("role")).doesNotContain("003000000000003AAA");
    }

    private static JsonNode signer(JsonNode roles, int role) {
        return roles.get(role).path("signers").get(0);
    }

    @Test
    void aDocumentWithoutPlacesIsAccepted() {
        JsonNode accepted = payload(transaction()).path("documents").get(1);

        assertThat(accepted.path("approvals").findValuesAsString("role")).containsExactly(ANN, BOB);
        assertThat(accepted.path("approvals")
                        .get(0)
                        .path("fields")
                        .get(0)
                        .path("width")
                        .asDouble())
                .isZero();
    }

    @Test
    void eachDocumentIsPairedWithItsBytesByOrderAndName() {
        JsonNode payload = payload(transaction());

        String body = body();
        assertThat(payload.path("documents").findValuesAsString("name")).containsExactly("Größe №1.pdf", "Terms.docx");
        assertThat(body)
                .containsSubsequence(
                        "name=\"payload\"",
                        "name=\"file\"; filename=\"Größe №1.pdf\"",
                        "Content-Type: application/pdf",
                        "%PDF bytes",
                        "name=\"file\"; filename=\"Terms.docx\"",
                        "Content-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "PK bytes");
    }

    @Test
    void blocksAndAcceptancesInOneDocumentAreADefect() {
        Document mixed = new Document("d", "a.pdf", pdf, List.of(new Block(ANN, 0, 1, 1, 1, 1), new Acceptance(BOB)));

        assertThatThrownBy(() -> oneSpan.createDraft(with(List.of(mixed))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoDocumentsWithOneNameAreADefect() {
        Document one = new Document("1", "a.pdf", pdf, List.of());
        Document two = new Document("2", "a.pdf", pdf, List.of());

        assertThatThrownBy(() -> oneSpan.createDraft(with(List.of(one, two))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDraftThatTheSdkRefusesIsADefectWithoutPersonalData() {
        ReadyTransaction nameless = new ReadyTransaction(
                KEY,
                "n",
                null,
                Locale.ENGLISH,
                null,
                List.of(new Signer(ANN, "", "", "ann@example.com", 0, null, List.of(), null, false)),
                List.of(),
                List.of(),
                List.of(),
                null);

        RemoteFailure failure = catchThrowableOfType(RemoteFailure.class, () -> oneSpan.createDraft(nameless));

        assertThat(failure.help()).isEqualTo(Help.NEVER);
        assertThat(failure.sentence()).doesNotContain("ann@example.com");
    }

    @Test
    void aCreationIsNotSentAgainWhenTheConnectionDrops() {
        account.answerPost(PACKAGES, aResponse().withFault(Fault.EMPTY_RESPONSE));

        RemoteFailure failure = catchThrowableOfType(RemoteFailure.class, () -> oneSpan.createDraft(transaction()));

        assertThat(failure.help()).isEqualTo(Help.TRY_AGAIN);
        assertThat(account.calls()).hasSize(1);
    }

    @Test
    void aCreationWithoutAnIdIsUnclear() {
        for (String answer : List.of("{}", "{\"id\":\"../x\"}", "nothing", "")) {
            account.answerPost(PACKAGES, okJson(answer));

            RemoteFailure failure = catchThrowableOfType(RemoteFailure.class, () -> oneSpan.createDraft(transaction()));

            assertThat(failure.help()).isEqualTo(Help.TRY_AGAIN);
        }
    }

    @Test
    void aDraftIsDeleted() {
        account.answerGet(AccountStub.PACKAGE, okJson(PackageJson.of("DRAFT").toString()));
        account.answerDelete(AccountStub.PACKAGE, okJson("{}"));

        oneSpan.deleteDraft(ORG, TRANSACTION);

        assertThat(account.calls()).containsExactly("GET " + AccountStub.PACKAGE, "DELETE " + AccountStub.PACKAGE);
    }

    @Test
    void aDraftThatIsGoneIsDeletedAlready() {
        account.answerGet(AccountStub.PACKAGE, AccountStub.error(404, "error.notFound.package"));

        oneSpan.deleteDraft(ORG, TRANSACTION);

        assertThat(account.calls()).hasSize(1);
    }

    @Test
    void whatWasSentIsNotDeleted() {
        account.answerGet(AccountStub.PACKAGE, okJson(PackageJson.of("SENT").toString()));

        assertThatThrownBy(() -> oneSpan.deleteDraft(ORG, TRANSACTION)).isInstanceOf(RemoteFailure.class);
        assertThat(account.calls()).hasSize(1);
    }

    private ReadyTransaction transaction() {
        List<Signature> blocks = List.of(new Block(ANN, 2, 72, 500, 180, 50), new Block(BOB, 2, 72, 400, 180, 50));
        return with(List.of(
                new Document("doc-1", "Größe №1.pdf", pdf, blocks),
                new Document("doc-2", "Terms.docx", word, List.of(new Acceptance(ANN), new Acceptance(BOB)))));
    }

    private static ReadyTransaction with(List<Document> documents) {
        return new ReadyTransaction(
                KEY,
                "Vertrag \"Größe №1\"",
                Messages.toAll("Bitte unterschreiben, žluťoučký kůň"),
                Locale.forLanguageTag("nl"),
                Instant.parse("2026-12-24T08:00:00Z"),
                List.of(
                        new Signer(ANN, "Ann", "Peeters", "office@example.com", 0, null, List.of(), Locale.UK, true),
                        new Signer(
                                BOB,
                                "Łukasz",
                                "Żółć",
                                "office@example.com",
                                1,
                                "+48221234567",
                                List.of(),
                                null,
                                false)),
                List.of(new CopyReceiver("003000000000003AAA", "Cleo", "Cruz", "cleo@example.com", Locale.JAPANESE)),
                documents,
                List.of(
                        new AttachmentRequest(BOB, "Kopia dowodu", true),
                        new AttachmentRequest(BOB, "Register", false)),
                null);
    }

    private JsonNode payload(ReadyTransaction transaction) {
        account.answerPost(PACKAGES, okJson("{\"id\":\"" + TRANSACTION + "\"}"));
        oneSpan.createDraft(transaction);
        LoggedRequest request = account.requests().get(0);
        return JsonMapper.shared().readTree(request.getPart("payload").getBody().asBytes());
    }

    private String body() {
        return new String(account.requests().get(0).getBody(), StandardCharsets.UTF_8);
    }
}
