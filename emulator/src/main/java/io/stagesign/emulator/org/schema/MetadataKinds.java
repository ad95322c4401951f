package io.stagesign.emulator.org.schema;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kinds of metadata files that a package may hold, by the last part of their names: those that the org runs, and
 * those that it knows and has no use for, such as pages and reports. Any other kind is refused, so that nothing is left
 * out unnoticed.
 */
final class MetadataKinds {
    private static final Pattern META = Pattern.compile(".*\\.([A-Za-z]+)-meta\\.xml");

    private static final Set<String> RUN = Set.of(
            "cls",
            "customPermission",
            "externalCredential",
            "field",
            "fieldSet",
            "labels",
            "md",
            "namedCredential",
            "notiftype",
            "object",
            "permissionset",
            "recordType",
            "resource",
            "trigger",
            "validationRule");

    private static final Set<String> LEFT_ALONE = Set.of(
            "app",
            "businessProcess",
            "compactLayout",
            "cspTrustedSite",
            "dashboard",
            "dashboardFolder",
            "eca",
            "ecaOauth",
            "fieldTranslation",
            "flexipage",
            "flow",
            "flowDefinition",
            "globalValueSet",
            "index",
            "js",
            "layout",
            "listView",
            "objectTranslation",
            "permissionsetgroup",
            "platformEventChannelMember",
            "platformEventSubscriberConfig",
            "quickAction",
            "remoteSite",
            "report",
            "reportFolder",
            "reportType",
            "sharingReason",
            "tab",
            "testSuite",
            "translation",
            "webLink");

    private MetadataKinds() {}

    /** Refuses files of a kind that the org does not know. */
    static void check(Collection<Path> files) {
        for (Path file : files) {
            Matcher name = META.matcher(String.valueOf(file.getFileName()));
            if (name.matches() && !RUN.contains(name.group(1)) && !LEFT_ALONE.contains(name.group(1))) {
                throw new IllegalStateException(
                        "the emulator's org does not know metadata of kind " + name.group(1) + ": " + file);
            }
        }
    }
}
