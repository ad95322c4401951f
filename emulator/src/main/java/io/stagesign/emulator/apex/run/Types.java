package io.stagesign.emulator.apex.run;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The types that one program can name: its own classes, the platform's types and the objects of the schema.
 *
 * <p>A name without a dot belongs to the namespace System; names of System and Schema can be used without the namespace.
 */
public final class Types {

    private final Map<String, Declaration> named = new HashMap<>();
    private final Map<String, SObjectDeclaration> objects = new ConcurrentHashMap<>();
    private final Map<Class<?>, Declaration> byJavaClass = new LinkedHashMap<>();
    private final Function<String, @Nullable SObjectShape> schema;

    /**
     * Creates an empty set of types over a schema.
     *
     * @param schema finds an object by its API name in any case; null where there is none
     */
    public Types(Function<String, @Nullable SObjectShape> schema) {
        this.schema = schema;
    }

    /** Adds a type under its name; a class of the program hides a platform type of the same name. */
    public void declare(Declaration declaration) {
        String name = Method.key(declaration.name());
        named.put(name, declaration);
        if (name.startsWith("schema.")) {
            Declaration hidden = named.get(name.substring("schema.".length()));
            if (hidden == null || hidden.name().equals(declaration.name())) {
                named.put(name.substring("schema.".length()), declaration);
            }
        } else if (!(declaration instanceof UserClass)) {
            named.put("system." + name, declaration);
        }
    }

    /** Adds a platform type whose values are objects of that Java class. */
    public void declare(Declaration declaration, Class<?> javaClass) {
        declare(declaration);
        byJavaClass.put(javaClass, declaration);
    }

    /** Finds a type by its full name, or null. */
    public @Nullable Declaration find(String name) {
        Declaration found = named.get(Method.key(name));
        return found == null ? object(name) : found;
    }

    /** Finds the type of an object of the schema, or null. */
    public @Nullable SObjectDeclaration object(String name) {
        boolean qualified = Method.key(name).startsWith("schema.");
        SObjectShape shape = schema.apply(qualified ? name.substring("schema.".length()) : name);
        return shape == null
                ? null
                : objects.computeIfAbsent(Method.key(shape.name()), key -> new SObjectDeclaration(shape, this));
    }

    /** Returns a type that must exist. */
    public ApexType get(String name, ApexType... arguments) {
        Declaration found = find(name);
        if (found == null) {
            throw new IllegalArgumentException("no Apex type named " + name);
        }
        return ApexType.of(found, arguments);
    }

    public ApexType listOf(ApexType element) {
        return get("List", element);
    }

    /** Returns the type for a name with type arguments, for example {@code Map<Id, List<Account>>}. */
    public ApexType parse(String text) {
        return new TypeText(text).read(this::find);
    }

    /** The same, where some names, such as type parameters, mean something else; the function gives null for others. */
    public ApexType parse(String text, Function<String, @Nullable Declaration> first) {
        return new TypeText(text).read(name -> {
            Declaration found = first.apply(name);
            return found == null ? find(name) : found;
        });
    }

    /** Returns the type of a value. */
    public ApexType of(@Nullable Object value) {
        if (value == null) {
            return get("null");
        } else if (value instanceof ApexObject object) {
            return object.type();
        } else if (value instanceof ApexList list) {
            return listOf(list.elementType());
        } else if (value instanceof ApexSet set) {
            return get("Set", set.elementType());
        } else if (value instanceof ApexMap map) {
            return get("Map", map.keyType(), map.valueType());
        } else if (value instanceof SObject row) {
            return row.type();
        } else if (value instanceof EnumValue constant) {
            return ApexType.of(constant.declaration());
        }
        return ApexType.of(byJavaClass(value.getClass()));
    }

    private Declaration byJavaClass(Class<?> javaClass) {
        Declaration exact = byJavaClass.get(javaClass);
        if (exact != null) {
            return exact;
        }
        return byJavaClass.entrySet().stream()
                .filter(entry -> entry.getKey().isAssignableFrom(javaClass))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Apex type for values of " + javaClass));
    }

    /** Returns the name of an exception type as its messages show it: built-in ones with their namespace. */
    public String exceptionName(ApexType type) {
        return type.declaration() instanceof UserClass || type.name().contains(".")
                ? type.name()
                : "System." + type.name();
    }

    /** Returns whether a type is that of an exception. */
    public boolean isException(ApexType type) {
        return type.as(get("Exception").declaration()) != null;
    }

    /** Returns the type with the parameters of a generic declaration set to these arguments. */
    public static ApexType generic(Declaration declaration, List<ApexType> arguments) {
        return new ApexType(declaration, arguments);
    }
}
