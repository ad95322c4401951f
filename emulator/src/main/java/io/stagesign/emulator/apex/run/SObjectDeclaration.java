package io.stagesign.emulator.apex.run;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Apex type of one object of the schema; its static fields are the tokens of the object and its fields. */
public final class SObjectDeclaration implements Declaration {

    private final SObjectShape shape;
    private final Types types;

    SObjectDeclaration(SObjectShape shape, Types types) {
        this.shape = shape;
        this.types = types;
    }

    public SObjectShape shape() {
        return shape;
    }

    @Override
    public String name() {
        return shape.name();
    }

    @Override
    public Kind kind() {
        return Kind.SOBJECT;
    }

    @Override
    public List<ApexType> supertypes() {
        String family = shape.family();
        return List.of(family.equals("SObject") ? types.get(family) : types.get(family, ApexType.of(this)));
    }

    @Override
    public List<Method> methods(String name) {
        if (!name.equalsIgnoreCase("getSObjectType")) {
            return List.of();
        }
        Method token = new Method(this, "getSObjectType", List.of(), types.get("Schema.SObjectType"), Set.of("static"));
        return List.of(token.does(call -> new ObjectToken(this)));
    }

    @Override
    public List<Method> constructors() {
        return List.of(
                new Method(this, name(), List.of(), ApexType.of(this), Set.of()).does(call -> new SObject(this)));
    }

    /** Returns the instance field for a member of the object. */
    @Override
    public @Nullable Field field(String name) {
        SObjectShape.Member member = shape.member(name);
        return member == null ? null : new RecordField(member.name(), types.parse(member.type()), member.writeable());
    }

    /** Returns the static token {@code Account.SObjectType} or {@code Account.Name}, or null. */
    public @Nullable Field token(String name) {
        if (name.equalsIgnoreCase("SObjectType")) {
            return new Constant("SObjectType", types.get("Schema.SObjectType"), new ObjectToken(this));
        }
        SObjectShape.Member member = shape.member(name);
        return member == null
                ? null
                : new Constant(member.name(), types.get("Schema.SObjectField"), new FieldToken(this, member.name()));
    }

    /** Returns the member of that name; none is Apex's SObjectException. */
    SObjectShape.Member memberNamed(String name) {
        SObjectShape.Member member = shape.member(name);
        if (member == null) {
            throw new ApexFault("SObjectException", "Invalid field " + name + " for " + shape.name());
        }
        return member;
    }

    private record RecordField(String name, ApexType type, boolean isWriteable) implements Field {

        @Override
        public boolean isStatic() {
            return false;
        }

        @Override
        public @Nullable Object get(Execution execution, @Nullable Object self) {
            return Values.required(self, SObject.class).get(name);
        }

        @Override
        public void set(Execution execution, @Nullable Object self, @Nullable Object value) {
            Values.required(self, SObject.class).put(name, value);
        }
    }
}
