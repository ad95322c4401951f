package io.stagesign.emulator.account.ceremony;

import io.stagesign.emulator.account.model.Person;

/**
 * What a signer is told when there is nothing to sign.
 *
 * @param heading the state in a few words
 * @param sentence what it means for the signer
 * @param tone class of the page: good, waiting or bad
 * @param downloads whether the documents can be downloaded
 */
record Message(String heading, String sentence, String tone, boolean downloads) {
    static Message of(Step step, Room room) {
        return switch (step) {
            case SIGNED ->
                new Message(
                        "You have signed",
                        "Thank you. Still to sign: " + String.join(", ", room.waitingFor())
                                + ". We send you a mail when everybody has signed.",
                        "good",
                        true);
            case COMPLETED ->
                new Message("Everybody has signed", "The documents are complete. Keep a copy of each.", "good", true);
            case WAITING_FOR_TURN ->
                new Message(
                        "It is not your turn yet",
                        "Before you, these people sign: " + String.join(", ", room.waitingFor())
                                + ". We send you a mail when it is your turn.",
                        "waiting",
                        false);
            case DECLINED -> bad("This request was declined", "One of the signers declined, so nobody can sign it.");
            case OPTED_OUT ->
                bad("This request was left", "One of the signers does not sign electronically, so nobody can sign it.");
            case LOCKED ->
                bad(
                        "You are locked out",
                        "You could not show who you are in three tries. Ask the sender to unlock you, then use your link"
                                + " again.");
            case READER ->
                new Message(
                        "You get a copy",
                        "There is nothing for you to sign. We send you a mail when everybody has signed.",
                        "waiting",
                        true);
            case EXPIRED ->
                bad("This request has expired", "The time to sign is over. Ask the sender to send it again.");
            default ->
                bad("This request was withdrawn", "The sender has taken it back or is changing it. Nothing is signed.");
        };
    }

    /** What somebody is told who has let another person sign instead. */
    static Message passedOn(Person successor) {
        return new Message(
                "You have passed it on",
                successor.fullName() + " got a mail and signs instead of you. Your own link is closed.",
                "good",
                false);
    }

    private static Message bad(String heading, String sentence) {
        return new Message(heading, sentence, "bad", false);
    }
}
