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
            return refused(
                    "Ask an administrator to correct the signing rule: the OneSpan account has no signing theme “%s”%s"
                            .formatted(wanted, others(themes)),
                    wanted);
        }
        String colour = found.get().primary();
        return colour == null
                ? refused(
                        "Ask an administrator to give the signing theme “%s” of the OneSpan account a primary colour such as #0B5CAD."
                                .formatted(wanted),
                        wanted)
                : new ThemeChoice(colour, List.of());
    }

    private static String others(List<SigningTheme> themes) {
        return themes.isEmpty()
                ? ", and no other."
                : ". It has "
                        + themes.stream().map(theme -> "“" + theme.name() + "”").collect(Collectors.joining(", "))
                        + ".";
    }

    private static ThemeChoice refused(String message, String theme) {
        return new ThemeChoice(null, List.of(new Finding(Code.UNKNOWN_THEME, message, theme)));
    }
}
