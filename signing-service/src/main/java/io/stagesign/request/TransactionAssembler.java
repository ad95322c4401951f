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
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
     * @param theme of the account that the rule names
     * @param files where each selected file was downloaded to; a page is added in a copy beside it
     */
    Assembly assemble(
            RequestKey key, Opportunity opportunity, Rule rule, ThemeChoice theme, Map<RecordId, Path> files) {
        Readiness readiness = check(opportunity, rule, theme, files);
        Locale ofOwner = Said.language(opportunity.owner().language());
        if (!readiness.reasons().isEmpty()) {
            return new Assembly.NotReady(readiness.reasons(), ofOwner);
        }
        InvitationText text = new InvitationText(opportunity);
        ReadyTransaction transaction = new ReadyTransaction(
                key,
                text.subject(rule, readiness.language()),
                text.messages(rule, readiness.signers().signers()),
                readiness.language(),
                expiry(rule),
                readiness.signers().signers(),
                readiness.signers().copies(),
                readiness.documents().stream().map(Readiness.Placed::document).toList(),
                readiness.attachments(),
                theme.colour());
        return new Assembly.Ready(transaction, readiness.signers().roles(), readiness.decisions(ofOwner));
    }

    /**
     * Finds everything there is to say of what {@link #select} chose.
     *
     * @param theme of the account that the rule names
     * @param files where each selected file was downloaded to
     */
    Readiness check(Opportunity opportunity, Rule rule, ThemeChoice theme, Map<RecordId, Path> files) {
        Selection selection = select(opportunity, rule);
        SignerSelection.Result signers = SignerSelection.of(opportunity, rule);
        List<Finding> unfit = new ArrayList<>();
        Signatories signatories = Signatories.of(signers);
        List<Readiness.Placed> placed = documents(selection.files(), files, signatories, rule.anchors(), unfit);
        if (unfit.isEmpty() && selection.reasons().isEmpty() && signatories.complete()) {
            unfit.addAll(SignatureCoverage.problems(rule.anchors(), signatories, placed));
        }
        unfit.addAll(TagNames.problems(placed, signatories));
        AttachmentRequests.Result attachments = AttachmentRequests.of(rule.signerAttachments(), signatories);
        List<Finding> language = new ArrayList<>();
        checkLanguage(rule, language);
        Locale locale = LanguageCheck.ofTransaction(rule, signers.signers());
        List<Finding> warnings = Stream.concat(
                        signers.warnings().stream(), LanguageCheck.mixed(rule, signers.signers()).stream())
                .toList();
        List<Finding> reasons = Stream.of(
                        selection.reasons(), signers.reasons(), attachments.reasons(), unfit, language, theme.reasons())
                .flatMap(List::stream)
                .toList();
        return new Readiness(reasons, warnings, placed, selection.leftOut(), signers, attachments.requests(), locale);
    }

    private static List<Readiness.Placed> documents(
            List<SourceFile> sources,
            Map<RecordId, Path> files,
            Signatories signatories,
            List<Anchor> anchors,
            List<Finding> unfit) {
        List<String> names =
                DocumentNames.of(sources.stream().map(SourceFile::fileName).toList());
        List<Readiness.Placed> placed = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            SourceFile source = sources.get(i);
            Path content = files.get(source.id());
            if (content == null) {
                throw new IllegalArgumentException("a selected file was not downloaded: " + source.id());
            }
            DocumentAssembly.Result result =
                    assembled(new DocumentAssembly(source, content), names.get(i), signatories, anchors);
            if (result instanceof DocumentAssembly.Result.Ready ready) {
                placed.add(new Readiness.Placed(
                        source, ready.document(), ready.placement(), ready.anchors(), ready.byAuthor()));
            } else if (result instanceof DocumentAssembly.Result.Refused refused) {
                unfit.addAll(refused.reasons());
            }
        }
        return placed;
    }

    private static DocumentAssembly.Result assembled(
            DocumentAssembly document, String name, Signatories signatories, List<Anchor> anchors) {
        try {
            return document.assemble(name, signatories, anchors);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** What an earlier release stored was not checked when it came. */
    private static void checkLanguage(Rule rule, List<Finding> reasons) {
        String language = rule.language() == null ? "" : rule.language().strip();
        if (!language.isEmpty() && !SignerLanguage.isCode(language)) {
            reasons.add(new Finding(Finding.Code.UNKNOWN_LANGUAGE, Said.of(Saying.RULE_LANGUAGE, language), language));
        }
    }

    private @Nullable Instant expiry(Rule rule) {
        return rule.expiresAfterDays() == null ? null : clock.instant().plus(Duration.ofDays(rule.expiresAfterDays()));
    }
}
