package io.stagesign.emulator.apex.lib.json;

import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexObject;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.StoredField;
import io.stagesign.emulator.apex.run.UserClass;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides how an object of a class of the program is made of JSON. */
public interface JsonMembers {

    /** Creates the object that the members are put into. */
    ApexObject create(Execution execution, ApexType type);

    /**
     * Finds the field that a member sets.
     *
     * @return null if the member is to be ignored
     * @throws ApexFault if the member is an error
     */
    @Nullable StoredField field(UserClass owner, String name);

    /** Returns whether a value of type Object is taken as what the JSON suggests, instead of being an error. */
    default boolean takesAnything() {
        return false;
    }

    /** Returns what a member that the class does not have is answered with. */
    static ApexFault unknown(UserClass owner, String name) {
        return JsonReader.fault("Unknown field: " + owner.name() + "." + name);
    }

    /** Finds the field of that name, in any case, among those wanted. */
    static @Nullable StoredField find(UserClass owner, String name, Predicate<StoredField> wanted) {
        return owner.storedFields().stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .filter(wanted)
                .findFirst()
                .orElse(null);
    }
}
