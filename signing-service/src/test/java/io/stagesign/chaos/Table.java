package io.stagesign.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The outcomes of all runs as a table in Markdown, written run by run: one that is broken off has told what it knew. */
final class Table {
    private final Path file;

    /** @param file is replaced */
    Table(Path file) throws IOException {
        this.file = file;
        Files.write(
                file,
                List.of(
                        "| scenario | seed | opportunities | instances | invited | filed | lost | doubled | stuck | time | to filed, p50 / p99 | what went wrong |",
                        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"));
    }

    void add(Outcome outcome) throws IOException {
        Files.write(file, List.of(outcome.row()), StandardOpenOption.APPEND);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
