package io.stagesign.emulator.org.soql;

import io.github.apexdevtools.apexparser.ApexParser.FieldNameContext;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.FieldType;
import io.stagesign.emulator.org.schema.PermissionSet.Right;
import io.stagesign.emulator.org.schema.Reference;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.Size;
import io.stagesign.emulator.org.schema.Trait;
import io.stagesign.emulator.org.store.Row;
import io.stagesign.emulator.org.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.antlr.v4.runtime.RuleContext;
import org.jspecify.annotations.Nullable;

/**
 * A field of the queried object, or of one of its parents, as in {@code Owner.Manager.Name}.
 *
 * @param hops the lookups on the way, at most five
 * @param field the field at the end
 */
record FieldPath(List<Field> hops, Field field, Store store) {
    private static final int MOST_HOPS = 5;

    /** Returns the path or refuses names that do not exist or that the user may not see. */
    static FieldPath of(FieldNameContext context, Source source) {
        List<String> names = source.namesOf(
                context.soqlId().stream().map(RuleContext::getText).toList());
        List<Field> hops = new ArrayList<>();
        SObjectType at = source.type();
        for (String name : names.subList(0, names.size() - 1)) {
            SObjectType from = at;
            Field hop = at.parent(name).orElseThrow(() -> Refusals.noSuchRelationship(context, name, from));
            if (!source.evaluation().access().canRead(at, hop)) {
                throw Refusals.noSuchRelationship(context, name, at);
            }
            hops.add(hop);
            if (hop.isPolymorphic()) {
                return new FieldPath(
                        hops,
                        ofAny(context, names, hops.size()),
                        source.evaluation().store());
            }
            at = source.evaluation()
                    .schema()
                    .require(Objects.requireNonNull(hop.reference()).targets().get(0));
        }
        if (hops.size() > MOST_HOPS) {
            throw Refusals.malformed("a field path has at most five relationships: " + context.getText());
        }
        String last = names.get(names.size() - 1);
        return new FieldPath(
                hops,
                visible(context, at, last, source.evaluation()),
                source.evaluation().store());
    }

    private static Field visible(FieldNameContext context, SObjectType type, String name, Evaluation evaluation) {
        Field field = type.find(name);
        boolean readable = field != null
                && evaluation.access().allows(Right.READ, type)
                && evaluation.access().canRead(type, field);
        if (field == null || !readable) {
            throw Refusals.noSuchColumn(context, name, type);
        }
        return field;
    }

    /** What records of any object have in common. */
    private static Field ofAny(FieldNameContext context, List<String> names, int used) {
        String name = names.get(names.size() - 1);
        for (String common : List.of("Id", "Name", "Type")) {
            if (names.size() == used + 1 && common.equalsIgnoreCase(name)) {
                FieldType type = common.equals("Id") ? FieldType.ID : FieldType.STRING;
                return Field.of(common, common, type, Size.text(255), Set.of(Trait.FILTERABLE, Trait.SORTABLE));
            }
        }
        throw Refusals.malformed("of a record of any object only Id, Name and Type are known: " + context.getText());
    }

    @Nullable Object of(Row row) {
        Row parent = parent(row, hops.size());
        if (parent == null) {
            return null;
        }
        if (!hops.isEmpty() && hops.get(hops.size() - 1).isPolymorphic()) {
            return ofAny(parent);
        }
        return parent.get(field.name());
    }

    private @Nullable Object ofAny(Row parent) {
        return switch (field.name()) {
            case "Type" -> parent.type().name();
            case "Name" ->
                parent.type().nameField().map(name -> parent.get(name.name())).orElse(null);
            default -> parent.id();
        };
    }

    /** Returns the parent after so many hops, the row itself after none; null where there is no parent. */
    @Nullable Row parent(Row row, int count) {
        Row at = row;
        for (Field hop : hops.subList(0, count)) {
            Object id = at.get(hop.name());
            at = id == null ? null : store.live(id.toString()).orElse(null);
            if (at == null) {
                return null;
            }
        }
        return at;
    }

    /** Returns whether it is a field of the queried object itself. */
    boolean isDirect() {
        return hops.isEmpty();
    }

    /** Returns the relationship names on the way. */
    List<String> relationships() {
        return hops.stream()
                .map(Field::reference)
                .map(Objects::requireNonNull)
                .map(Reference::relationshipName)
                .map(Objects::requireNonNull)
                .toList();
    }
}
