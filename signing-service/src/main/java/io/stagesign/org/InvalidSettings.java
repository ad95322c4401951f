package io.stagesign.org;

import java.util.List;

/** Settings that cannot work: each problem names the property and the fix. */
public final class InvalidSettings extends RuntimeException {
    InvalidSettings(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
