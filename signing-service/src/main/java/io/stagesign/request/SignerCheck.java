package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction;
import io.stagesign.request.Finding.Code;
import io.stagesign.signing.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whether somebody can be invited, and if not, everything that has to be put right. */
final class SignerCheck {
    private static final int LONGEST_QUOTED = 40;

    private final Invitee invitee;
    private final Rule rule;
    private final List<Finding> reasons = new ArrayList<>();

    private SignerCheck(Invitee invitee, Rule rule) {
        this.invitee = invitee;
        this.rule = rule;
    }

    /**
     * What became of somebody.
     *
     * @param person absent when there is a reason against it
     */
    record Result<T>(Optional<T> person, List<Finding> reasons) {}

    /** Checks somebody who is to sign, with a mobile phone where a code is sent to it. */
    static Result<ReadyTransaction.Signer> signer(SigningTurns.Turn turn, Rule rule) {
        return new SignerCheck(turn.invitee(), rule).signer(turn.order(), rule.needsPhones());
    }

    /** Checks somebody who is to get a copy. */
    static Result<ReadyTransaction.CopyReceiver> copyReceiver(Invitee invitee, Rule rule) {
        return new SignerCheck(invitee, rule).copyReceiver();
    }

    private Result<ReadyTransaction.Signer> signer(int order, boolean withCode) {
        if (isHidden()) {
            return new Result<>(Optional.empty(), reasons);
        }
        Optional<SignerName> name = name();
        Optional<String> email = email();
        Optional<String> phone = withCode ? phone() : Optional.empty();
        SignerAnswers answers = SignerAnswers.of(invitee, rule);
        reasons.addAll(answers.reasons());
        Optional<Locale> language = language();
        return new Result<>(
                name.filter(known -> phone.isPresent() || !withCode)
                        .filter(known -> answers.reasons().isEmpty())
                        .flatMap(known -> email.map(address -> new ReadyTransaction.Signer(
                                id(),
                                known.first(),
                                known.last(),
                                address,
                                order,
                                phone.orElse(null),
                                answers.challenges(),
                                language.orElse(null),
                                rule.mayPassOn()))),
                reasons);
    }

    private Result<ReadyTransaction.CopyReceiver> copyReceiver() {
        if (isHidden()) {
            return new Result<>(Optional.empty(), reasons);
        }
        Optional<SignerName> name = name();
        Optional<String> email = email();
        Optional<Locale> language = language();
        return new Result<>(
                name.flatMap(known -> email.map(address -> new ReadyTransaction.CopyReceiver(
                        id(), known.first(), known.last(), address, language.orElse(null)))),
                reasons);
    }

    private boolean isHidden() {
        if (invitee.hidden() != null) {
            refuse(Code.CONTACT_UNREADABLE, invitee.hidden());
        }
        return invitee.hidden() != null;
    }

    private Optional<SignerName> name() {
        Optional<SignerName> name = SignerName.of(invitee.firstName(), invitee.lastName());
        if (SignerName.clean(invitee.lastName()).isEmpty()) {
            refuse(Code.NO_LAST_NAME, Said.of(Saying.NO_LAST_NAME, invitee.called()));
        } else if (name.isEmpty()) {
            refuse(Code.NO_FIRST_NAME, Said.of(Saying.NO_FIRST_NAME, invitee.called()));
        }
        return name;
    }

    private Optional<String> email() {
        String address = stripped(invitee.email());
        if (address.isEmpty()) {
            refuse(Code.NO_EMAIL, Said.of(Saying.NO_EMAIL, invitee.called()));
        } else if (!EmailAddress.isValid(address)) {
            refuse(Code.INVALID_EMAIL, Said.of(Saying.INVALID_EMAIL, invitee.called(), address));
        } else if (invitee.emailBounced()) {
            refuse(Code.EMAIL_BOUNCED, Said.of(Saying.EMAIL_BOUNCED, invitee.called(), address));
        } else {
            return Optional.of(address);
        }
        return Optional.empty();
    }

    private Optional<String> phone() {
        String typed = stripped(invitee.mobilePhone());
        Optional<String> number = PhoneNumber.international(typed);
        if (typed.isEmpty()) {
            refuse(Code.NO_MOBILE_PHONE, Said.of(Saying.NO_MOBILE_PHONE, invitee.called()));
        } else if (number.isEmpty()) {
            refuse(Code.INVALID_MOBILE_PHONE, Said.of(Saying.INVALID_MOBILE_PHONE, invitee.called(), typed));
        }
        return number;
    }

    /** What their contact says, else what the rule says. */
    private Optional<Locale> language() {
        String typed = stripped(invitee.language());
        String field = stripped(rule.languageField());
        if (!typed.isEmpty() && !SignerLanguage.isCode(typed)) {
            refuse(
                    Code.UNKNOWN_LANGUAGE,
                    typed.length() > LONGEST_QUOTED
                            ? Said.of(Saying.CONTACT_LANGUAGE_TEXT, field, invitee.called())
                            : Said.of(Saying.CONTACT_LANGUAGE, field, invitee.called(), typed));
        }
        return SignerLanguage.find(typed).or(() -> SignerLanguage.find(stripped(rule.language())));
    }

    private String id() {
        return invitee.id().value();
    }

    private void refuse(Code code, Said said) {
        reasons.add(new Finding(code, said, invitee.called()));
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
