package io.stagesign.onespan;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.stagesign.onespan.AccountStub.CALLBACK_KEY;
import static io.stagesign.onespan.AccountStub.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.stagesign.onespan.OneSpan.CallbackRegistration;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CallbackRegistrarTests {
    private static final URI OURS = URI.create("https://sign.acme.example/callbacks/onespan/unguessable");
    private static final String CALLBACK = "/api/callback";

    private final AccountStub account = new AccountStub();
    private final OneSpan oneSpan = account.oneSpan();

    @AfterEach
    void stop() throws IOException {
        account.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "",
                "{\"url\":null,\"key\":null,\"events\":null}",
                "{\"url\":\"\",\"key\":\"\",\"events\":[]}"
            })
    void anAccountWithoutCallbackGetsOurs(String current) {
        answer(okJson(current));

        assertThat(oneSpan.registerCallback(ORG, OURS)).isEqualTo(CallbackRegistration.REGISTERED);

        JsonNode sent = JsonMapper.shared().readTree(account.requests().get(1).getBodyAsString());
        assertThat(sent.path("url").asString()).isEqualTo(OURS.toString());
        assertThat(sent.path("key").asString()).isEqualTo(CALLBACK_KEY);
        assertThat(sent.path("events")).hasSize(20);
        assertThat(sent.path("events").toString()).contains("PACKAGE_COMPLETE", "PACKAGE_ARCHIVE", "EMAIL_BOUNCE");
    }

    @Test
    void anAccountThatDoesNotKnowCallbacksYetGetsOurs() {
        answer(aResponse().withStatus(204));
        assertThat(oneSpan.registerCallback(ORG, OURS)).isEqualTo(CallbackRegistration.REGISTERED);

        answer(AccountStub.error(404, "error.notFound"));
        assertThat(oneSpan.registerCallback(ORG, OURS)).isEqualTo(CallbackRegistration.REGISTERED);

        assertThat(account.calls()).filteredOn(call -> call.startsWith("POST")).hasSize(2);
    }

    @Test
    void anAccountThatCallsSomebodyElseIsLeftAlone() {
        answer(okJson("{\"url\":\"https://other.example/cb\",\"key\":\"k\",\"events\":[\"PACKAGE_COMPLETE\"]}"));

        assertThat(oneSpan.registerCallback(ORG, OURS)).isEqualTo(CallbackRegistration.TAKEN);
        assertThat(account.calls()).containsExactly("GET " + CALLBACK);
    }

    @Test
    void ourOldAddressIsReplaced() {
        answer(okJson("{\"url\":\"https://old.example/callbacks/onespan/unguessable\",\"key\":\"k\",\"events\":[]}"));

        assertThat(oneSpan.registerCallback(ORG, OURS)).isEqualTo(CallbackRegistration.REGISTERED);
        assertThat(account.calls()).containsExactly("GET " + CALLBACK, "POST " + CALLBACK);
    }

    @Test
    void whatIsRegisteredAlreadyIsNotWrittenAgain() {
        answer(okJson("{}"));
        oneSpan.registerCallback(ORG, OURS);
        answer(okJson(account.requests().get(1).getBodyAsString()));

        assertThat(oneSpan.registerCallback(ORG, OURS)).isEqualTo(CallbackRegistration.REGISTERED);

        assertThat(account.calls()).containsExactly("GET " + CALLBACK, "POST " + CALLBACK, "GET " + CALLBACK);
    }

    private void answer(ResponseDefinitionBuilder current) {
        account.answerGet(CALLBACK, current);
        account.answerPost(CALLBACK, okJson("{}"));
    }
}
