package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.DotExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.ExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.IdPrimaryContext;
import io.github.apexdevtools.apexparser.ApexParser.PrimaryExpressionContext;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Declaration;
import io.stagesign.emulator.apex.run.Field;
import io.stagesign.emulator.apex.run.Members.FoundField;
import io.stagesign.emulator.apex.run.Method;
import io.stagesign.emulator.apex.run.SObjectDeclaration;
import io.stagesign.emulator.apex.run.StoredField;
import io.stagesign.emulator.apex.run.UserClass;
import org.jspecify.annotations.Nullable;

/** Finds what a name or dotted name means: a variable first, then a field, then a type, then a namespace. */
final class Names {

    private final Scope scope;
    private final Expressions expressions;

    Names(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    /** Compiles a name that must mean a value. */
    Typed value(ExpressionContext context) {
        Operand operand = operand(context);
        if (operand instanceof Operand.Value value) {
            return value.typed();
        }
        throw scope.owner().refuse(context, "unknown variable " + context.getText());
    }

    /** Returns what an expression means where a type is possible too. */
    Operand operand(ExpressionContext context) {
        if (context instanceof PrimaryExpressionContext primary && primary.primary() instanceof IdPrimaryContext id) {
            return named(id.id().getText());
        } else if (context instanceof DotExpressionContext dot && dot.dotMethodCall() == null) {
            return member(dot);
        }
        return new Operand.Value(expressions.link(context));
    }

    private Operand named(String name) {
        Place place = place(name);
        if (place != null) {
            return new Operand.Value(place.read());
        }
        Declaration type = scope.owner().find(name);
        return type == null ? new Operand.Prefix(name) : new Operand.TypeName(ApexType.of(type), name);
    }

    /** Returns the variable or field of that name, or null. */
    @Nullable Place place(String name) {
        Scope.Local local = scope.find(name);
        if (local != null) {
            return Place.local(local);
        }
        StoredField store = scope.ownStore();
        if (store != null && Method.key(store.name()).equals(Method.key(name))) {
            return Place.field(store, store.type());
        }
        return field(name);
    }

    /** Returns the field of that name, of this class or static in one around it, or null. */
    @Nullable Place field(String name) {
        for (UserClass around = scope.owner().owner(); around != null; around = around.outer()) {
            FoundField found = scope.owner().members().field(ApexType.of(around), name);
            boolean own = around == scope.owner().owner() && !scope.isStatic();
            if (found != null && (own || found.field().isStatic())) {
                return Place.field(found.field(), found.type());
            }
        }
        return null;
    }

    private Operand member(DotExpressionContext dot) {
        String name = dot.anyId().getText();
        Operand left = operand(dot.expression());
        if (left instanceof Operand.Value value) {
            return new Operand.Value(instanceField(dot, value.typed(), name).read());
        } else if (left instanceof Operand.TypeName type) {
            return ofType(dot, type, name);
        }
        return longer(((Operand.Prefix) left).text() + "." + name);
    }

    private Operand longer(String qualified) {
        Declaration type = scope.owner().find(qualified);
        return type == null ? new Operand.Prefix(qualified) : new Operand.TypeName(ApexType.of(type), qualified);
    }

    private Operand ofType(ExpressionContext where, Operand.TypeName left, String name) {
        Place place = staticField(left.type(), name);
        if (place != null) {
            return new Operand.Value(place.read());
        }
        Operand longer = longer(left.text() + "." + name);
        if (longer instanceof Operand.Prefix) {
            throw scope.owner().refuse(where, "unknown member " + name + " of type " + left.type());
        }
        return longer;
    }

    /** Returns a static field or token of a type, or null. */
    @Nullable Place staticField(ApexType type, String name) {
        if (type.declaration() instanceof SObjectDeclaration object) {
            Field token = object.token(name);
            return token == null ? null : Place.field(token, token.type());
        }
        FoundField found = scope.owner().members().field(type, name);
        if (found == null || !found.field().isStatic()) {
            return null;
        }
        ApexType object = scope.owner().triggerObject();
        ApexType fieldType = object != null && type.is("Trigger") ? specialised(found.type(), object) : found.type();
        return Place.field(found.field(), fieldType);
    }

    /** In a trigger, Trigger.new and its like hold records of the trigger's object. */
    private static ApexType specialised(ApexType type, ApexType object) {
        return type.is("SObject")
                ? object
                : new ApexType(
                        type.declaration(),
                        type.arguments().stream()
                                .map(each -> specialised(each, object))
                                .toList());
    }

    /** Returns the field of an object or record. */
    Place instanceField(DotExpressionContext where, Typed target, String name) {
        StoredField store = scope.ownStore();
        boolean own = where.expression().getText().equalsIgnoreCase("this");
        if (own && store != null && Method.key(store.name()).equals(Method.key(name))) {
            return Place.member(store, store.type(), target, false);
        }
        boolean ofRow = target.trait() == Typed.Trait.ROWS;
        Typed object = ofRow ? target.onlyRow() : target;
        FoundField found = scope.owner().members().field(object.type(), name);
        if (found == null || found.field().isStatic()) {
            throw scope.owner().refuse(where, "unknown field " + name + " of " + object.type());
        }
        return Place.member(found.field(), found.type(), object, where.QUESTIONDOT() != null);
    }

    /** Returns the place that the left side of an assignment names. */
    Place target(ExpressionContext context) {
        Place place = null;
        if (context instanceof PrimaryExpressionContext primary && primary.primary() instanceof IdPrimaryContext id) {
            place = place(id.id().getText());
        } else if (context instanceof DotExpressionContext dot && dot.dotMethodCall() == null) {
            Operand left = operand(dot.expression());
            String name = dot.anyId().getText();
            if (left instanceof Operand.Value value) {
                place = instanceField(dot, value.typed().ended(), name);
            } else if (left instanceof Operand.TypeName type) {
                place = staticField(type.type(), name);
            }
        }
        if (place == null) {
            throw scope.owner().refuse(context, "unknown variable " + context.getText());
        } else if (!place.writeable()) {
            throw scope.owner().refuse(context, "not writeable: " + context.getText());
        }
        return place;
    }
}
