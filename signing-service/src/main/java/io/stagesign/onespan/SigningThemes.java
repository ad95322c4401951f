package io.stagesign.onespan;

import com.silanis.esl.api.model.CeremonySettings;
import com.silanis.esl.api.model.LayoutStyle;
import com.silanis.esl.api.model.PackageSettings;
import com.silanis.esl.api.model.Style;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The themes of an account, and what a transaction takes of one. The SDK does not know themes yet, and no transaction can
 * name one: it takes over the colour instead.
 */
final class SigningThemes {
    private static final String LIGHT = "#FFFFFF";
    private static final String DARK = "#16243B";

    /** Above this luminance dark letters stand out more than light ones (WCAG 2, contrast ratio). */
    private static final double BRIGHT = 0.179;

    private SigningThemes() {}

    /** Returns the themes of the account, by name. */
    static List<SigningTheme> of(Account account) {
        JsonNode themes = account.run(each -> PlainJson.read(each.rest().get(each.url("/account/signingThemes"))));
        return themes.properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(theme -> new SigningTheme(
                        theme.getKey(),
                        theme.getValue().path("color").path("primary").asString("")))
                .toList();
    }

    /** Returns settings in which the bars and dialogs of the ceremony have the colour, with letters that stand out. */
    static PackageSettings settings(String colour) {
        LayoutStyle style = new LayoutStyle();
        style.setTitleBar(style(colour));
        style.setToolbar(style(colour));
        style.setDialog(style(colour));
        return new PackageSettings().setCeremony(new CeremonySettings().setStyle(style));
    }

    private static Style style(String colour) {
        return new Style().setBackgroundColor(colour).setColor(luminance(colour) > BRIGHT ? DARK : LIGHT);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
