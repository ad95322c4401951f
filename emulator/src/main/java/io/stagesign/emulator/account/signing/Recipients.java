package io.stagesign.emulator.account.signing;

import io.stagesign.emulator.account.mail.MailRoom;
import io.stagesign.emulator.account.model.Identifiers;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Person;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Transaction;
import java.time.Clock;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of a recipient who does not just sign: passed on to somebody else, or locked out. */
public final class Recipients {
    /** Where the sender does not say another number. */
    private static final int ATTEMPTS = 3;

    private final Lifecycle lifecycle;
    private final Events events;
    private final MailRoom mails;
    private final AuditTrail trail;
    private final Clock clock;

    public Recipients(Lifecycle lifecycle, Events events, MailRoom mails, Clock clock) {
        this.lifecycle = lifecycle;
        this.events = events;
        this.mails = mails;
        this.clock = clock;
        this.trail = new AuditTrail(clock);
    }

    /**
     * The signer lets somebody else sign instead, who starts anew.
     *
     * @throws Refused 403 where the sender does not allow it, 400 for somebody who signs already
     */
    public void reassign(Transaction transaction, Role role, Person successor) {
        Turns.require(transaction, role);
        if (!role.mayReassign()) {
            throw Refused.forbidden("reassign", "This signer may not be replaced");
        }
        if (transaction.roles().stream().anyMatch(successor::isLike)) {
            throw Refused.invalid("signer.duplicate", "Two signers with one e-mail address need different names");
        }
        trail.about(transaction, role, "Reassign", successor.fullName());
        events.bySigner(transaction, "ROLE_REASSIGN", role);
        mails.reassigned(transaction, role, successor);
        transaction.handOver(role, signer(role, successor));
        transaction.touch(clock.instant());
        lifecycle.inviteNext(transaction);
    }

    /** Whoever has the signer's link could not show to be the signer; too many tries lock the signer out. */
    public void failToIdentify(Transaction transaction, Role role) {
        trail.about(transaction, role, "Authentication Failed", "");
        int most = transaction
                .json()
                .path("settings")
                .path("ceremony")
                .path("maxAuthFailsAllowed")
                .asInt(ATTEMPTS);
        if (role.countFailedAttempt() >= most) {
            lock(transaction, role);
        }
    }

    /** The signer is locked out until the sender unlocks it. */
    public void lock(Transaction transaction, Role role) {
        if (!role.isLocked()) {
            role.lock();
            transaction.touch(clock.instant());
            events.bySigner(transaction, "SIGNER_LOCKED", role);
            mails.locked(transaction, role);
        }
    }

    private ObjectNode signer(Role role, Person successor) {
        ObjectNode signer = role.signerJson();
        signer.put("id", Identifiers.key()).put("email", successor.email()).put("name", successor.fullName());
        signer.put("firstName", successor.firstName()).put("lastName", successor.lastName());
        signer.put("created", Json.date(clock.instant())).put("updated", Json.date(clock.instant()));
        // The phone and the answers were those of the other.
        signer.putObject("auth").put("scheme", "NONE").putArray("challenges");
        return signer;
    }
}
