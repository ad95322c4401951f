package io.stagesign.emulator.apex.platform.data;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.platform.session.Resource;
import io.stagesign.emulator.apex.platform.session.Session;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.org.store.Transactions;
import io.stagesign.emulator.org.store.Transactions.Savepoint;
import org.jspecify.annotations.Nullable;

/** Savepoints: what was changed is undone, records in memory keep their ids and static variables their values. */
public final class Savepoints implements Library {

    private final Transactions transactions;

    public Savepoints(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void register(Platform platform) {
        platform.type("Savepoint", Savepoint.class).asAbstract();
        platform.existing("Database")
                .staticMethod("Savepoint setSavepoint()", this::set)
                .staticMethod("void rollback(Savepoint savepoint)", this::rollback)
                .staticMethod("void releaseSavepoint(Savepoint savepoint)", call -> call.argument(0, Savepoint.class));
    }

    private Savepoint set(Call call) {
        count(call);
        return transactions.savepoint();
    }

    private @Nullable Object rollback(Call call) {
        count(call);
        transactions.rollbackTo(call.argument(0, Savepoint.class));
        return null;
    }

    private static void count(Call call) {
        Session session = Session.of(call.execution());
        session.governor().use(call.execution(), Resource.DML_STATEMENTS, 1);
        session.changed();
    }
}
