package io.stagesign.emulator.org.soql;

import io.github.apexdevtools.apexparser.ApexParser.FieldNameContext;
import io.github.apexdevtools.apexparser.ApexParser.FromNameListContext;
import io.stagesign.emulator.org.schema.PermissionSet.Right;
import io.stagesign.emulator.org.schema.SObjectType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The object a query is from.
 *
 * @param alias the name the query gives to it; absent: none
 */
record Source(SObjectType type, @Nullable String alias, Evaluation evaluation) {
    static Source of(FromNameListContext from, Evaluation evaluation) {
        if (from.fieldName().size() > 1) {
            throw Refusals.unsupported(from);
        }
        FieldNameContext name = from.fieldName(0);
        SObjectType type = evaluation
                .schema()
                .type(name.getText())
                .filter(found -> evaluation.access().allows(Right.READ, found))
                .orElseThrow(() -> Refusals.noSuchObject(name, name.getText()));
        return new Source(type, from.soqlId().isEmpty() ? null : from.soqlId(0).getText(), evaluation);
    }

    /** Returns the names of a path without the object's alias or own name before them. */
    List<String> namesOf(List<String> path) {
        String first = path.get(0);
        boolean itself =
                first.equalsIgnoreCase(type.name()) && type.parent(first).isEmpty();
        boolean own = itself || first.equalsIgnoreCase(alias);
        return path.size() > 1 && own ? path.subList(1, path.size()) : path;
    }
}
