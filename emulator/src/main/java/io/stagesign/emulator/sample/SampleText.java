package io.stagesign.emulator.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A sample document's wording, read from a resource: one block per line, its kind told by how the line begins. */
record SampleText(List<Block> blocks) {

    enum Kind {
        TITLE("# "),
        HEADING("## "),
        ROW("| "),
        PARAGRAPH("");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        static Kind of(String line) {
            for (Kind kind : values()) {
                if (line.startsWith(kind.prefix)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException(line);
        }
    }

    record Block(Kind kind, String text) {

        static Block of(String line) {
            Kind kind = Kind.of(line);
            return new Block(kind, line.substring(kind.prefix.length()).strip());
        }
    }

    /** Reads {@code /sample/<name>.txt} and fills its {@code {placeholders}}. */
    static SampleText read(String name, Map<String, String> values) {
        String text = resource("/sample/" + name + ".txt");
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return new SampleText(
                text.lines().filter(line -> !line.isBlank()).map(Block::of).toList());
    }

    private static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(SampleText.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
