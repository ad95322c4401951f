package io.stagesign.emulator.apex.platform;

import io.stagesign.emulator.org.schema.MetadataFiles;
import java.util.Set;
import java.util.stream.Collectors;

/** Which classes of a package are of an API version in which code does not yet work with the rights of its user. */
final class ClassVersions {

    private static final double FIRST_WITH_USER_MODE = 67;

    private ClassVersions() {}

    static Set<String> withoutUserMode(MetadataFiles files) {
        return files.ending(".cls-meta.xml").entrySet().stream()
                .filter(each -> Double.parseDouble(each.getValue().text("apiVersion", "0")) < FIRST_WITH_USER_MODE)
                .map(each -> each.getKey())
                .collect(Collectors.toSet());
    }
}
