package io.stagesign.emulator.org.calculation;

import io.stagesign.emulator.org.access.Users;
import io.stagesign.emulator.org.dml.Change;
import io.stagesign.emulator.org.dml.Operation;
import io.stagesign.emulator.org.dml.RowCheck;
import io.stagesign.emulator.org.formula.CheckedFormula;
import io.stagesign.emulator.org.formula.Formula;
import io.stagesign.emulator.org.formula.FormulaException;
import io.stagesign.emulator.org.formula.Kind;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.Namespace;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.schema.ValidationRule;
import io.stagesign.emulator.org.store.Row;
import io.stagesign.emulator.org.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The validation rules of the org: those of the package, and those that the subscriber's administrator has added. A
 * record for which a rule's formula is true is not saved, whoever saves it.
 */
public final class ValidationRules implements RowCheck {
    private final Schema schema;
    private final Namespace namespace;
    private final Store store;
    private final Users users;
    private final Clock clock;
    private final List<Check> packaged;
    private volatile List<Check> added = List.of();

    /**
     * @param rules those of the package
     * @throws IllegalStateException if one of them is wrong
     */
    public ValidationRules(
            Schema schema, Namespace namespace, List<ValidationRule> rules, Store store, Users users, Clock clock) {
        this.schema = schema;
        this.namespace = namespace;
        this.store = store;
        this.users = users;
        this.clock = clock;
        try {
            this.packaged = rules.stream().map(this::check).toList();
        } catch (ApiException wrong) {
            throw new IllegalStateException("a validation rule of the package: " + wrong.reason(), wrong);
        }
    }

    private record Check(ValidationRule rule, RowFields fields, CheckedFormula formula) {}

    /** Returns the rules that the administrator has added. */
    public List<ValidationRule> added() {
        return added.stream().map(Check::rule).toList();
    }

    /**
     * Replaces the rules that the administrator has added.
     *
     * @throws ApiException if one of them is wrong; the others are not taken either
     */
    public void add(List<ValidationRule> rules) {
        added = rules.stream().map(this::check).toList();
    }

    private Check check(ValidationRule rule) {
        SObjectType type = schema.require(rule.object());
        RowFields fields = new RowFields(type, schema, namespace, true);
        try {
            CheckedFormula formula = Formula.parse(rule.formula()).check(fields, false);
            if (formula.kind() != Kind.BOOLEAN) {
                throw new FormulaException("Formula result is data type ("
                        + formula.kind().label() + "), incompatible with expected data type (true or false).");
            }
            return new Check(rule, fields, formula);
        } catch (FormulaException wrong) {
            throw new ApiException("FIELD_INTEGRITY_EXCEPTION", rule.name() + ": " + wrong.reason());
        }
    }

    @Override
    public void check(Change change, String userId) {
        Stream.concat(packaged.stream(), added.stream())
                .filter(check ->
                        check.rule().object().equalsIgnoreCase(change.type().name()))
                .filter(check -> isBroken(check, change, userId))
                .map(Check::rule)
                .forEach(rule -> refuse(change, rule));
    }

    private static void refuse(Change change, ValidationRule rule) {
        if (rule.field() == null) {
            change.addError(rule.message());
        } else {
            change.addError(rule.field(), rule.message());
        }
    }

    /** A rule that cannot be told is one that cannot be kept: the platform refuses the record. */
    private boolean isBroken(Check check, Change change, String userId) {
        RowContext context = new RowContext(
                check.fields(),
                change.requireNew(),
                change.oldRow(),
                change.operation() == Operation.INSERT,
                store,
                name -> global(name, userId),
                clock.instant());
        try {
            return Boolean.TRUE.equals(check.formula().evaluate(context));
        } catch (FormulaException broken) {
            change.addError("The validation formula for the rule \""
                    + check.rule().name() + "\" has an error: " + broken.reason());
            return false;
        }
    }

    private @Nullable Object global(String name, String userId) {
        if (name.startsWith(RowFields.PERMISSION)) {
            return users.hasPermission(userId, name.substring(RowFields.PERMISSION.length() + 1));
        }
        Row user = store.live(userId).orElse(null);
        return switch (name) {
            case "$User" -> user;
            case "$Profile" ->
                user == null
                        ? null
                        : store.live(String.valueOf(user.get("ProfileId"))).orElse(null);
            default ->
                store.all(schema.require("Organization")).stream().findFirst().orElse(null);
        };
    }
}
