package io.stagesign.emulator.apex.platform.record;

import io.stagesign.emulator.org.schema.ChildRelationship;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.Schema;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names as the package's own code writes them, without its namespace, and what they are called in the org. */
public final class PackageNames {

    private final Schema schema;
    private final String prefix;
    private final Map<String, String> packaged = new HashMap<>();

    /** @param namespace of the package, blank if it has none */
    public PackageNames(Schema schema, String namespace) {
        this.schema = schema;
        this.prefix = namespace.isBlank() ? "" : namespace + "__";
        if (!prefix.isEmpty()) {
            schema.types().forEach(this::addAll);
        }
    }

    private void addAll(SObjectType type) {
        add(type.name());
        for (Field field : type.fields()) {
            add(field.name());
            add(field.relationshipName());
        }
        for (ChildRelationship child : schema.childrenOf(type)) {
            add(child.name());
        }
    }

    private void add(@Nullable String name) {
        if (name != null && name.startsWith(prefix)) {
            packaged.put(lower(name.substring(prefix.length())), name);
        }
    }

    public Schema schema() {
        return schema;
    }

    /** Returns the org's name for a name in the package's code; names of others stay as they are. */
    public String inOrg(String name) {
        return packaged.getOrDefault(lower(name), name);
    }

    /** Returns the name without the package's namespace. */
    public String local(String name) {
        return !prefix.isEmpty() && name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    /** Returns the object of that name, or null. */
    public @Nullable SObjectType type(String name) {
        return schema.type(inOrg(name)).orElse(null);
    }

    /** Returns the field of that name, or null. */
    public @Nullable Field field(SObjectType type, String name) {
        return type.find(inOrg(name));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
