package io.stagesign.emulator.account.ceremony;

import io.stagesign.emulator.account.language.Words;
import io.stagesign.emulator.account.model.Approval;
import io.stagesign.emulator.account.model.Field;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Transaction;
import java.util.Locale;

/**
 * A box on a page, at its true place whatever the size of the screen.
 *
 * @param kind what the page draws
 * @param id the field; unique in the document
 * @param approvalId the approval it belongs to
 * @param style place and size as CSS, in parts of the page
 * @param text the label, the signer's name, or what was filled in
 * @param subtype of an input
 * @param required whether it must be filled in
 */
record Box(Kind kind, String id, String approvalId, String style, String text, String subtype, boolean required) {
    enum Kind {
        TO_SIGN,
        CLICKED,
        INPUT,
        LABEL,
        OTHERS
    }

    static Box of(Transaction transaction, Role role, Approval approval, Field field, double width, double height) {
        Kind kind = kind(role, approval, field);
        return new Box(
                kind,
                field.id(),
                approval.id(),
                style(field, width, height),
                text(transaction, role, approval, field, kind),
                field.subtype(),
                field.isRequired());
    }

    private static Kind kind(Role role, Approval approval, Field field) {
        if (!approval.roleId().equals(role.id())) {
            return Kind.OTHERS;
        }
        if (field.isSignature()) {
            return role.hasClicked(approval) ? Kind.CLICKED : Kind.TO_SIGN;
        }
        return field.isFilledIn() ? Kind.INPUT : Kind.LABEL;
    }

    private static String text(Transaction transaction, Role role, Approval approval, Field field, Kind kind) {
        Words words = Words.in(role.language());
        return switch (kind) {
            case TO_SIGN -> words.say(approval.isOptional() ? "clickOptional" : "click");
            case CLICKED -> role.fullName();
            case INPUT -> field.value();
            case LABEL -> label(role, field, words);
            case OTHERS ->
                transaction
                        .role(approval.roleId())
                        .map(other -> words.say("signsHere", other.fullName()))
                        .orElse("");
        };
    }

    private static String label(Role role, Field field, Words words) {
        return switch (field.binding()) {
            case "{approval.signed}" -> words.say("dateOfSigning");
            case "{signer.name}" -> role.fullName();
            case "{signer.title}" -> role.title();
            case "{signer.company}" -> role.company();
            default -> field.value();
        };
    }

    // Letters grow with the page (cqw: hundredths of its width), as the stamp on paper does.
    private static String style(Field field, double width, double height) {
        return String.format(
                Locale.ROOT,
                "left:%.3f%%;top:%.3f%%;width:%.3f%%;height:%.3f%%;font-size:%.3fcqw",
                100 * field.left() / width,
                100 * field.top() / height,
                100 * field.width() / width,
                100 * field.height() / height,
                100 * Math.min(field.height() * 0.42, 16) / width);
    }
}
