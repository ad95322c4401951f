package io.stagesign.emulator.account.document;

import io.stagesign.emulator.account.model.Field;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Role;
import java.time.Instant;

/** What stands in a field that is not a signature: what the signer filled in, or what it is bound to. */
public final class FieldValue {
    private FieldValue() {}

    /**
     * Returns the text of a field of this recipient.
     *
     * @param at when the signature it belongs to was made
     */
    public static String of(Field field, Role role, Instant at) {
        String text = switch (field.binding()) {
            case "{approval.signed}" -> Json.date(at).substring(0, "2026-01-01".length());
            case "{signer.name}" -> role.fullName();
            case "{signer.title}" -> role.title();
            case "{signer.company}" -> role.company();
            default -> field.value();
        };
        return isTicked(field) ? "X" : text;
    }

    /** Whether the field is a checkbox or radio button that is chosen. */
    public static boolean isTicked(Field field) {
        boolean box = field.subtype().equals("CHECKBOX") || field.subtype().equals("RADIO");
        return box && field.value().equalsIgnoreCase("x");
    }
}
