package io.stagesign.emulator.account.access;

/** The secrets that a client of the account may come with. They open nothing but the emulator. */
public record Credentials(String apiKey, String clientId, String clientSecret) {}
