package io.stagesign.emulator.apex.mutation;

import io.stagesign.emulator.apex.source.SourceFile;

/**
 * A small change of a source file.
 *
 * @param file what is changed
 * @param line line of the change, from 1
 * @param member lines of the method, constructor, property or field that the change is in
 * @param from first character that is replaced
 * @param to the character after the last one that is
 * @param replacement what stands there instead
 * @param kind what is done, for example {@code negate}
 */
record Mutation(SourceFile file, int line, LineRange member, int from, int to, String replacement, String kind) {

    private static final int LONGEST = 100;

    SourceFile mutated() {
        String text = file.text();
        return new SourceFile(file.name(), text.substring(0, from) + replacement + text.substring(to));
    }

    /** Returns file, kind and the source that is changed: the same as long as that source does not change. */
    String key() {
        String source = file.text().substring(from, to).replaceAll("\\s+", " ");
        String shown = source.length() > LONGEST ? source.substring(0, LONGEST) + "..." : source;
        return file.name() + " | " + kind + " | " + (replacement.length() < 3 ? operator() : shown);
    }

    /** An operator alone says little: its whole line is shown. */
    private String operator() {
        String text = file.text();
        int start = text.lastIndexOf('\n', from) + 1;
        int end = text.indexOf('\n', to);
        return text.substring(start, from).stripLeading() + "[" + text.substring(from, to) + "]"
                + text.substring(to, end < 0 ? text.length() : end);
    }

    @Override
    public String toString() {
        return file.name() + ":" + line + " " + key().substring(file.name().length() + 3);
    }
}
