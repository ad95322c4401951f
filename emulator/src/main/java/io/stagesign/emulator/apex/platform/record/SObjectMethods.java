package io.stagesign.emulator.apex.platform.record;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexMap;
import io.stagesign.emulator.apex.run.ApexObject;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.Conversions;
import io.stagesign.emulator.apex.run.FieldToken;
import io.stagesign.emulator.apex.run.ObjectToken;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.apex.run.SObjectShape;
import io.stagesign.emulator.apex.run.Types;
import io.stagesign.emulator.apex.run.Values;
import org.jspecify.annotations.Nullable;

/** The methods of SObject: fields by name and by token, copies (Apex Reference, "SObject Class"). */
public final class SObjectMethods implements Library {

    private final PackageNames names;

    public SObjectMethods(PackageNames names) {
        this.names = names;
    }

    @Override
    public void register(Platform platform) {
        PlatformType type = platform.existing("SObject");
        type.property(
                "Id Id",
                (execution, self) -> Values.required(self, SObject.class).get("Id"),
                (execution, self, id) -> Values.required(self, SObject.class).put("Id", id));
        type.method(
                        "Schema.SObjectType getSObjectType()",
                        call -> new ObjectToken(self(call).declaration()))
                .method(
                        "Map<String,Object> getPopulatedFieldsAsMap()",
                        call -> new ApexMap(
                                call.execution().types().get("String"),
                                call.execution().types().get("Object"),
                                self(call).values()));
        for (String parameter : new String[] {"String name", "Schema.SObjectField field"}) {
            type.method("Object get(" + parameter + ")", call -> self(call).get(name(call)))
                    .method("Object put(" + parameter + ", Object value)", SObjectMethods::put)
                    .method(
                            "Boolean isSet(" + parameter + ")",
                            call -> self(call).isSet(name(call)))
                    .method(
                            "SObject getSObject(" + parameter + ")",
                            call -> self(call).get(relationship(call)))
                    .method("SObject putSObject(" + parameter + ", SObject value)", this::putRelated);
        }
        type.method("List<SObject> getSObjects(String name)", this::children);
        registerIds(platform);
        new CopyMethods(names).register(platform);
    }

    private void registerIds(Platform platform) {
        platform.existing("Id")
                .staticMethod(
                        "Id valueOf(String text)",
                        call -> Conversions.convert(
                                call.text(0), call.execution().types().get("Id")))
                .method("Schema.SObjectType getSObjectType()", call -> tokenOf(call, call.self(String.class)))
                .method("String to15()", call -> call.self(String.class).substring(0, 15));
    }

    private ObjectToken tokenOf(Call call, String id) {
        var type = names.schema()
                .typeOfId(id)
                .orElseThrow(() -> new ApexFault("SObjectException", "Cannot locate Apex Type for ID " + id));
        return new ObjectToken(Records.declaration(type, call.execution().types()));
    }

    private static SObject self(Call call) {
        return call.self(SObject.class);
    }

    static String name(Call call) {
        Object given = call.argument(0, Object.class);
        return given instanceof FieldToken token ? token.field() : (String) given;
    }

    /** A lookup's token or name stands for its relationship too. */
    private String relationship(Call call) {
        SObject record = self(call);
        String name = names.inOrg(name(call));
        var type = names.schema().type(record.declaration().name());
        var lookup = type.map(found -> found.find(name)).orElse(null);
        String relationship = lookup == null ? null : lookup.relationshipName();
        return relationship == null ? name : relationship;
    }

    private static @Nullable Object put(Call call) {
        SObject record = self(call);
        Object before = record.isSet(name(call)) ? record.get(name(call)) : null;
        record.put(name(call), typed(call, record, name(call), call.argument(1)));
        return before;
    }

    private static @Nullable Object typed(Call call, SObject record, String name, @Nullable Object value) {
        Types types = call.execution().types();
        SObjectShape.Member member = record.declaration().shape().member(name);
        if (member != null && !member.writeable()) {
            throw new ApexFault("SObjectException", "Field is not writeable: " + name);
        } else if (member == null || value == null) {
            return value;
        }
        ApexType wanted = types.parse(member.type());
        ApexType given = types.of(value);
        boolean isId = wanted.is("Id") && value instanceof String;
        if (!isId && !Conversions.assignable(given, wanted)) {
            throw new ApexFault("SObjectException", "Illegal assignment from " + given + " to " + wanted);
        }
        return Conversions.convert(value, wanted);
    }

    private @Nullable Object putRelated(Call call) {
        SObject record = self(call);
        String relationship = relationship(call);
        Object before = record.isSet(relationship) ? record.get(relationship) : null;
        record.put(relationship, call.argument(1));
        return before;
    }

    private @Nullable Object children(Call call) {
        Object found = self(call).get(name(call));
        return found instanceof ApexList list && list.isEmpty() ? null : found;
    }

    /** Returns the text of an error's message: a string, or the message of an exception. */
    static String message(Object given) {
        return given instanceof ApexObject exception
                ? exception.exceptionState().message()
                : given.toString();
    }
}
