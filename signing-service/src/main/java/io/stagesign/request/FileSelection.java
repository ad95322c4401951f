package io.stagesign.request;

import io.stagesign.request.Finding.Code;
import io.stagesign.salesforce.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
        chosen = without(chosen, file -> file.signingDocumentKey() != null, "came out of an earlier signing request");
        if (rule.documents() == Rule.Documents.NAME_PATTERN) {
            NamePattern pattern = new NamePattern(String.valueOf(rule.namePattern()));
            chosen = without(
                    chosen,
                    file -> !pattern.matches(file.fileName()) && !pattern.matches(file.title()),
                    "does not match the name pattern “%s” of the signing rule".formatted(rule.namePattern()));
        }
        chosen = without(
                chosen,
                file -> DocumentFormat.ofExtension(file.extension()).isEmpty(),
                "is of a kind that cannot be signed (" + DocumentFormat.NAMES + " can)");
        if (rule.documents() == Rule.Documents.LATEST) {
            chosen = latest(chosen);
        }
        checkAmount(chosen);
        return new Selection(fit(chosen), leftOut, reasons);
    }

    private List<SourceFile> without(List<SourceFile> files, Predicate<SourceFile> unwanted, String because) {
        files.stream().filter(unwanted).forEach(file -> leftOut.add(new LeftOut(file, because)));
        return files.stream().filter(unwanted.negate()).toList();
    }

    private List<SourceFile> latest(List<SourceFile> files) {
        List<SourceFile> latest = files.stream().max(BY_AGE).stream().toList();
        return without(
                files, file -> !latest.contains(file), "is not the latest file, and the signing rule sends only that");
    }

    private void checkAmount(List<SourceFile> chosen) {
        long size = chosen.stream().mapToLong(SourceFile::size).sum();
        if (chosen.isEmpty()) {
            reasons.add(new Finding(Code.NO_DOCUMENT, nothingToSign(), null));
        } else if (chosen.size() > MOST_DOCUMENTS) {
            reasons.add(new Finding(
                    Code.TOO_MANY_DOCUMENTS,
                    ("%d files would be sent, but a transaction of OneSpan Sign takes at most %d: "
                                    + "remove files from the opportunity, or join some of them.")
                            .formatted(chosen.size(), MOST_DOCUMENTS),
                    null));
        } else if (size > LARGEST_TRANSACTION) {
            reasons.add(new Finding(
                    Code.DOCUMENTS_TOO_LARGE,
                    ("The files have %s together, but a transaction of OneSpan Sign takes at most %s: "
                                    + "make them smaller or remove some from the opportunity.")
                            .formatted(megabytes(size), megabytes(LARGEST_TRANSACTION)),
                    null));
        }
    }

    private String nothingToSign() {
        if (leftOut.isEmpty()) {
            return "Add the document to sign (%s) to the files of the opportunity.".formatted(DocumentFormat.NAMES);
        }
        return leftOut.stream()
                .limit(MOST_DOCUMENTS)
                .map(LeftOut::sentence)
                .collect(Collectors.joining(
                        " ",
                        "No file of the opportunity can be sent: add the document to sign (%s). "
                                .formatted(DocumentFormat.NAMES),
                        ""));
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
            reasons.add(new Finding(
                    Code.DOCUMENT_EMPTY,
                    "“%s” is empty (0 bytes): upload it again, or remove it from the opportunity."
                            .formatted(file.fileName()),
                    file.fileName()));
        } else if (file.size() > LARGEST_DOCUMENT) {
            reasons.add(new Finding(
                    Code.DOCUMENT_TOO_LARGE,
                    "“%s” has %s, but OneSpan Sign takes at most %s per document: upload a smaller version."
                            .formatted(file.fileName(), megabytes(file.size()), megabytes(LARGEST_DOCUMENT)),
                    file.fileName()));
        }
    }

    /** Rounded up, so that a file that is a byte too large never reads as one that fits. */
    private static String megabytes(long bytes) {
        long tenths = (bytes * 10 + MEGABYTE - 1) / MEGABYTE;
        return tenths % 10 == 0 ? tenths / 10 + " MB" : tenths / 10 + "." + tenths % 10 + " MB";
    }
}
