package io.stagesign.emulator.apex.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A declared type with its members; names of members are looked up without regard to case. */
public interface Declaration {

    /** Returns the name as Apex shows it, with the outer class or namespace where it has one. */
    String name();

    Kind kind();

    /** Returns the types this one extends and implements, the superclass first. */
    List<ApexType> supertypes();

    /** Returns the methods of that name which this type itself declares. */
    List<Method> methods(String name);

    List<Method> constructors();

    /** Returns the field or property of that name which this type itself declares. */
    @Nullable Field field(String name);

    /** Returns the class of the program or the enum declared inside this one. */
    default @Nullable Declaration inner(String name) {
        return null;
    }

    default boolean isAbstract() {
        return kind() == Kind.INTERFACE;
    }
}
