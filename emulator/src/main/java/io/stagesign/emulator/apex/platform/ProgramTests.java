package io.stagesign.emulator.apex.platform;

import io.stagesign.emulator.apex.platform.session.Governor;
import io.stagesign.emulator.apex.platform.session.Session;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Program;
import io.stagesign.emulator.apex.run.StatementObserver;
import io.stagesign.emulator.apex.test.TestIsolation;
import io.stagesign.emulator.org.DemoUser;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.store.Transactions.Savepoint;

/** Runs the tests of the org's program on its data, as the administrator, and leaves the data as it was. */
public final class ProgramTests implements TestIsolation {

    private final ApexOrg apex;
    private final Org org;

    public ProgramTests(ApexOrg apex) {
        this.apex = apex;
        this.org = apex.org();
    }

    @Override
    public void undoing(Runnable part) {
        org.transactions().run(() -> {
            Savepoint before = org.transactions().savepoint();
            try {
                part.run();
            } finally {
                org.transactions().rollbackTo(before);
                org.transactions().attach(Execution.class, null);
            }
        });
    }

    @Override
    public Execution begin(Program program, StatementObserver observer) {
        Session session = new Session(org.userId(DemoUser.ADMIN), true, new Governor(false));
        return apex.executions().begin(session, observer);
    }

    /** Jobs and events that no stopTest has seen run now. */
    @Override
    public void end(Execution execution) {
        apex.testType().finish(execution);
    }
}
