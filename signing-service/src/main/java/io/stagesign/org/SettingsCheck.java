package io.stagesign.org;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks settings one by one and remembers what is wrong with each, so that all can be told at once. */
final class SettingsCheck {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final URI NOWHERE = URI.create("https://invalid");

    private final List<String> problems = new ArrayList<>();

    void problem(String property, String fix) {
        problems.add(property + ": " + fix);
    }

    /** Returns the text, or an empty one after noting that it is missing. */
    String text(String property, @Nullable String value, String meaning) {
        return form(property, value, "(?s).*\\S.*", meaning);
    }

    /** Returns the text, or an empty one after noting that it has not the form. */
    String form(String property, @Nullable String value, String form, String meaning) {
        if (value != null && value.matches(form)) {
            return value;
        }
        problem(property, (value == null ? "is missing: set " : "is malformed: set ") + meaning);
        return "";
    }

    /** Returns an address without a slash at its end; http is for this machine only. */
    URI url(String property, @Nullable String value) {
        try {
            URI url = new URI(value == null ? "" : value.replaceAll("/+$", ""));
            boolean secure = "https".equals(url.getScheme());
            boolean local = "http".equals(url.getScheme()) && url.getHost() != null && LOOPBACK.contains(url.getHost());
            if (url.getHost() != null && (secure || local) && url.getUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // told below, like every other malformed address
        }
        problem(property, "set an address that begins with https:// (http:// for this machine only)");
        return NOWHERE;
    }

    /** @throws InvalidSettings when there is any problem */
    void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new InvalidSettings(problems);
        }
    }
}
