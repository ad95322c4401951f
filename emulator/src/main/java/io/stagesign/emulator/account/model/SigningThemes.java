package io.stagesign.emulator.account.model;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How the account lets its signing pages look: themes by name, of which each transaction has the one called default. */
public final class SigningThemes {
    private static final String DEFAULT = "default";

    private ObjectNode themes = initial();

    public synchronized ObjectNode all() {
        return themes.deepCopy();
    }

    /**
     * Puts these themes in the place of all there were.
     *
     * @throws Refused 400 for a theme without colours, or with a primary colour that is none
     */
    public synchronized void replace(JsonNode sent) {
        if (!(sent instanceof ObjectNode named)) {
            throw Refused.invalid("signingTheme", "Themes are an object, by name");
        }
        named.properties().forEach(theme -> {
            if (!theme.getValue().path("color").isObject()) {
                throw Refused.invalid("signingTheme.color", "The theme " + theme.getKey() + " needs its colours");
            }
        });
        themes = named.deepCopy();
    }

    /** Returns the primary colour of the default theme, if there is one. */
    public synchronized Optional<String> primary() {
        return Optional.of(Json.text(themes.path(DEFAULT).path("color"), "primary"))
                .filter(text -> !text.isEmpty());
    }

    public synchronized void clear() {
        themes = Json.object();
    }

    public synchronized void reset() {
        themes = initial();
    }

    private static ObjectNode initial() {
        ObjectNode themes = Json.object();
        themes.putObject("Forest").putObject("color").put("primary", "#1c6b3f");
        return themes;
    }
}
