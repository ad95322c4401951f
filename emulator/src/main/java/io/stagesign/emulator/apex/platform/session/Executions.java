package io.stagesign.emulator.apex.platform.session;

import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Program;
import io.stagesign.emulator.apex.run.StatementObserver;
import io.stagesign.emulator.org.store.Transactions;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Begins Apex transactions, one for each transaction of the org in which the program runs. */
public final class Executions {

    private final Transactions transactions;
    private @Nullable Program program;

    public Executions(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Sets the program that transactions run, once it is loaded. */
    public void loaded(Program loaded) {
        program = loaded;
    }

    /** Returns the program. */
    public Program program() {
        if (program == null) {
            throw new IllegalStateException("no program is loaded yet");
        }
        return program;
    }

    /** Begins a transaction of the program and makes it the one that this thread's changes belong to. */
    public Execution begin(Session session, StatementObserver observer) {
        Execution execution = program().begin(Session.counting(observer));
        execution.attach(Session.class, session);
        transactions.attach(Execution.class, execution);
        return execution;
    }

    /** Returns the Apex transaction that this thread is in, or null. */
    public @Nullable Execution current() {
        return transactions.attachment(Execution.class);
    }

    /** Runs code in an Apex transaction and an org transaction of its own: all of it is committed, or none. */
    public <T> T alone(String userId, boolean asynchronous, Function<Execution, T> code) {
        return transactions.run(() -> {
            Session session = new Session(userId, false, new Governor(asynchronous));
            return code.apply(begin(session, frame -> {}));
        });
    }
}
