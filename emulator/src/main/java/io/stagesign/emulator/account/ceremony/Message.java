package io.stagesign.emulator.account.ceremony;

import io.stagesign.emulator.account.language.Words;
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
        String waitingFor = String.join(", ", room.waitingFor());
        return switch (step) {
            case SIGNED -> said(room.words(), "closed.signed", "good", true, waitingFor);
            case COMPLETED -> said(room.words(), "closed.completed", "good", true);
            case WAITING_FOR_TURN -> said(room.words(), "closed.waiting", "waiting", false, waitingFor);
            case DECLINED -> said(room.words(), "closed.declined", "bad", false);
            case OPTED_OUT -> said(room.words(), "closed.left", "bad", false);
            case LOCKED -> said(room.words(), "closed.locked", "bad", false);
            case READER -> said(room.words(), "closed.reader", "waiting", true);
            case EXPIRED -> said(room.words(), "closed.expired", "bad", false);
            default -> said(room.words(), "closed.withdrawn", "bad", false);
        };
    }

    /** What somebody is told who has let another person sign instead. */
    static Message passedOn(Room room, Person successor) {
        return said(room.words(), "closed.passed", "good", false, successor.fullName());
    }

    private static Message said(Words words, String key, String tone, boolean downloads, Object... values) {
        return new Message(words.say(key), words.say(key + ".text", values), tone, downloads);
    }
}
