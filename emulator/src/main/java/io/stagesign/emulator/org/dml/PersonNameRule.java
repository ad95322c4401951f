package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.store.Row;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The full name of a contact or user is made of the parts of the name. */
final class PersonNameRule implements ObjectRule {
    @Override
    public void beforeSave(Change change, Access access) {
        Row row = change.requireNew();
        String name = Stream.of(row.text("FirstName"), row.text("LastName"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        row.set("Name", name.isEmpty() ? null : name);
        if (row.type().find("CommunityNickname") != null && row.get("CommunityNickname") == null) {
            row.set("CommunityNickname", row.get("Alias"));
        }
    }
}
