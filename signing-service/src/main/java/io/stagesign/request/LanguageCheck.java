package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction.Signer;
import io.stagesign.request.Finding.Code;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which language is used where, and who gets something in another than their own. */
final class LanguageCheck {
    private LanguageCheck() {}

    /** Returns the language of the transaction: that of all signers if they share one, else that of the rule. */
    static @Nullable Locale ofTransaction(Rule rule, List<Signer> signers) {
        List<@Nullable Locale> read = new ArrayList<>();
        signers.forEach(signer -> read.add(signer.language()));
        Locale common = read.stream().distinct().count() == 1 ? read.get(0) : null;
        return common != null ? common : ofRule(rule).orElse(null);
    }

    /** Tells who reads another language than that of their contact, because OneSpan Sign does not have it. */
    static List<Finding> lacking(Collection<Invitee> invitees, Rule rule) {
        List<Finding> warnings = new ArrayList<>();
        for (Invitee invitee : invitees) {
            String typed = stripped(invitee.language());
            if (SignerLanguage.isCode(typed) && SignerLanguage.find(typed).isEmpty()) {
                warnings.add(new Finding(
                        Code.LANGUAGE_NOT_OFFERED,
                        Said.of(
                                Saying.LANGUAGE_NOT_OFFERED,
                                typed,
                                invitee.called(),
                                named(ofRule(rule).orElse(null))),
                        invitee.called()));
            }
        }
        String ofRule = stripped(rule.language());
        if (!ofRule.isEmpty() && SignerLanguage.find(ofRule).isEmpty()) {
            warnings.add(new Finding(
                    Code.LANGUAGE_NOT_OFFERED,
                    Said.of(Saying.LANGUAGE_NOT_OFFERED, ofRule, Said.of(Saying.THE_RULE), named(null)),
                    null));
        }
        return warnings;
    }

    /** Tells what one transaction has in one language only, and who gets a message that is not in theirs. */
    static List<Finding> mixed(Rule rule, List<Signer> signers) {
        List<Finding> warnings = new ArrayList<>();
        if (signers.stream().map(signer -> named(signer.language())).distinct().count() > 1) {
            warnings.add(new Finding(
                    Code.CONSENT_IN_ONE_LANGUAGE,
                    Said.of(Saying.CONSENT_IN_ONE_LANGUAGE, named(ofTransaction(rule, signers))),
                    null));
        }
        LanguageTexts message = LanguageTexts.ofMessage(rule.message());
        signers.stream()
                .filter(signer -> message.isTranslated() && isStrange(signer.language(), message, rule))
                .forEach(signer -> warnings.add(new Finding(
                        Code.MESSAGE_NOT_TRANSLATED,
                        Said.of(
                                Saying.MESSAGE_NOT_TRANSLATED,
                                signer.firstName() + " " + signer.lastName(),
                                named(signer.language())),
                        signer.id())));
        return warnings;
    }

    /** The text for everybody is taken to be in the language of the rule. */
    private static boolean isStrange(@Nullable Locale language, LanguageTexts message, Rule rule) {
        return language != null
                && message.in(language).isEmpty()
                && !(ofRule(rule).filter(language::equals).isPresent()
                        && !message.plain().isEmpty());
    }

    private static Optional<Locale> ofRule(Rule rule) {
        return SignerLanguage.find(stripped(rule.language()));
    }

    private static Said named(@Nullable Locale language) {
        return language == null
                ? Said.of(Saying.LANGUAGE_OF_THE_ACCOUNT)
                : Said.of(Saying.A_LANGUAGE, language.toLanguageTag());
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
