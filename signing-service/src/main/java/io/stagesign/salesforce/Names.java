package io.stagesign.salesforce;

/** The names of the package's objects and fields in one org: with the package's namespace, or without any. */
record Names(String namespace) {
    /** Returns the name of an object or field, which may be one of Salesforce's own. */
    String known(String name) {
        return name.endsWith("__c") ? of(name) : name;
    }

    /** Returns the name of a custom object or field as this org knows it. */
    String of(String name) {
        return namespace.isBlank() ? name : namespace + "__" + name;
    }
}
