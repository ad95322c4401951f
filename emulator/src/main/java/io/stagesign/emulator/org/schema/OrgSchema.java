package io.stagesign.emulator.org.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the standard objects and a package's metadata together into one schema. */
public final class OrgSchema {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final Map<String, Integer> taken = new HashMap<>();

    private OrgSchema() {}

    /** Returns the schema of an org without any package. */
    public static Schema standard() {
        return new Schema(StandardObjects.read());
    }

    /** Returns the schema of an org with the package installed. */
    public static Schema with(ForceApp app) {
        return new OrgSchema().build(app);
    }

    private Schema build(ForceApp app) {
        Map<String, SObjectType> types = new LinkedHashMap<>();
        Map<String, List<Field>> fields = new LinkedHashMap<>(app.fields());
        StandardObjects.read().forEach(type -> types.put(type.name(), type));
        app.objects().forEach((name, metadata) -> {
            List<Field> own = fields.getOrDefault(name, new ArrayList<>());
            fields.remove(name);
            types.put(name, object(new CustomObject(name, metadata, own)));
        });
        fields.forEach((object, more) -> {
            if (types.computeIfPresent(object, (name, type) -> type.with(more)) == null) {
                throw new IllegalStateException("the package has fields on an object unknown to the org: " + object);
            }
        });
        return new Schema(types.values());
    }

    private SObjectType object(CustomObject object) {
        return object.type(
                switch (object.kind()) {
                    case METADATA_TYPE -> nextPrefix("m");
                    case PLATFORM_EVENT -> nextPrefix("e");
                    default -> nextPrefix("a");
                });
    }

    private String nextPrefix(String first) {
        int number = taken.merge(first, 1, Integer::sum) - 1;
        return first + DIGITS.charAt(number / DIGITS.length()) + DIGITS.charAt(number % DIGITS.length());
    }
}
