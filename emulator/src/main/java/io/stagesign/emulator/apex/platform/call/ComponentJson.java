package io.stagesign.emulator.apex.platform.call;

import io.stagesign.emulator.apex.lib.json.JsonWriter;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexObject;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Field;
import io.stagesign.emulator.apex.run.Method;
import io.stagesign.emulator.apex.run.Property;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.apex.run.StoredField;
import io.stagesign.emulator.apex.run.UserClass;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a component gets: of an object the properties and methods annotated with {@code @AuraEnabled}, of a record its
 * fields without attributes, children as a plain list; what is null is left out (Aura Components Developer Guide,
 * "Returning Data from an Apex Server-Side Controller").
 */
final class ComponentJson extends JsonWriter {

    private static final String ANNOTATION = "@auraenabled";

    ComponentJson() {
        super(true);
    }

    @Override
    protected Map<String, @Nullable Object> fields(ApexObject object) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (object.type().declaration() instanceof UserClass owner) {
            add(members, object, owner);
        }
        return members;
    }

    private void add(Map<String, @Nullable Object> members, ApexObject object, UserClass owner) {
        UserClass superclass = owner.superclass();
        if (superclass != null) {
            add(members, object, superclass);
        }
        for (Field field : owner.fields()) {
            if (!field.isStatic() && modifiers(field).contains(ANNOTATION)) {
                add(members, field.name(), field.get(object.execution(), object));
            }
        }
        for (Method method : owner.methods()) {
            if (!method.isStatic() && method.has(ANNOTATION)) {
                add(members, property(method.name()), object.execution().dispatch(method, ApexType.of(owner), object));
            }
        }
    }

    private void add(Map<String, @Nullable Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, plain(value));
        }
    }

    private static Set<String> modifiers(Field field) {
        return field instanceof Property property ? property.store().modifiers() : ((StoredField) field).modifiers();
    }

    private static String property(String method) {
        String name = method.toLowerCase(Locale.ROOT).startsWith("get") ? method.substring(3) : method;
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    @Override
    protected Map<String, @Nullable Object> record(SObject record) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        record.values().forEach((name, value) -> {
            boolean none = value instanceof ApexList children && children.isEmpty();
            add(members, name, none ? null : value);
        });
        return members;
    }
}
