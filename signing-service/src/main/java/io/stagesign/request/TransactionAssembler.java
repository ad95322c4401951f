package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import io.stagesign.salesforce.Opportunity;
import io.stagesign.salesforce.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns an opportunity and a rule into a transaction that can be created, or into every reason why not. */
@Component
final class TransactionAssembler {
    private final Clock clock;

    TransactionAssembler(Clock clock) {
        this.clock = clock;
    }

    /** Chooses the files to download, before a byte of them is. */
    Selection select(Opportunity opportunity, Rule rule) {
        return FileSelection.of(opportunity.files(), rule);
    }

    /**
     * Assembles what {@link #select} chose. Call it with reasons against some files as well: it then adds what else there
     * is, so that a rep learns everything at once.
     *
     * @param files where each selected file was downloaded to; a page is added in a copy beside it
     */
    Assembly assemble(RequestKey key, Opportunity opportunity, Rule rule, Map<RecordId, Path> files) {
        Selection selection = select(opportunity, rule);
        SignerSelection.Result signers = SignerSelection.of(opportunity.contactRoles(), rule);
        Documents documents = documents(selection.files(), files, signers.signers());
        List<String> reasons = joined(selection.reasons(), signers.reasons(), documents.reasons());
        Locale language = language(rule, reasons);
        if (!reasons.isEmpty()) {
            return new Assembly.NotReady(reasons);
        }
        ReadyTransaction transaction = new ReadyTransaction(
                key,
                textOr(rule.subject(), opportunity.name()),
                rule.message(),
                language,
                expiry(rule),
                signers.signers(),
                documents.ready());
        return new Assembly.Ready(
                transaction, signers.roles(), joined(selection.leftOut(), signers.decisions(), documents.decisions()));
    }

    /** What became of the files. */
    private record Documents(List<ReadyTransaction.Document> ready, List<String> decisions, List<String> reasons) {}

    private static Documents documents(
            List<SourceFile> sources, Map<RecordId, Path> files, List<ReadyTransaction.Signer> signers) {
        List<String> names =
                DocumentNames.of(sources.stream().map(SourceFile::fileName).toList());
        List<String> signerIds =
                signers.stream().map(ReadyTransaction.Signer::id).toList();
        Documents documents = new Documents(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < sources.size(); i++) {
            Path content = files.get(sources.get(i).id());
            if (content == null) {
                throw new IllegalArgumentException(
                        "a selected file was not downloaded: " + sources.get(i).id());
            }
            DocumentAssembly.Result result =
                    assembled(new DocumentAssembly(sources.get(i), content), names.get(i), signerIds);
            if (result instanceof DocumentAssembly.Result.Ready ready) {
                documents.ready().add(ready.document());
                documents.decisions().add(ready.decision());
            } else if (result instanceof DocumentAssembly.Result.Refused refused) {
                documents.reasons().add(refused.reason());
            }
        }
        return documents;
    }

    private static List<String> joined(List<String> files, List<String> signers, List<String> documents) {
        return Stream.of(files, signers, documents)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static DocumentAssembly.Result assembled(DocumentAssembly document, String name, List<String> signerIds) {
        try {
            return document.assemble(name, signerIds);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static @Nullable Locale language(Rule rule, List<String> reasons) {
        String language = textOr(rule.language(), "");
        try {
            return language.isEmpty()
                    ? null
                    : new Locale.Builder()
                            .setLanguageTag(language.replace('_', '-'))
                            .build();
        } catch (IllformedLocaleException unknown) {
            reasons.add("Ask an administrator to correct the signing rule: “%s” is no language.".formatted(language));
            return null;
        }
    }

    private @Nullable Instant expiry(Rule rule) {
        return rule.expiresAfterDays() == null ? null : clock.instant().plus(Duration.ofDays(rule.expiresAfterDays()));
    }

    private static String textOr(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text.strip();
    }
}
