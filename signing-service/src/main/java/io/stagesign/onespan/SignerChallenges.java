package io.stagesign.onespan;

import com.silanis.esl.sdk.builder.SignerBuilder.ChallengeBuilder;
import io.stagesign.onespan.ReadyTransaction.Challenge;
import java.util.List;

/** The questions to a signer in the SDK's words; what is typed in is hidden as a password is. */
final class SignerChallenges {
    private SignerChallenges() {}

    static ChallengeBuilder of(List<Challenge> challenges) {
        ChallengeBuilder builder = ChallengeBuilder.firstQuestion(
                        challenges.get(0).question())
                .answerWithMaskInput(challenges.get(0).answer().value());
        return challenges.size() < Challenge.MOST
                ? builder
                : builder.secondQuestion(challenges.get(1).question())
                        .answerWithMaskInput(challenges.get(1).answer().value());
    }
}
