package io.stagesign.onespan;

import com.silanis.esl.sdk.Placeholder;
import com.silanis.esl.sdk.builder.FieldBuilder;
import com.silanis.esl.sdk.builder.FieldValidatorBuilder;
import com.silanis.esl.sdk.builder.SignatureBuilder;
import io.stagesign.onespan.ReadyTransaction.Field;
import io.stagesign.onespan.ReadyTransaction.Place;
import io.stagesign.onespan.ReadyTransaction.Signature;

/** Signature blocks with their fields, in the SDK's words. */
final class SignatureBlocks {
    /** ISO 8601: read the same in every language. */
    private static final String DATE_FORMAT = "yyyy-MM-dd";

    private SignatureBlocks() {}

    static SignatureBuilder of(Signature.Block block, Placeholder role) {
        SignatureBuilder builder = styled(block, role)
                .onPage(block.page())
                .atPosition(block.left(), block.top())
                .withSize(block.width(), block.height());
        block.fields().forEach(field -> builder.withField(field(field)));
        return builder;
    }

    private static SignatureBuilder styled(Signature.Block block, Placeholder role) {
        return switch (block.style()) {
            case FULL_NAME -> SignatureBuilder.signatureFor(role);
            case CAPTURE -> SignatureBuilder.captureFor(role);
            case MOBILE_CAPTURE -> SignatureBuilder.mobileCaptureFor(role);
            case INITIALS -> SignatureBuilder.initialsFor(role);
        };
    }

    private static FieldBuilder field(Field field) {
        Place place = field.place();
        FieldBuilder builder = kind(field)
                .onPage(place.page())
                .atPosition(place.left(), place.top())
                .withSize(place.width(), place.height());
        if (field.name() != null) {
            builder.withName(field.name());
        }
        if (field.value() != null) {
            builder.withValue(field.value());
        }
        return builder;
    }

    private static FieldBuilder kind(Field field) {
        return switch (field.kind()) {
            case SIGNING_DATE -> FieldBuilder.signatureDate();
            case SIGNER_NAME -> FieldBuilder.signerName();
            case TEXT_FIELD -> FieldBuilder.textField().withValidation(validation(field));
            case TEXT_AREA -> FieldBuilder.textArea().withValidation(validation(field));
            case CHECKBOX -> FieldBuilder.checkBox().withValidation(validation(field));
            case DATE ->
                FieldBuilder.datepicker()
                        .withValidation(required(FieldValidatorBuilder.datepickerFormat(DATE_FORMAT), field));
        };
    }

    private static FieldValidatorBuilder validation(Field field) {
        return required(FieldValidatorBuilder.basic(), field);
    }

    private static FieldValidatorBuilder required(FieldValidatorBuilder builder, Field field) {
        return field.required() ? builder.required() : builder;
    }
}
