package io.stagesign.emulator.account;

import io.stagesign.emulator.fault.Faults;
import io.stagesign.emulator.journal.Journal;
import io.stagesign.emulator.server.CloudServer;
import java.net.URI;
import java.time.Clock;

/** An account with its HTTP server. */
public final class AccountServer implements AutoCloseable {
    private final Account account;
    private final Journal journal;
    private final Faults faults;
    private final CloudServer server;

    private AccountServer(Account account, Journal journal, Faults faults, CloudServer server) {
        this.account = account;
        this.journal = journal;
        this.faults = faults;
        this.server = server;
    }

    /** Starts an empty account. */
    public static AccountServer start(AccountSettings settings, Clock clock) {
        Journal journal = new Journal(clock);
        Faults faults = new Faults();
        Account account = new Account(settings, journal, faults, clock);
        CloudServer server =
                CloudServer.cloud(settings.port(), journal, faults, AccountConfiguration.class, account.parts());
        account.openAt(server.baseUri());
        return new AccountServer(account, journal, faults, server);
    }

    /** Returns the address of the server, without a slash at its end; the API is below {@code /api}. */
    public URI baseUri() {
        return server.baseUri();
    }

    public Account account() {
        return account;
    }

    public Journal journal() {
        return journal;
    }

    public Faults faults() {
        return faults;
    }

    @Override
    public void close() {
        server.close();
        account.close();
    }
}
