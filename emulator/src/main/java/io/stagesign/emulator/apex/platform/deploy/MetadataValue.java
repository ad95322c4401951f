package io.stagesign.emulator.apex.platform.deploy;

import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An object of the namespace Metadata: variables with values. */
abstract sealed class MetadataValue {

    /** A Metadata.CustomMetadata. */
    static final class Item extends MetadataValue {}

    /** A Metadata.CustomMetadataValue. */
    static final class Entry extends MetadataValue {}

    /** A Metadata.DeployContainer. */
    static final class Container extends MetadataValue {}

    /** A Metadata.DeployResult. */
    static final class Result extends MetadataValue {}

    /** A Metadata.DeployDetails. */
    static final class Details extends MetadataValue {}

    /** A Metadata.DeployMessage. */
    static final class Message extends MetadataValue {}

    private final Map<String, Object> variables = new HashMap<>();

    @Nullable Object get(String name) {
        return variables.get(name);
    }

    String text(String name) {
        return Objects.toString(variables.get(name), "");
    }

    /** Returns the list in a variable, at first an empty one. */
    ApexList list(String name, ApexType element) {
        return (ApexList) variables.computeIfAbsent(name, missing -> new ApexList(element));
    }

    /** Returns what is in the list in a variable. */
    List<?> items(String name) {
        return variables.get(name) instanceof List<?> list ? list : List.of();
    }

    MetadataValue set(String name, @Nullable Object value) {
        if (value == null) {
            variables.remove(name);
        } else {
            variables.put(name, value);
        }
        return this;
    }
}
