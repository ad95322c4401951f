package io.stagesign.emulator.apex.platform.record;

import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.run.EnumDeclaration;
import io.stagesign.emulator.apex.run.EnumValue;
import io.stagesign.emulator.apex.run.Types;
import java.util.Objects;

/** StatusCode: the codes that the emulator's org gives, and those that programs ask for besides. */
public final class StatusCodes {

    private static final String[] CODES = {
        "ALL_OR_NONE_OPERATION_ROLLED_BACK",
        "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY",
        "CANNOT_UPDATE_CONVERTED_LEAD",
        "DELETE_FAILED",
        "DUPLICATES_DETECTED",
        "DUPLICATE_EXTERNAL_ID",
        "DUPLICATE_VALUE",
        "ENTITY_IS_DELETED",
        "FIELD_CUSTOM_VALIDATION_EXCEPTION",
        "FIELD_FILTER_VALIDATION_EXCEPTION",
        "FIELD_INTEGRITY_EXCEPTION",
        "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY",
        "INSUFFICIENT_ACCESS_OR_READONLY",
        "INVALID_CROSS_REFERENCE_KEY",
        "INVALID_EMAIL_ADDRESS",
        "INVALID_FIELD",
        "INVALID_FIELD_FOR_INSERT_UPDATE",
        "INVALID_ID_FIELD",
        "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
        "INVALID_TYPE",
        "INVALID_TYPE_ON_FIELD_IN_RECORD",
        "LIMIT_EXCEEDED",
        "MALFORMED_ID",
        "MISSING_ARGUMENT",
        "NUMBER_OUTSIDE_VALID_RANGE",
        "REQUIRED_FIELD_MISSING",
        "STRING_TOO_LONG",
        "UNABLE_TO_LOCK_ROW",
        "UNDELETE_FAILED",
        "UNKNOWN_EXCEPTION"
    };

    private StatusCodes() {}

    static void register(Platform platform) {
        platform.enumeration("StatusCode", CODES);
    }

    /** Returns the constant for a code of the org; codes that Apex does not list are UNKNOWN_EXCEPTION. */
    public static EnumValue constant(Types types, String code) {
        EnumDeclaration declaration = (EnumDeclaration) types.get("StatusCode").declaration();
        EnumValue found = declaration.constant(code);
        return found == null ? Objects.requireNonNull(declaration.constant("UNKNOWN_EXCEPTION")) : found;
    }
}
