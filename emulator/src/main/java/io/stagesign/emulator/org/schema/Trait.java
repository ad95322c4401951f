package io.stagesign.emulator.org.schema;

/** What may be true of a field beside its type. */
public enum Trait {
    CREATEABLE,
    UPDATEABLE,
    NILLABLE,
    UNIQUE,
    EXTERNAL_ID,
    CASE_SENSITIVE,
    RESTRICTED_PICKLIST,
    AUTO_NUMBER,
    CALCULATED,
    CUSTOM,
    NAME_FIELD,
    DEFAULTED_ON_CREATE,
    FILTERABLE,
    SORTABLE,
    /** Field-level security applies; fields without it are readable by whoever reads the object. */
    PERMISSIONABLE,
    MASTER_DETAIL,
    CASCADE_DELETE
}
