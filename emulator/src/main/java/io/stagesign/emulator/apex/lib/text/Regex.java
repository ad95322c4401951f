package io.stagesign.emulator.apex.lib.text;

import io.stagesign.emulator.apex.run.ApexFault;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Java's regular expressions, which are also those of Apex, with Apex's exceptions. */
final class Regex {

    private Regex() {}

    static Pattern compile(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException wrong) {
            throw new ApexFault(
                    "StringException",
                    "Invalid regex: " + wrong.getDescription() + " near index " + wrong.getIndex() + "\n" + regex);
        }
    }

    /** Runs something that asks a match for what it may not have. */
    static <T> T guarded(Supplier<T> question) {
        try {
            return question.get();
        } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw new ApexFault("StringException", String.valueOf(wrong.getMessage()));
        }
    }
}
