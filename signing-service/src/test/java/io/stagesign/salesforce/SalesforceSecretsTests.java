package io.stagesign.salesforce;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.stagesign.salesforce.OrgStub.ORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stagesign.cloud.CapturedLog;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.org.RecordId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SalesforceSecretsTests {
    private final OrgStub org = new OrgStub();
    private final Salesforce salesforce = org.salesforce();

    @AfterEach
    void stop() throws IOException {
        org.close();
    }

    @Test
    void neitherTokensNorPeopleReachTheLogOrAFailure() throws IOException {
        org.soap("FROM Opportunity", Soap.query(Soap.record("Opportunity", "Name", "Deal", "", Soap.ANN)));
        org.soap("FROM ContentDocumentLink", Soap.fault("INVALID_FIELD", "ann@example.com has no column 'X'"));
        try (CapturedLog log = new CapturedLog()) {
            RemoteFailure failure = catchThrowableOfType(
                    RemoteFailure.class, () -> salesforce.opportunity(ORG, new RecordId("006000000000001AAA")));

            assertThat(stackTrace(failure)).doesNotContain("ann@example.com", "token-1");
            assertThat(log.text())
                    .contains("org.apache.http")
                    .doesNotContain("ann@example.com", "token-1", OrgStub.SECRET);
        }
    }

    @Test
    void aRefusedLoginDoesNotRepeatWhatWasSent() throws IOException {
        org.server.stubFor(post(urlEqualTo(OrgStub.TOKEN_PATH))
                .willReturn(jsonResponse("{\"error\":\"x\",\"error_description\":\"" + OrgStub.SECRET + "\"}", 400)));
        try (CapturedLog log = new CapturedLog()) {
            RemoteFailure failure =
                    catchThrowableOfType(RemoteFailure.class, () -> salesforce.requestedBefore(ORG, Instant.EPOCH));

            assertThat(stackTrace(failure) + log.text()).doesNotContain(OrgStub.SECRET);
        }
    }

    private static String stackTrace(RemoteFailure failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
