package io.stagesign.emulator.apex.run;

/** What sort of type a declaration declares. */
public enum Kind {
    /** A class of the program or the platform, including primitives and collections. */
    CLASS,
    INTERFACE,
    ENUM,
    /** One object of the org's schema, such as Opportunity. */
    SOBJECT,
    /** A type parameter of a platform type, such as the T of List. */
    VARIABLE
}
