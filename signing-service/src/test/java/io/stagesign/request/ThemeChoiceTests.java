package io.stagesign.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.InMemoryOneSpan;
import io.stagesign.onespan.SigningTheme;
import io.stagesign.org.OrgId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThemeChoiceTests {
    private static final OrgId ORG = new OrgId("00D000000000001EAA");

    private final InMemoryOneSpan oneSpan = new InMemoryOneSpan();

    @Test
    void aThemeOfTheAccountIsTakenWhateverTheCase() {
        oneSpan.themes.add(new SigningTheme("Forest", "#1C6B3F"));

        assertThat(ThemeChoice.of(oneSpan, ORG, Deal.rule(Map.of("theme", "forest"))))
                .isEqualTo(new ThemeChoice("#1C6B3F", List.of()));
    }

    @Test
    void aRuleWithoutThemeCostsNoCall() {
        assertThat(ThemeChoice.of(oneSpan, ORG, Deal.everyFile())).isEqualTo(ThemeChoice.NONE);
        assertThat(oneSpan.faults.calls()).isEmpty();
    }

    @Test
    void aThemeThatTheAccountDoesNotHaveIsAReasonThatListsThoseItHas() {
        oneSpan.themes.add(new SigningTheme("Forest", "#1C6B3F"));
        oneSpan.themes.add(new SigningTheme("Ocean", null));

        assertThat(sentence("Desert"))
                .isEqualTo("Ask an administrator to correct the signing rule: the OneSpan account has no signing theme"
                        + " “Desert”. It has “Forest”, “Ocean”.");
        oneSpan.themes.clear();
        assertThat(sentence("Desert")).endsWith("no signing theme “Desert”, and no other.");
    }

    @Test
    void aThemeWithoutColourIsAReason() {
        oneSpan.themes.add(new SigningTheme("Ocean", "blue"));

        assertThat(sentence("Ocean"))
                .isEqualTo(
                        "Ask an administrator to give the signing theme “Ocean” of the OneSpan account a primary colour"
                                + " such as #0B5CAD.");
    }

    private String sentence(String theme) {
        return ThemeChoice.of(oneSpan, ORG, Deal.rule(Map.of("theme", theme)))
                .reasons()
                .get(0)
                .message(Locale.ENGLISH);
    }
}
