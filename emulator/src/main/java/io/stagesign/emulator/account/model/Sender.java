package io.stagesign.emulator.account.model;

/** The owner of the API key, in whose name every transaction is sent. */
public record Sender(String id, String firstName, String lastName, String email, String company) {
    public String fullName() {
        return firstName + " " + lastName;
    }
}
