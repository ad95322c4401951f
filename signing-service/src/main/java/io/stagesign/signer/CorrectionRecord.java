package io.stagesign.signer;

import io.stagesign.job.Jobs;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import io.stagesign.signer.Corrections.Correction;
import io.stagesign.signing.Signer;
import io.stagesign.signing.Signers;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.SigningTurn;
import io.stagesign.signing.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a signer's address is to be corrected, and what became of that. */
@Component
class CorrectionRecord {
    /** The same address asked for again within this time is the same wish. */
    private static final Duration SAME = Duration.ofMinutes(1);

    /** Reads the transaction's true state; named here because the job belongs to another feature. */
    private static final String SYNC = "sync";

    private static final Set<Status> ANY = EnumSet.allOf(Status.class);

    private final Corrections corrections;
    private final SigningRequests requests;
    private final Signers signers;
    private final Jobs jobs;
    private final Clock clock;

    CorrectionRecord(Corrections corrections, SigningRequests requests, Signers signers, Jobs jobs, Clock clock) {
        this.corrections = corrections;
        this.requests = requests;
        this.signers = signers;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Stores the wish with the job that serves it; a repetition of one that was just served has no further effect.
     *
     * @return false when the signer has this address without our doing
     */
    @Transactional
    boolean ask(OpenSigner signer, String email) {
        Optional<Correction> last = corrections.find(signer.key(), signer.contact());
        boolean open = last.filter(Correction::isOpen).isPresent();
        if (!open && isAddressOf(signer, email)) {
            Instant recent = clock.instant().minus(SAME);
            return last.map(Correction::settledAt).filter(recent::isBefore).isPresent();
        }
        corrections.ask(signer.key(), signer.contact(), email);
        jobs.ask(CorrectJob.NAME, signer.key());
        return true;
    }

    /** The signer is invited at the new address, if it is their turn. */
    @Transactional
    void corrected(RequestKey key, Correction wish) {
        if (corrections.settle(key, wish) && requests.note(key, Set.of(Status.SENT), Sentences.CORRECTED)) {
            turn(key, wish.contact())
                    .ifPresent(signer -> signers.correct(key, withAddress(signer, wish), clock.instant()));
            jobs.ask(SYNC, key);
        }
    }

    /** Nobody can be invited at the new address any more. */
    @Transactional
    void tooLate(RequestKey key, Correction wish) {
        if (corrections.settle(key, wish)) {
            requests.note(key, ANY, Sentences.TOO_LATE);
            jobs.ask(SYNC, key);
        }
    }

    /** Somebody has to act before the wish can be served: the rep reads who, and asks again. */
    @Transactional
    void refused(RequestKey key, String sentence) {
        corrections.open(key).forEach(wish -> corrections.settle(key, wish));
        requests.explain(key, Set.of(Status.SENT), Sentences.refused(sentence));
    }

    /** The signer who is let in again waits for nothing but their turn. */
    @Transactional
    void unlocked(OpenSigner signer) {
        RequestKey key = signer.key();
        requests.note(key, Set.of(Status.SENT), Sentences.UNLOCKED);
        turn(key, signer.contact()).ifPresent(each -> signers.update(key, each));
        jobs.ask(SYNC, key);
    }

    /** The timeline keeps that somebody had the link, and never the link. */
    @Transactional
    void linked(OpenSigner signer) {
        requests.note(signer.key(), Set.of(Status.SENT), Sentences.LINKED);
    }

    static boolean isAddressOf(OpenSigner signer, String email) {
        return signer.now().email().equalsIgnoreCase(email);
    }

    /** Returns the signer as one who has to sign: now, or after others. */
    private Optional<Signer> turn(RequestKey key, RecordId contact) {
        List<Signer> now = signers.of(key).stream()
                .map(signer -> signer.contactId().equals(contact) ? signer.at(Signer.State.WAITING, null) : signer)
                .toList();
        return SigningTurn.of(now).stream()
                .filter(signer -> signer.contactId().equals(contact))
                .findFirst();
    }

    private static Signer withAddress(Signer signer, Correction wish) {
        return new Signer(
                signer.contactId(), signer.role(), signer.order(), signer.name(), wish.email(), signer.state(), null);
    }
}
