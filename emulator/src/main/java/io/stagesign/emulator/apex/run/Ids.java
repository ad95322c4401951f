package io.stagesign.emulator.apex.run;

import java.util.regex.Pattern;

/** Record ids: 15 characters whose case matters, and three more that make them safe where case does not. */
public final class Ids {

    private static final String SUFFIXES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?");

    private Ids() {}

    /** Returns whether the text can be an id: 15 or 18 letters and digits, with the right last three if it has them. */
    public static boolean isId(String text) {
        return FORM.matcher(text).matches()
                && (text.length() == 15 || to18(text.substring(0, 15)).equalsIgnoreCase(text));
    }

    /** Returns the 18-character form; a text that is no id is Apex's StringException. */
    public static String parse(String text) {
        if (!isId(text)) {
            throw new ApexFault("StringException", "Invalid id: " + text);
        }
        return text.length() == 15 ? to18(text) : text;
    }

    private static String to18(String id15) {
        StringBuilder result = new StringBuilder(id15);
        for (int block = 0; block < 3; block++) {
            int bits = 0;
            for (int i = 0; i < 5; i++) {
                if (Character.isUpperCase(id15.charAt(block * 5 + i))) {
                    bits |= 1 << i;
                }
            }
            result.append(SUFFIXES.charAt(bits));
        }
        return result.toString();
    }
}
