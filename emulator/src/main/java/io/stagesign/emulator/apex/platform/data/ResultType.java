package io.stagesign.emulator.apex.platform.data;

import io.stagesign.emulator.apex.platform.data.Changes.Verb;
import io.stagesign.emulator.org.dml.RowResult;

/** What a method of Database returns for a record, in a class of its own for each Apex type. */
sealed interface ResultType {

    RowResult row();

    /** A Database.SaveResult. */
    record Save(RowResult row) implements ResultType {}

    /** A Database.UpsertResult. */
    record Upsert(RowResult row) implements ResultType {}

    /** A Database.DeleteResult. */
    record Delete(RowResult row) implements ResultType {}

    /** A Database.UndeleteResult. */
    record Undelete(RowResult row) implements ResultType {}

    static ResultType of(Verb verb, RowResult row) {
        return switch (verb) {
            case INSERT, UPDATE -> new Save(row);
            case UPSERT -> new Upsert(row);
            case DELETE -> new Delete(row);
            case UNDELETE -> new Undelete(row);
        };
    }

    /** Returns the Java class of an Apex type, named without namespace and the word Result. */
    static Class<? extends ResultType> of(String name) {
        return switch (name) {
            case "Save" -> Save.class;
            case "Upsert" -> Upsert.class;
            case "Delete" -> Delete.class;
            default -> Undelete.class;
        };
    }
}
