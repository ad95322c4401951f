package io.stagesign.emulator.org;

/** The users that the org has from the start. */
public enum DemoUser {
    /** May do everything; sample data and set-up are made in this name. */
    ADMIN("Ada", "Administrator", "admin", "System Administrator"),
    /** A sales rep with the package's permission set for reps. */
    REP("Rae", "Rep", "rep", "Standard User"),
    /** The user whom the signing service works as, with the package's permission set for it and nothing else. */
    INTEGRATION("StageSign", "Integration", "integr", "Minimum Access - API Only Integrations");

    private final String firstName;
    private final String lastName;
    private final String alias;
    private final String profile;

    DemoUser(String firstName, String lastName, String alias, String profile) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.alias = alias;
        this.profile = profile;
    }

    String firstName() {
        return firstName;
    }

    String lastName() {
        return lastName;
    }

    String alias() {
        return alias;
    }

    String profile() {
        return profile;
    }

    public String username() {
        return alias.equals("integr") ? "integration@stagesign.example" : alias + "@stagesign.example";
    }
}
