package io.stagesign.emulator.account.model;

import java.time.Duration;
import java.time.Instant;

/** When signers who have not finished are reminded: first after some days, then at intervals, at most so many times. */
public record ReminderSchedule(int startInDaysDelay, int intervalInDays, int repetitionsCount) {
    /** Returns when the reminder with this number, from 0, is due after the invitation of {@code sent}. */
    public Instant due(Instant sent, int number) {
        return sent.plus(Duration.ofDays((long) startInDaysDelay + (long) intervalInDays * number));
    }

    /** Whether there is a reminder with this number, from 0. */
    public boolean has(int number) {
        return number <= repetitionsCount && (number == 0 || intervalInDays > 0);
    }
}
