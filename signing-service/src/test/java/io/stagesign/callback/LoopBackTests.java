package io.stagesign.callback;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.onespan.OneSpan.CallbackRegistration;
import io.stagesign.org.Orgs;
import io.stagesign.org.StageSignSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class LoopBackTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Orgs orgs;

    @Autowired
    private CallbackChecks checks;

    @Autowired
    private CallbackRegistrations registrations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestData data;

    @BeforeEach
    void empty() {
        data.clear();
    }

    @Test
    void aCallThatArrivesHereIsWell() throws IOException {
        LoopBack.Result result = check("http://localhost:" + port);

        assertThat(result.ok()).isTrue();
        assertThat(result.fix()).isNull();
        assertThat(jdbc.sql("select count(*) from callback")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anAddressThatNobodyAnswersIsToldWithTheFix() throws IOException {
        LoopBack.Result result = check("http://localhost:1");

        assertThat(result.ok()).isFalse();
        assertThat(result.detail()).contains("http://localhost:1", "could not be reached");
        assertThat(result.fix()).contains("stagesign.public-url");
    }

    @Test
    void anAnswerOfSomebodyElseIsNotTakenForOurs() throws IOException {
        assertThat(checkAnswered(204).detail()).contains("did not arrive here");
        assertThat(checkAnswered(401).detail()).contains("Another StageSign service");
    }

    @Test
    void anAccountThatCallsSomebodyElseIsTold() throws IOException {
        registrations.put(TestData.ORG, CallbackRegistration.TAKEN);

        LoopBack.Result result = check("http://localhost:" + port);

        assertThat(result.ok()).isFalse();
        assertThat(result.detail()).contains("calls another one");
    }

    private LoopBack.Result checkAnswered(int status) throws IOException {
        WireMockServer other = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
        other.start();
        try {
            other.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status)));
            return check(other.baseUrl());
        } finally {
            other.stop();
        }
    }

    private LoopBack.Result check(String publicUrl) throws IOException {
        StageSignSettings settings = new StageSignSettings(URI.create(publicUrl), Path.of("unused"), false, Map.of());
        try (LoopBack loopBack = new LoopBack(orgs, checks, registrations, settings)) {
            return loopBack.check(TestData.ORG);
        }
    }
}
