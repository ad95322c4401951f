package io.stagesign.emulator.account.ceremony;

import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.SigningThemes;
import io.stagesign.emulator.account.model.Transaction;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The colours of the ceremony: those of the transaction, else those of the account's theme, else the usual ones. */
record Look(String style) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final String LETTERS = "#ffffff";

    static Look of(Transaction transaction, SigningThemes themes) {
        JsonNode bar = transaction
                .json()
                .path("settings")
                .path("ceremony")
                .path("style")
                .path("titleBar");
        return colour(Json.text(bar, "backgroundColor"))
                .map(background ->
                        styled(background, colour(Json.text(bar, "color")).orElse(LETTERS)))
                .or(() -> themes.primary().flatMap(Look::colour).map(primary -> styled(primary, LETTERS)))
                .orElse(new Look(""));
    }

    /** What is no colour never gets into a page. */
    private static Optional<String> colour(String text) {
        return Optional.of(text).filter(each -> COLOUR.matcher(each).matches());
    }

    private static Look styled(String background, String letters) {
        return new Look(
                "--accent: %1$s; --accent-dark: %1$s; --bar: %1$s; --on-accent: %2$s".formatted(background, letters));
    }
}
