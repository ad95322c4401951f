package io.stagesign.emulator.account.api;

import io.stagesign.emulator.account.Account;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Status;
import io.stagesign.emulator.account.model.Transaction;
import io.stagesign.emulator.account.model.Transactions;
import io.stagesign.emulator.account.signing.Lifecycle;
import io.stagesign.emulator.journal.Journal;
import java.time.Clock;
import java.util.Set;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The recipients of a package, and the links they sign with. */
@RestController
@RequestMapping("/api/packages/{id}/roles")
class RoleController {
    private static final Set<Status> CHANGEABLE = Set.of(Status.DRAFT, Status.SENT, Status.EXPIRED);

    private final Transactions transactions;
    private final Lifecycle lifecycle;
    private final RoleIntake intake;
    private final Account account;
    private final Journal journal;
    private final Clock clock;

    RoleController(
            Transactions transactions,
            Lifecycle lifecycle,
            RoleIntake intake,
            Account account,
            Journal journal,
            Clock clock) {
        this.transactions = transactions;
        this.lifecycle = lifecycle;
        this.intake = intake;
        this.account = account;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping
    ObjectNode list(@PathVariable String id) {
        return transactions.with(
                id,
                transaction -> PackageJson.results(
                        PackageJson.roles(transaction), transaction.roles().size()));
    }

    @PostMapping
    ObjectNode add(@PathVariable String id, @RequestBody JsonNode sent) {
        journal.note("packageId", id);
        return transactions.with(id, transaction -> {
            requireChangeable(transaction);
            Role role = intake.add(sent, transaction);
            transaction.add(role);
            transaction.touch(clock.instant());
            inviteIfSent(transaction);
            return role.json().deepCopy();
        });
    }

    @GetMapping("/{roleId}")
    ObjectNode read(@PathVariable String id, @PathVariable String roleId) {
        return transactions.with(
                id, transaction -> role(transaction, roleId).json().deepCopy());
    }

    /** Changes a recipient who has not finished; a new address is invited at once if it is this recipient's turn. */
    @PutMapping("/{roleId}")
    ObjectNode change(@PathVariable String id, @PathVariable String roleId, @RequestBody JsonNode sent) {
        journal.note("packageId", id);
        return transactions.with(id, transaction -> {
            requireChangeable(transaction);
            Role role = role(transaction, roleId);
            requireOpen(role);
            role.change(intake.change(role, sent, transaction));
            transaction.touch(clock.instant());
            inviteIfSent(transaction);
            return role.json().deepCopy();
        });
    }

    @DeleteMapping("/{roleId}")
    ObjectNode remove(@PathVariable String id, @PathVariable String roleId) {
        journal.note("packageId", id);
        return transactions.with(id, transaction -> {
            requireChangeable(transaction);
            Role role = role(transaction, roleId);
            requireOpen(role);
            transaction.remove(role);
            transaction.touch(clock.instant());
            inviteIfSent(transaction);
            return Json.object();
        });
    }

    @PostMapping("/{roleId}/unlock")
    ObjectNode unlock(@PathVariable String id, @PathVariable String roleId) {
        journal.note("packageId", id);
        return transactions.with(id, transaction -> {
            Role role = role(transaction, roleId);
            role.unlock();
            transaction.touch(clock.instant());
            return role.json().deepCopy();
        });
    }

    @GetMapping("/{roleId}/signingUrl")
    ObjectNode signingUrl(@PathVariable String id, @PathVariable String roleId) {
        return transactions.with(id, transaction -> {
            Role role = role(transaction, roleId);
            if (transaction.status() == Status.DRAFT) {
                throw Refused.forbidden("packageStatus", "A draft has no signing links");
            }
            return Json.object().put("packageId", id).put("roleId", roleId).put("url", account.signingUrl(role));
        });
    }

    private void inviteIfSent(Transaction transaction) {
        if (transaction.status() == Status.SENT) {
            lifecycle.inviteNext(transaction);
        }
    }

    static Role role(Transaction transaction, String roleId) {
        return transaction
                .role(roleId)
                .orElseThrow(() -> Refused.notFound("roleNotFound", "The package has no role " + roleId));
    }

    private static void requireChangeable(Transaction transaction) {
        if (!CHANGEABLE.contains(transaction.status())) {
            throw Refused.forbidden("packageStatus", "A package that is " + transaction.status() + " is final");
        }
    }

    private static void requireOpen(Role role) {
        if (role.isFinished()) {
            throw Refused.forbidden("signerFinished", "This signer has signed already");
        }
    }
}
