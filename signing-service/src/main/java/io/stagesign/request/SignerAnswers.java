package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction.Challenge;
import io.stagesign.org.Withheld;
import io.stagesign.request.Finding.Code;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a signer is asked to show who they are, with the answers from their contact; no sentence holds an answer.
 *
 * @param reasons why they cannot be asked
 */
record SignerAnswers(List<Challenge> challenges, List<Finding> reasons) {
    private static final int LONGEST_ANSWER = 255;

    SignerAnswers {
        challenges = List.copyOf(challenges);
        reasons = List.copyOf(reasons);
    }

    /** The owner, a user of the org, has no contact with answers and is asked nothing. */
    static SignerAnswers of(Invitee invitee, Rule rule) {
        List<Challenge> challenges = new ArrayList<>();
        List<Finding> reasons = new ArrayList<>();
        for (Rule.Question question : invitee.isOwner()
                ? List.<Rule.Question>of()
                : rule.participants().questions()) {
            String answer = stripped(invitee.answers().get(question.field()));
            if (answer.isEmpty()) {
                reasons.add(refusal(
                        Code.NO_ANSWER,
                        Said.of(Saying.NO_ANSWER, question.field(), invitee.called(), question.text()),
                        invitee));
            } else if (answer.length() > LONGEST_ANSWER || answer.codePoints().anyMatch(Character::isISOControl)) {
                reasons.add(refusal(
                        Code.INVALID_ANSWER,
                        Said.of(
                                Saying.INVALID_ANSWER,
                                question.field(),
                                invitee.called(),
                                question.text(),
                                LONGEST_ANSWER),
                        invitee));
            } else {
                challenges.add(new Challenge(question.text(), new Withheld(answer)));
            }
        }
        return new SignerAnswers(challenges, reasons);
    }

    private static Finding refusal(Code code, Said said, Invitee invitee) {
        return new Finding(code, said, invitee.called());
    }

    private static String stripped(@Nullable Withheld answer) {
        return answer == null ? "" : answer.value().strip();
    }
}
