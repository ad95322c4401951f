package io.stagesign.request;

import io.stagesign.onespan.OneSpan;
import io.stagesign.onespan.SigningTheme;
import io.stagesign.org.OrgId;
import io.stagesign.request.Finding.Code;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the signing pages are to look.
 *
 * @param colour of the theme that the rule names; absent: the account's own look
 * @param reasons why the rule's theme cannot be used
 */
record ThemeChoice(@Nullable String colour, List<Finding> reasons) {
    static final ThemeChoice NONE = new ThemeChoice(null, List.of());

    ThemeChoice {
        reasons = List.copyOf(reasons);
    }

    /** Looks the rule's theme up in the account, in one call; in none where the rule names none. */
    static ThemeChoice of(OneSpan oneSpan, OrgId org, Rule rule) {
        String wanted = rule.theme();
        if (wanted == null) {
            return NONE;
        }
        List<SigningTheme> themes = oneSpan.themes(org);
        Optional<SigningTheme> found = themes.stream()
                .filter(theme -> theme.name().equalsIgnoreCase(wanted))
                .findFirst();
        if (found.isEmpty()) {
            return refused(unknown(wanted, themes), wanted);
        }
        String colour = found.get().primary();
        return colour == null
                ? refused(Said.of(Saying.THEME_WITHOUT_COLOUR, wanted), wanted)
                : new ThemeChoice(colour, List.of());
    }

    private static Said unknown(String wanted, List<SigningTheme> themes) {
        String others = themes.stream().map(theme -> "“" + theme.name() + "”").collect(Collectors.joining(", "));
        return themes.isEmpty() ? Said.of(Saying.NO_THEME, wanted) : Said.of(Saying.UNKNOWN_THEME, wanted, others);
    }

    private static ThemeChoice refused(Said said, String theme) {
        return new ThemeChoice(null, List.of(new Finding(Code.UNKNOWN_THEME, said, theme)));
    }
}
