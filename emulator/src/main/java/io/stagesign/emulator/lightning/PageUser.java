package io.stagesign.emulator.lightning;

import io.stagesign.emulator.org.DemoUser;
import java.util.Locale;

/**
 * The user whom a page is shown to.
 *
 * @param language of the user's record, such as {@code nl_NL}
 */
public record PageUser(DemoUser user, String id, String name, String language) {

    /** Returns what the switch in the page's header calls the user. */
    public String key() {
        return user.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the language as HTML names it. */
    public String lang() {
        return language.substring(0, 2);
    }

    /** Returns how dates and numbers are written for a reader of that language. */
    public String locale() {
        return switch (language) {
            case "nl_NL" -> "nl-NL";
            case "fr" -> "fr-FR";
            case "de" -> "de-DE";
            default -> "en-GB";
        };
    }
}
