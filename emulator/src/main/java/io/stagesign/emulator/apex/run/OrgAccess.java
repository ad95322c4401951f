package io.stagesign.emulator.apex.run;

import io.github.apexdevtools.apexparser.ApexParser.QueryContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The org as the language reaches it: schema, inline queries, DML statements, labels and {@code System.runAs}. */
public interface OrgAccess {

    /** Returns the object of that API name, in any case, or null. */
    @Nullable SObjectShape shape(String objectName);

    /** Returns whether there is a custom label of that name. */
    boolean hasLabel(String name);

    /** Returns the text of a custom label that exists, in the language of the running user. */
    String label(Execution execution, String name);

    /**
     * Compiles an inline query when the program is loaded.
     *
     * @throws ApexFault QueryException with the reason if the org cannot run it: the program is then refused
     */
    Query compile(QueryContext query);

    /**
     * Runs a DML statement.
     *
     * @param records an SObject or an ApexList of them, not null
     * @throws ApexFault DmlException
     */
    void dml(Execution execution, Dml statement, Object records);

    /** Runs a block as another user. */
    Completion runAs(Execution execution, Object user, Step block, Frame frame);

    /** A compiled inline query. */
    interface Query {

        /** Returns the name of the queried object, for a list of records; {@code Integer} for a count. */
        String type();

        /**
         * Runs the query.
         *
         * @param binds values of the bind expressions, in order of appearance
         * @return an ApexList of records, or an Integer for a count
         */
        Object run(Execution execution, List<@Nullable Object> binds);
    }

    /**
     * A DML statement.
     *
     * @param operation insert, update, upsert, delete or undelete
     * @param access user, system, or empty where the statement does not say
     * @param externalId the field an upsert matches by, or empty
     */
    record Dml(String operation, String access, String externalId) {}
}
