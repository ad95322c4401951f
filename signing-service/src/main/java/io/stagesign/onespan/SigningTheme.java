package io.stagesign.onespan;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an account lets its signing pages look, under a name.
 *
 * @param primary colour of buttons and bars as #RRGGBB; absent where the theme says none, or in another way
 */
public record SigningTheme(String name, @Nullable String primary) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

    public SigningTheme {
        if (primary != null && !COLOUR.matcher(primary).matches()) {
            primary = null;
        }
    }
}
