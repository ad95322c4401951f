package io.stagesign.emulator.account.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** All transactions of the account. Whoever works on one holds its lock, so calls and signers never meet half-way. */
public final class Transactions {
    private final Map<String, Transaction> byId = new ConcurrentHashMap<>();

    public void add(Transaction transaction) {
        byId.put(transaction.id(), transaction);
    }

    /**
     * Works on one transaction under its lock.
     *
     * @throws Refused 404 if there is none with this id
     */
    public <T> T with(String id, Function<Transaction, T> work) {
        Transaction transaction = byId.get(id);
        if (transaction == null) {
            throw unknown(id);
        }
        synchronized (transaction) {
            if (!byId.containsKey(id)) {
                throw unknown(id);
            }
            return work.apply(transaction);
        }
    }

    /** As {@link #with}, without a result. */
    public void run(String id, Consumer<Transaction> work) {
        with(id, transaction -> {
            work.accept(transaction);
            return id;
        });
    }

    /** Works on each transaction in turn, each under its lock. */
    public void each(Consumer<Transaction> work) {
        for (Transaction transaction : byId.values()) {
            synchronized (transaction) {
                work.accept(transaction);
            }
        }
    }

    /** Returns the ids of a transaction and its recipient by the key of the recipient's signing link. */
    public Optional<SigningLink> byLinkKey(String key) {
        return byId.values().stream()
                .flatMap(transaction -> links(transaction).stream())
                .filter(link -> link.key().equals(key))
                .findFirst();
    }

    /** Forgets one transaction and deletes its files. */
    public void remove(Transaction transaction) {
        byId.remove(transaction.id());
        transaction.documents().forEach(Document::deleteFiles);
        transaction.roles().forEach(role -> role.attachments().clear());
    }

    public void clear() {
        each(this::remove);
    }

    private static List<SigningLink> links(Transaction transaction) {
        synchronized (transaction) {
            return transaction.roles().stream()
                    .map(role -> new SigningLink(role.linkKey(), transaction.id(), role.id()))
                    .toList();
        }
    }

    private static Refused unknown(String id) {
        return Refused.notFound("packageNotFound", "There is no package with id " + id);
    }
}
