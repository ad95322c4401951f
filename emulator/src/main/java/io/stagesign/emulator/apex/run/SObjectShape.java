package io.stagesign.emulator.apex.run;

import org.jspecify.annotations.Nullable;

/** One object of the org's schema as Apex sees it. */
public interface SObjectShape {

    /** Returns the API name, for example {@code SigningRequest__c}. */
    String name();

    /**
     * Returns a field or relationship, looked up without regard to case, or null.
     *
     * <p>The type is an Apex type name: {@code String}, {@code Decimal}, {@code Id} for a field, {@code Account} for a
     * parent relationship, {@code List<Contact>} for a child relationship.
     */
    @Nullable Member member(String memberName);

    /**
     * Returns the platform type that the records extend: SObject, or a type with one parameter that extends SObject and
     * is given this object, such as {@code CustomMetadata} for {@code CustomMetadata<T>} with its static methods.
     */
    default String family() {
        return "SObject";
    }

    /**
     * A field or relationship.
     *
     * @param name API name as the schema spells it
     * @param type Apex type name
     * @param writeable whether a program can assign it
     */
    record Member(String name, String type, boolean writeable) {
        public Member(String name, String type) {
            this(name, type, true);
        }
    }
}
