package io.stagesign.emulator.account.document;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a tag or a form field stands for.
 *
 * @param signature whether it is a signature, which makes an approval of its own
 * @param subtype the API's word for it
 * @param binding what the account fills it with; absent: the signer does
 * @param width in points, where nothing else is said
 * @param height in points, where nothing else is said
 */
record FieldKind(
        boolean signature, String subtype, @Nullable String binding, double width, double height) {
    private static final Map<String, FieldKind> KINDS = Map.ofEntries(
            Map.entry("fullname", signature("FULLNAME")),
            Map.entry("signature", signature("FULLNAME")),
            Map.entry("capture", signature("CAPTURE")),
            Map.entry("mobilecapture", signature("MOBILE_CAPTURE")),
            Map.entry("initials", new FieldKind(true, "INITIALS", null, 80, 40)),
            Map.entry("signingdate", label("{approval.signed}")),
            Map.entry("signaturedate", label("{approval.signed}")),
            Map.entry("signername", label("{signer.name}")),
            Map.entry("signertitle", label("{signer.title}")),
            Map.entry("signercompany", label("{signer.company}")),
            Map.entry("textfield", new FieldKind(false, "TEXTFIELD", null, 150, 20)),
            Map.entry("textarea", new FieldKind(false, "TEXTAREA", null, 200, 60)),
            Map.entry("date", new FieldKind(false, "DATEPICKER", null, 90, 20)),
            Map.entry("checkbox", new FieldKind(false, "CHECKBOX", null, 14, 14)));

    /** Returns the kind with this name, in lower case. */
    static Optional<FieldKind> named(String name) {
        return Optional.ofNullable(KINDS.get(name));
    }

    private static FieldKind signature(String subtype) {
        return new FieldKind(true, subtype, null, 200, 50);
    }

    private static FieldKind label(String binding) {
        return new FieldKind(false, "LABEL", binding, 150, 20);
    }
}
