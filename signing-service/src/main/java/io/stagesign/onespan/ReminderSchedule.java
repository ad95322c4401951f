package io.stagesign.onespan;

/**
 * When signers who have not signed are reminded.
 *
 * @param firstAfterDays after the invitation
 * @param thenEveryDays further ones; counts only when there are repetitions
 * @param repetitions how many follow the first
 */
public record ReminderSchedule(int firstAfterDays, int thenEveryDays, int repetitions) {}
