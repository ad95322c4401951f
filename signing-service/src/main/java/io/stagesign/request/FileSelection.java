package io.stagesign.request;

import io.stagesign.request.Finding.Code;
import io.stagesign.salesforce.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Chooses the files of an opportunity that a rule sends, within what OneSpan Sign takes in one transaction. */
final class FileSelection {
    static final int MOST_DOCUMENTS = 10;
    static final long MEGABYTE = 1024 * 1024;
    static final long LARGEST_DOCUMENT = 16 * MEGABYTE;
    static final long LARGEST_TRANSACTION = 39 * MEGABYTE;

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final int LONGEST_NUMBER = 40;

    private static final Comparator<SourceFile> BY_NAME = Comparator.comparing(
                    (SourceFile file) -> byNumbers(file.fileName().toLowerCase(Locale.ROOT)))
            .thenComparing(file -> file.id().value());
    private static final Comparator<SourceFile> BY_AGE =
            Comparator.comparing(SourceFile::modifiedAt).thenComparing(BY_NAME.reversed());

    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Finding> reasons = new ArrayList<>();

    private FileSelection() {}

    static Selection of(List<SourceFile> files, Rule rule) {
        return new FileSelection().select(files, rule);
    }

    /** Numbers count as numbers: “2 Annex” stands before “10 Terms”, and “Annex 9” before “Annex 10”. */
    private static String byNumbers(String name) {
        return NUMBER.matcher(name)
                .replaceAll(number ->
                        "0".repeat(Math.max(0, LONGEST_NUMBER - number.group().length())) + number.group());
    }

    private Selection select(List<SourceFile> files, Rule rule) {
        List<SourceFile> chosen = files.stream().distinct().sorted(BY_NAME).toList();
        chosen = without(chosen, file -> file.signingDocumentKey() != null, Said.of(Saying.BECAUSE_SIGNED));
        if (rule.documents() == Rule.Documents.NAME_PATTERN) {
            NamePattern pattern = new NamePattern(String.valueOf(rule.namePattern()));
            chosen = without(
                    chosen,
                    file -> !pattern.matches(file.fileName()) && !pattern.matches(file.title()),
                    Said.of(Saying.BECAUSE_NAME, String.valueOf(rule.namePattern())));
        }
        chosen = without(
                chosen,
                file -> DocumentFormat.ofExtension(file.extension()).isEmpty(),
                Said.of(Saying.BECAUSE_KIND, Said.of(Saying.FORMATS)));
        if (rule.documents() == Rule.Documents.LATEST) {
            chosen = latest(chosen);
        }
        checkAmount(chosen);
        return new Selection(fit(chosen), leftOut, reasons);
    }

    private List<SourceFile> without(List<SourceFile> files, Predicate<SourceFile> unwanted, Said because) {
        files.stream().filter(unwanted).forEach(file -> leftOut.add(new LeftOut(file, because)));
        return files.stream().filter(unwanted.negate()).toList();
    }

    private List<SourceFile> latest(List<SourceFile> files) {
        List<SourceFile> latest = files.stream().max(BY_AGE).stream().toList();
        return without(files, file -> !latest.contains(file), Said.of(Saying.BECAUSE_OLDER));
    }

    private void checkAmount(List<SourceFile> chosen) {
        long size = chosen.stream().mapToLong(SourceFile::size).sum();
        if (chosen.isEmpty()) {
            reasons.add(new Finding(Code.NO_DOCUMENT, nothingToSign(), null));
        } else if (chosen.size() > MOST_DOCUMENTS) {
            reasons.add(new Finding(
                    Code.TOO_MANY_DOCUMENTS, Said.of(Saying.TOO_MANY_DOCUMENTS, chosen.size(), MOST_DOCUMENTS), null));
        } else if (size > LARGEST_TRANSACTION) {
            reasons.add(new Finding(
                    Code.DOCUMENTS_TOO_LARGE,
                    Said.of(Saying.DOCUMENTS_TOO_LARGE, megabytes(size), megabytes(LARGEST_TRANSACTION)),
                    null));
        }
    }

    private Said nothingToSign() {
        Said formats = Said.of(Saying.FORMATS);
        return leftOut.isEmpty()
                ? Said.of(Saying.NO_DOCUMENT, formats)
                : Said.of(
                        Saying.NO_DOCUMENT_AMONG,
                        formats,
                        leftOut.stream()
                                .limit(MOST_DOCUMENTS)
                                .map(LeftOut::sentence)
                                .toList());
    }

    /** Nothing is worth downloading when there is too much of it; else every file but those that are unfit themselves. */
    private List<SourceFile> fit(List<SourceFile> chosen) {
        boolean tooMuch = !reasons.isEmpty();
        chosen.forEach(this::checkSize);
        return tooMuch
                ? List.of()
                : chosen.stream()
                        .filter(file -> file.size() > 0 && file.size() <= LARGEST_DOCUMENT)
                        .toList();
    }

    private void checkSize(SourceFile file) {
        if (file.size() <= 0) {
            reasons.add(
                    new Finding(Code.DOCUMENT_EMPTY, Said.of(Saying.DOCUMENT_EMPTY, file.fileName()), file.fileName()));
        } else if (file.size() > LARGEST_DOCUMENT) {
            reasons.add(new Finding(
                    Code.DOCUMENT_TOO_LARGE,
                    Said.of(
                            Saying.DOCUMENT_TOO_LARGE,
                            file.fileName(),
                            megabytes(file.size()),
                            megabytes(LARGEST_DOCUMENT)),
                    file.fileName()));
        }
    }

    /** Rounded up, so that a file that is a byte too large never reads as one that fits. */
    private static double megabytes(long bytes) {
        long tenths = (bytes * 10 + MEGABYTE - 1) / MEGABYTE;
        return tenths / 10.0;
    }
}
