package io.stagesign.emulator.apex.platform.user;

import io.stagesign.emulator.apex.platform.session.Resource;
import io.stagesign.emulator.apex.platform.session.Session;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Completion;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Frame;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.apex.run.Step;
import io.stagesign.emulator.apex.run.Values;

/** {@code System.runAs}: a block as another user, in tests only; it counts as a DML statement. */
public final class RunAs {

    private RunAs() {}

    /** Runs the block as the user that the record stands for. */
    public static Completion run(Execution execution, Object user, Step block, Frame frame) {
        Session session = Session.of(execution);
        if (!session.isTest()) {
            throw new ApexFault("TypeException", "System.runAs can be called from test methods only");
        }
        session.governor().use(execution, Resource.DML_STATEMENTS, 1);
        String userId = Values.required(((SObject) user).get("Id"), String.class);
        return session.as(userId, () -> block.run(frame));
    }
}
