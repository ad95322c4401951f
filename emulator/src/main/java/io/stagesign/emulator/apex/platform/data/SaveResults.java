package io.stagesign.emulator.apex.platform.data;

import io.stagesign.emulator.org.dml.RowResult;
import java.util.List;

/** Values of Database.SaveResult for what is no record. */
public final class SaveResults {

    private SaveResults() {}

    /** Returns the result of a success without an id. */
    public static Object saved() {
        return new ResultType.Save(new RowResult(null, true, List.of()));
    }
}
