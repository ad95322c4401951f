package io.stagesign.onespan;

import com.silanis.esl.api.model.Package;
import com.silanis.esl.sdk.PackageId;
import com.silanis.esl.sdk.internal.RestClient;
import io.stagesign.cloud.CloudHttp;
import io.stagesign.cloud.Download;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.onespan.TransactionState.Status;
import io.stagesign.org.OrgId;
import io.stagesign.org.Orgs;
import io.stagesign.org.RequestKey;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The port on the OneSpan Java SDK. */
final class SdkOneSpan implements OneSpan {
    /** The SDK writes whole answers to its log. Held here, because a logger that nobody holds forgets its level. */
    private static final Logger SDK_LOG = Logger.getLogger("com.silanis.esl");

    private final Orgs orgs;
    private final CloudHttp http;
    private final TransactionReader reader;

    SdkOneSpan(Orgs orgs, CloudHttp http) {
        this.orgs = orgs;
        this.http = http;
        reader = new TransactionReader(orgs, http);
        SDK_LOG.setLevel(Level.OFF);
    }

    @Override
    public List<TransactionState> find(RequestKey key) {
        return reader.find(key);
    }

    @Override
    public List<SigningTheme> themes(OrgId org) {
        return SigningThemes.of(account(org));
    }

    @Override
    public TransactionId createDraft(ReadyTransaction transaction) {
        DraftPackage draft = new DraftPackage(transaction);
        Account account = new Account(http, orgs.get(transaction.key().org()), draft.contents(), draft.tagged());
        Package payload = payload(draft);
        String id = account.run(each ->
                each.packages().createPackageOneStep(payload, draft.documents()).getId());
        if (!TransactionId.isValid(id)) {
            throw OneSpanFailures.unreadable();
        }
        return new TransactionId(id);
    }

    @Override
    public void scheduleReminders(OrgId org, TransactionId transaction, ReminderSchedule schedule) {
        SentPackages.scheduleReminders(account(org), transaction, schedule);
    }

    @Override
    public void send(OrgId org, TransactionId transaction) {
        try {
            account(org).run(each -> {
                each.packages().sendPackage(new PackageId(transaction.value()));
                return true;
            });
        } catch (RemoteFailure refused) {
            if (refused.help() != Help.NEEDS_SOMEONE || !isSent(org, transaction)) {
                throw refused;
            }
        }
    }

    @Override
    public Optional<TransactionState> state(OrgId org, TransactionId transaction) {
        return reader.state(org, transaction);
    }

    @Override
    public Download document(OrgId org, TransactionId transaction, String documentId, Path target) {
        if (!documentId.matches("[A-Za-z0-9_=-][A-Za-z0-9._=-]{0,255}")) {
            throw new IllegalArgumentException("not a document id");
        }
        return pdf(
                org,
                "/packages/" + transaction + "/documents/" + documentId + "/pdf",
                RestClient.ESL_ACCEPT_TYPE_APPLICATION_OCTET_STREAM,
                target);
    }

    @Override
    public Download evidenceSummary(OrgId org, TransactionId transaction, Path target) {
        return pdf(
                org, "/packages/" + transaction + "/evidence/summary", RestClient.ESL_ACCEPT_TYPE_APPLICATION, target);
    }

    @Override
    public Download attachment(OrgId org, TransactionId transaction, String attachmentId, Path target) {
        String path = "/packages/" + transaction + UploadedFiles.path(attachmentId);
        return account(org)
                .run(each -> each.rest()
                        .download(each.url(path), RestClient.ESL_ACCEPT_TYPE_APPLICATION_OCTET_STREAM, target));
    }

    @Override
    public void deleteDraft(OrgId org, TransactionId transaction) {
        Optional<TransactionState> state = state(org, transaction);
        if (state.isEmpty()) {
            return;
        }
        if (state.get().status() != Status.DRAFT) {
            throw new RemoteFailure(Help.NEVER, "Only a draft is deleted, and this transaction was sent.", null);
        }
        Account account = account(org);
        account.find(each -> each.rest().delete(each.url("/packages/" + transaction)));
    }

    @Override
    public void trash(OrgId org, TransactionId transaction) {
        SentPackages.trash(account(org), transaction, true);
    }

    @Override
    public void restore(OrgId org, TransactionId transaction) {
        SentPackages.trash(account(org), transaction, false);
    }

    @Override
    public void remind(OrgId org, TransactionId transaction, String signerId) {
        SignerRoles.remind(account(org), transaction, signerId);
    }

    @Override
    public void correct(OrgId org, TransactionId transaction, String signerId, String email) {
        SignerRoles.correct(account(org), transaction, signerId, email);
    }

    @Override
    public void unlock(OrgId org, TransactionId transaction, String signerId) {
        SignerRoles.unlock(account(org), transaction, signerId);
    }

    @Override
    public URI signingLink(OrgId org, TransactionId transaction, String signerId) {
        return SignerRoles.signingLink(account(org), transaction, signerId);
    }

    @Override
    public void expireAt(OrgId org, TransactionId transaction, @Nullable Instant at) {
        SentPackages.expireAt(account(org), transaction, at);
    }

    @Override
    public List<ChangedTransaction> changed(OrgId org, Instant from, Instant to) {
        return new ChangeList(account(org), to).since(from);
    }

    @Override
    public void check(OrgId org) {
        account(org).run(each -> PlainJson.read(each.rest().get(each.url("/packages?from=1&to=1"))));
    }

    @Override
    public CallbackRegistration registerCallback(OrgId org, URI callbackUrl) {
        String key = orgs.get(org).onespan().callbackKey();
        return new CallbackRegistrar(callbackUrl, key).register(account(org));
    }

    private static Package payload(DraftPackage draft) {
        try {
            return draft.toPackage();
        } catch (RuntimeException e) {
            // the SDK's builders refuse in many types, and quote what they refuse
            throw new RemoteFailure(Help.NEVER, "The OneSpan SDK refuses the transaction as it was assembled.", null);
        }
    }

    private boolean isSent(OrgId org, TransactionId transaction) {
        return state(org, transaction)
                .map(TransactionState::status)
                .filter(status -> status != Status.DRAFT && status != Status.UNKNOWN)
                .isPresent();
    }

    private Download pdf(OrgId org, String path, String accept, Path target) {
        return account(org).run(each -> PdfFile.require(each.rest().download(each.url(path), accept, target)));
    }

    private Account account(OrgId org) {
        return new Account(http, orgs.get(org));
    }
}
