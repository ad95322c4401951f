package io.stagesign.emulator.org.access;

import io.stagesign.emulator.org.access.UserAccess.Profile;
import io.stagesign.emulator.org.schema.PermissionSet;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.store.Row;
import io.stagesign.emulator.org.store.Store;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The users of the org and what each of them may do, read from their profile and permission set assignments. */
public final class Users {
    private final Schema schema;
    private final Store store;
    private final List<PermissionSet> permissionSets;
    private final List<PermissionSet> added = new CopyOnWriteArrayList<>();

    /** @param permissionSets the permission sets that exist, beside those that grant nothing here */
    public Users(Schema schema, Store store, List<PermissionSet> permissionSets) {
        this.schema = schema;
        this.store = store;
        this.permissionSets = List.copyOf(permissionSets);
    }

    public List<PermissionSet> permissionSets() {
        return permissionSets;
    }

    /** Makes known what a permission set grants that the customer made; who has it stands in the assignments. */
    public void add(PermissionSet set) {
        added.add(set);
    }

    /** Forgets the permission sets that were added. */
    public void reset() {
        added.clear();
    }

    public Optional<Row> byUsername(String username) {
        return store.reading(() -> store.all(schema.require("User")).stream()
                .filter(user -> username.equalsIgnoreCase(user.text("Username")))
                .findFirst()
                .map(Row::copy));
    }

    public Optional<Row> byId(String id) {
        return store.reading(() -> store.live(id).map(Row::copy));
    }

    /** Returns user mode for the user, as it is at this moment. */
    public Access userMode(String userId) {
        return store.reading(() -> new UserAccess(userId, profile(userId), assigned(userId)));
    }

    /** Returns whether one of the user's permission sets grants the custom permission. */
    public boolean hasPermission(String userId, String developerName) {
        return store.reading(() -> assigned(userId).stream()
                .flatMap(set -> set.customPermissions().stream())
                .anyMatch(developerName::equalsIgnoreCase));
    }

    /** Returns whether components may call the Apex class for the user. */
    public boolean mayCall(String userId, String className) {
        return store.reading(() -> profile(userId) == Profile.ADMINISTRATOR
                || assigned(userId).stream()
                        .flatMap(set -> set.classes().stream())
                        .anyMatch(className::equalsIgnoreCase));
    }

    private Profile profile(String userId) {
        String name = store.live(userId)
                .flatMap(user -> Optional.ofNullable(user.text("ProfileId")).flatMap(store::live))
                .map(profile -> Objects.requireNonNullElse(profile.text("Name"), ""))
                .orElse("");
        if (name.equals("System Administrator")) {
            return Profile.ADMINISTRATOR;
        }
        return name.startsWith("Minimum Access") || name.isEmpty() ? Profile.MINIMUM : Profile.STANDARD;
    }

    private List<PermissionSet> assigned(String userId) {
        List<String> names = store.all(schema.require("PermissionSetAssignment")).stream()
                .filter(row -> userId.equals(row.text("AssigneeId")) && !row.isTrue("IsDeleted"))
                .map(row -> Optional.ofNullable(row.text("PermissionSetId")).flatMap(store::live))
                .flatMap(Optional::stream)
                .map(set -> Objects.requireNonNullElse(set.text("Name"), ""))
                .toList();
        return Stream.concat(permissionSets.stream(), added.stream())
                .filter(set -> names.contains(set.name()))
                .toList();
    }
}
