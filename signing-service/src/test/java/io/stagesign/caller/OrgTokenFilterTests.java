package io.stagesign.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.Api;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class OrgTokenFilterTests {
    private static final String PATH = "/signing-requests/" + TestData.KEY.request();

    @LocalServerPort
    private int port;

    @Autowired
    private TestData data;

    private Api api;

    @BeforeEach
    void requested() {
        api = new Api(port);
        data.clear();
        data.requested();
    }

    @Test
    void anOrgThatSaysWhoItIsIsLetIn() {
        assertThat(from("00D000000000001EAA").statusCode()).isEqualTo(200);
    }

    @Test
    void anOlderPackageThatDoesNotSayWhoItIsIsLetIn() {
        assertThat(api.get(PATH).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00D000000000002EAA", "00d000000000001eaa", "none"})
    void aCopyOfTheOrgIsRefused(String id) {
        HttpResponse<String> answer = from(id);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:stagesign:problem:wrong-org", "a token of its own");
    }

    private HttpResponse<String> from(String org) {
        return api.send(api.request(PATH).header("StageSign-Org", org).GET());
    }
}
