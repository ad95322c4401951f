package io.stagesign.signing;

import io.stagesign.signing.Signer.State;
import java.util.List;
import java.util.Set;

/** Whose turn it is: of those who can still sign, the ones with the lowest order are invited, the others wait. */
public final class SigningTurn {
    private static final Set<State> OPEN = Set.of(State.WAITING, State.INVITED);

    private SigningTurn() {}

    /** Returns the signers of a transaction that was sent, each invited or waiting unless something else is known. */
    public static List<Signer> of(List<Signer> signers) {
        int turn = signers.stream()
                .filter(signer -> signer.state() != State.SIGNED)
                .mapToInt(Signer::order)
                .min()
                .orElse(0);
        return signers.stream()
                .map(signer -> OPEN.contains(signer.state()) ? invitedOrWaiting(signer, turn) : signer)
                .toList();
    }

    private static Signer invitedOrWaiting(Signer signer, int turn) {
        return signer.at(signer.order() == turn ? State.INVITED : State.WAITING, null);
    }
}
