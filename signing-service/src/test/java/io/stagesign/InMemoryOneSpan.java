package io.stagesign;

import io.stagesign.cloud.Download;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.onespan.ChangedTransaction;
import io.stagesign.onespan.OneSpan;
import io.stagesign.onespan.ReadyTransaction;
import io.stagesign.onespan.ReminderSchedule;
import io.stagesign.onespan.SigningTheme;
import io.stagesign.onespan.TransactionId;
import io.stagesign.onespan.TransactionState;
import io.stagesign.onespan.TransactionState.Status;
import io.stagesign.org.OrgId;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An account in memory: it counts who is invited, and fails where a test wants it to. */
public final class InMemoryOneSpan implements OneSpan {
    /** A sealed document is made once; every later download has the same bytes. */
    private static final Map<String, byte[]> SEALED = new ConcurrentHashMap<>();

    public final Faults faults = new Faults();
    public final Map<TransactionId, ReadyTransaction> created = new LinkedHashMap<>();
    public final List<String> invitations = new ArrayList<>();
    public final List<String> reminders = new ArrayList<>();
    public final List<SigningTheme> themes = new ArrayList<>();
    public final List<URI> callbacks = new ArrayList<>();
    public final Map<TransactionId, ReminderSchedule> schedules = new HashMap<>();
    /** What comes back for a document. */
    public UnaryFile documents = InMemoryOneSpan::sealed;

    /** What the account lists as changed. */
    public final List<ChangedTransaction> changes = new ArrayList<>();

    public CallbackRegistration registration = CallbackRegistration.REGISTERED;
    /** Whether it makes signatures of text tags. */
    public boolean readsTags = true;

    private final Map<TransactionId, TransactionState> states = new HashMap<>();

    public void clear() {
        faults.clear();
        created.clear();
        invitations.clear();
        themes.clear();
        reminders.clear();
        callbacks.clear();
        changes.clear();
        schedules.clear();
        documents = InMemoryOneSpan::sealed;
        registration = CallbackRegistration.REGISTERED;
        readsTags = true;
        states.clear();
    }

    /** Makes the bytes of a document from its id. */
    @FunctionalInterface
    public interface UnaryFile {
        byte[] apply(String documentId);
    }

    private static byte[] sealed(String documentId) {
        return SEALED.computeIfAbsent(documentId, id -> SealedPdf.of("signed " + id));
    }

    /** Changes what the account says of a transaction. */
    public synchronized void change(TransactionId id, UnaryOperator<TransactionState> change) {
        states.computeIfPresent(id, (same, state) -> change.apply(state));
    }

    public synchronized void forget(TransactionId id) {
        states.remove(id);
    }

    /** Has every signer sign. */
    public synchronized void signAll(TransactionId id) {
        change(
                id,
                state -> TestStates.with(
                        state,
                        Status.COMPLETED,
                        state.signers().stream()
                                .map(signer -> new TransactionState.Signer(
                                        signer.id(),
                                        signer.personId(),
                                        true,
                                        TestStates.MORNING,
                                        false,
                                        signer.email(),
                                        signer.name()))
                                .toList()));
    }

    public synchronized TransactionId only() {
        if (states.size() != 1) {
            throw new IllegalStateException("there are " + states.size() + " transactions");
        }
        return states.keySet().iterator().next();
    }

    public synchronized List<TransactionState> all() {
        return List.copyOf(states.values());
    }

    @Override
    public synchronized List<TransactionState> find(RequestKey key) {
        return faults.call(
                "onespan.find",
                () -> created.entrySet().stream()
                        .filter(each -> each.getValue().key().equals(key) && states.containsKey(each.getKey()))
                        .map(each -> states.get(each.getKey()))
                        .sorted(Comparator.comparing(state -> state.status() == Status.DRAFT))
                        .toList());
    }

    @Override
    public synchronized List<SigningTheme> themes(OrgId org) {
        return faults.call("onespan.themes", () -> List.copyOf(themes));
    }

    @Override
    public synchronized TransactionId createDraft(ReadyTransaction transaction) {
        return faults.call("onespan.createDraft", () -> {
            TransactionId id = new TransactionId("transaction-" + (created.size() + 1));
            created.put(id, transaction);
            TransactionState draft = TestStates.draft(id, transaction);
            states.put(id, readsTags ? draft : TestStates.unsigned(draft));
            return id;
        });
    }

    @Override
    public synchronized void scheduleReminders(OrgId org, TransactionId transaction, ReminderSchedule schedule) {
        faults.call("onespan.scheduleReminders", () -> {
            if (known(states, transaction).status() != Status.DRAFT) {
                throw new RemoteFailure(Help.NEEDS_SOMEONE, "Reminders are scheduled before it is sent.", null);
            }
            return schedules.put(transaction, schedule);
        });
    }

    @Override
    public synchronized void send(OrgId org, TransactionId transaction) {
        faults.call("onespan.send", () -> {
            TransactionState state = known(states, transaction);
            if (state.trashed()) {
                throw new RemoteFailure(Help.NEEDS_SOMEONE, "The transaction is in the trash.", null);
            }
            if (state.status() == Status.DRAFT || state.status() == Status.EXPIRED) {
                requireTimeLeft(state);
                states.put(transaction, TestStates.with(state, Status.SENT));
                state.signers().stream()
                        .filter(signer -> !signer.signed())
                        .forEach(signer -> invitations.add(signer.id()));
            }
            return true;
        });
    }

    @Override
    public synchronized Optional<TransactionState> state(OrgId org, TransactionId transaction) {
        return faults.call("onespan.state", () -> Optional.ofNullable(states.get(transaction)));
    }

    @Override
    public synchronized Download document(OrgId org, TransactionId transaction, String documentId, Path target) {
        return faults.call("onespan.document", () -> TestFiles.write(documents.apply(documentId), target));
    }

    @Override
    public synchronized Download evidenceSummary(OrgId org, TransactionId transaction, Path target) {
        return faults.call("onespan.evidenceSummary", () -> TestFiles.write(TestFiles.pdf("evidence"), target));
    }

    @Override
    public synchronized Download attachment(OrgId org, TransactionId transaction, String attachmentId, Path target) {
        byte[] content = ("uploaded as " + attachmentId).getBytes(StandardCharsets.UTF_8);
        return faults.call("onespan.attachment", () -> TestFiles.write(content, target));
    }

    @Override
    public synchronized void deleteDraft(OrgId org, TransactionId transaction) {
        faults.call("onespan.deleteDraft", () -> {
            if (known(states, transaction).status() != Status.DRAFT) {
                throw new RemoteFailure(Help.NEVER, "only a draft is deleted", null);
            }
            return states.remove(transaction);
        });
    }

    @Override
    public synchronized void trash(OrgId org, TransactionId transaction) {
        faults.call(
                "onespan.trash", () -> states.computeIfPresent(transaction, (id, state) -> TestStates.trashed(state)));
    }

    @Override
    public synchronized void restore(OrgId org, TransactionId transaction) {
        faults.call(
                "onespan.restore",
                () -> states.computeIfPresent(transaction, (id, state) -> TestStates.restored(state)));
    }

    @Override
    public synchronized void remind(OrgId org, TransactionId transaction, String signerId) {
        faults.call("onespan.remind", () -> reminders.add(signerId));
    }

    @Override
    public synchronized void correct(OrgId org, TransactionId transaction, String signerId, String email) {
        faults.call("onespan.correct", () -> {
            invitations.add(email);
            return states.computeIfPresent(
                    transaction, (id, state) -> TestStates.withAddress(state, new RecordId(signerId), email));
        });
    }

    @Override
    public synchronized void unlock(OrgId org, TransactionId transaction, String signerId) {
        faults.call(
                "onespan.unlock",
                () -> states.computeIfPresent(
                        transaction, (id, state) -> TestStates.locked(state, new RecordId(signerId), false)));
    }

    @Override
    public synchronized URI signingLink(OrgId org, TransactionId transaction, String signerId) {
        return faults.call(
                "onespan.signingLink",
                () -> URI.create("https://sign.example/ceremony/"
                        + known(states, transaction).id() + "/" + signerId));
    }

    @Override
    public synchronized void expireAt(OrgId org, TransactionId transaction, @Nullable Instant at) {
        faults.call(
                "onespan.expireAt",
                () -> states.computeIfPresent(transaction, (id, state) -> TestStates.expiring(state, at)));
    }

    @Override
    public synchronized List<ChangedTransaction> changed(OrgId org, Instant from, Instant to) {
        return faults.call(
                "onespan.changed",
                () -> changes.stream()
                        .filter(change ->
                                !change.at().isBefore(from) && !change.at().isAfter(to))
                        .toList());
    }

    @Override
    public synchronized void check(OrgId org) {
        faults.call("onespan.check", () -> true);
    }

    @Override
    public synchronized CallbackRegistration registerCallback(OrgId org, URI callbackUrl) {
        return faults.call("onespan.registerCallback", () -> {
            callbacks.add(callbackUrl);
            return registration;
        });
    }

    private static void requireTimeLeft(TransactionState state) {
        Instant at = state.expiresAt();
        if (at != null && at.isBefore(Instant.now())) {
            throw new RemoteFailure(Help.NEEDS_SOMEONE, "The expiry date is over.", null);
        }
    }

    private static <T> T known(Map<TransactionId, T> things, TransactionId id) {
        T thing = things.get(id);
        if (thing == null) {
            throw new RemoteFailure(Help.NEEDS_SOMEONE, "The account has no such transaction.", null);
        }
        return thing;
    }
}
