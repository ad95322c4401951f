package io.stagesign.emulator.apex.lib;

import io.stagesign.emulator.apex.run.EnumDeclaration;
import io.stagesign.emulator.apex.run.Types;
import java.util.List;

/** The registry that libraries add their types to while a program is loaded. */
public final class Platform {

    private final Types types;

    public Platform(Types types) {
        this.types = types;
    }

    /** Returns the libraries of this package, without which there is no language. */
    public static List<Library> language() {
        return List.of(
                new LanguageTypes(),
                new TypeType(),
                new ExceptionTypes(),
                new CallableType(),
                new SystemType(),
                new AssertType());
    }

    public Types types() {
        return types;
    }

    /**
     * Adds a class whose values are objects of a Java class.
     *
     * @param name with namespace unless that is System, and with type parameters: {@code Database.SaveResult},
     *     {@code List<T>}
     * @param javaClass what {@code instanceof}, casts and calls by name recognise a value by
     */
    public PlatformType type(String name, Class<?> javaClass) {
        PlatformType type = new PlatformType(name, types);
        types.declare(type, javaClass);
        return type;
    }

    /** Returns a type that another library has registered before, to add members to it. */
    public PlatformType existing(String name) {
        if (types.find(name) instanceof PlatformType found) {
            return found;
        }
        throw new IllegalArgumentException("no platform type named " + name);
    }

    /** Adds a class that has no values of its own, such as one with static methods only. */
    public PlatformType type(String name) {
        PlatformType type = new PlatformType(name, types);
        types.declare(type);
        return type;
    }

    /** Adds an interface that objects of a Java class, as well as those of the program, implement. */
    public PlatformType interfaceType(String name, Class<?> javaClass) {
        return type(name, javaClass).asInterface();
    }

    /** Adds an interface. */
    public PlatformType interfaceType(String name) {
        return type(name).asInterface();
    }

    /** Adds a class of exceptions, extending Exception. */
    public PlatformType exception(String name) {
        return ExceptionTypes.constructors(type(name).extending("Exception"));
    }

    /** Adds an enum. */
    public EnumDeclaration enumeration(String name, String... constants) {
        EnumDeclaration declaration = new EnumDeclaration(name, List.of(constants), types);
        types.declare(declaration);
        return declaration;
    }
}
