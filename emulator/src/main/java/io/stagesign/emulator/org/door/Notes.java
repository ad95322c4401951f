package io.stagesign.emulator.org.door;

import io.stagesign.emulator.journal.Journal;
import io.stagesign.emulator.org.dml.RowResult;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.Schema;
import java.util.List;
import java.util.Objects;

/** Writes into the journal what a call was about: {@code operation}, {@code object}, {@code ids}, what it created. */
public final class Notes {
    private final Journal journal;
    private final Schema schema;

    public Notes(Journal journal, Schema schema) {
        this.journal = journal;
        this.schema = schema;
    }

    /** Notes what kind of call it is, such as {@code query}, and what it says, such as the query's text. */
    public void call(String operation, String about) {
        journal.note("operation", operation);
        journal.note("object", about);
    }

    public void query(String soql) {
        journal.note("operation", "query");
        journal.note("query", soql);
    }

    /** Notes the records of a change; of new content versions also {@code contentVersionIds}, for they are files. */
    public void results(List<RowResult> results) {
        List<String> saved = ids(results.stream().filter(RowResult::success).toList());
        List<String> files = ids(results.stream().filter(RowResult::created).toList()).stream()
                .filter(id -> schema.typeOfId(id)
                        .map(SObjectType::name)
                        .filter("ContentVersion"::equals)
                        .isPresent())
                .toList();
        journal.note("ids", saved);
        if (!files.isEmpty()) {
            journal.note("contentVersionIds", files);
        }
        List<String> errors = results.stream()
                .flatMap(result -> result.errors().stream())
                .map(error -> error.code())
                .toList();
        if (!errors.isEmpty()) {
            journal.note("errors", errors);
        }
    }

    private static List<String> ids(List<RowResult> results) {
        return results.stream()
                .map(RowResult::id)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
