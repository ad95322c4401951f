package io.stagesign.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ConfiguredOrgsTests {
    private final Map<String, Object> properties = new HashMap<>(Map.of(
            "stagesign.public-url", "https://sign.example.com/",
            "stagesign.orgs.demo.id", "00D000000000001EAA",
            "stagesign.orgs.demo.token-sha256", "2BB80D537B1DA3E38BD30361AA855686BDE0EACD7162FEF6A25FE97BF527A25B",
            "stagesign.orgs.demo.salesforce.my-domain-url", "http://localhost:8091",
            "stagesign.orgs.demo.salesforce.client-id", "client",
            "stagesign.orgs.demo.salesforce.client-secret", "client-password",
            "stagesign.orgs.demo.onespan.base-url", "http://localhost:8092/api/",
            "stagesign.orgs.demo.onespan.api-key", "api-password",
            "stagesign.orgs.demo.onespan.callback-path", "demo-callback-path-3f9c",
            "stagesign.orgs.demo.onespan.callback-key", "callback-password"));

    @Test
    void anOrgIsFoundByItsToken() {
        Orgs orgs = orgs();

        assertThat(orgs.byToken("secret")).map(Org::name).contains("demo");
        assertThat(orgs.byToken("Secret")).isEmpty();
    }

    @Test
    void anOrgIsFoundByCallbackPathAndKeyTogether() {
        Orgs orgs = orgs();

        assertThat(orgs.byCallback("demo-callback-path-3f9c", "callback-password"))
                .isPresent();
        assertThat(orgs.byCallback("demo-callback-path-3f9c", "another")).isEmpty();
        assertThat(orgs.byCallback("another", "callback-password")).isEmpty();
    }

    @Test
    void anOrgThatIsNotConfiguredIsNamedTogetherWithTheFix() {
        assertThatThrownBy(() -> orgs().get(new OrgId("00D000000000002EAA")))
                .isInstanceOf(Orgs.UnknownOrg.class)
                .hasMessageContaining("00D000000000002EAA")
                .hasMessageContaining("stagesign.orgs");
    }

    @Test
    void addressesLoseTheirLastSlash() {
        assertThat(orgs().all().get(0).onespan().baseUrl()).hasToString("http://localhost:8092/api");
    }

    @Test
    void theJwtFlowIsChosenByItsPrivateKey() {
        properties.put("stagesign.orgs.demo.salesforce.username", "integration@example.com");
        properties.put("stagesign.orgs.demo.salesforce.private-key", "-----BEGIN PRIVATE KEY-----\nabc");

        assertThat(orgs().all().get(0).salesforce().login())
                .isEqualTo(new Org.Login.JwtBearer(
                        "integration@example.com", "-----BEGIN PRIVATE KEY-----\nabc", "https://login.salesforce.com"));
    }

    @Test
    void everyProblemIsToldAtOnceWithItsProperty() {
        properties.put("stagesign.orgs.demo.id", "00D0000000001");
        properties.put("stagesign.orgs.demo.salesforce.my-domain-url", "http://example.my.salesforce.com");
        properties.remove("stagesign.orgs.demo.onespan.api-key");

        assertThatThrownBy(this::orgs)
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("stagesign.orgs.demo.id: is malformed")
                .hasMessageContaining("stagesign.orgs.demo.salesforce.my-domain-url: set an address")
                .hasMessageContaining("stagesign.orgs.demo.onespan.api-key: is missing");
    }

    @Test
    void twoOrgsDoNotShareWhatIdentifiesThem() {
        Map.copyOf(properties).forEach((name, value) -> properties.put(name.replace("orgs.demo", "orgs.other"), value));

        assertThatThrownBy(this::orgs)
                .hasMessageContaining("token-sha256: must differ between the orgs")
                .hasMessageContaining("callback-path: must differ");
    }

    @Test
    void noSecretIsPrinted() {
        Orgs orgs = orgs();

        assertThat(orgs.all().toString() + settings()).doesNotContain("password");
    }

    private Orgs orgs() {
        return ConfiguredOrgs.from(settings());
    }

    private StageSignSettings settings() {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("stagesign", StageSignSettings.class);
    }
}
