package io.stagesign.emulator.org.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A custom metadata record of the package.
 *
 * @param type object name with the namespace, such as {@code stagesign__SigningRule__mdt}
 * @param values field values as text, by field name with the namespace
 */
public record MetadataRecord(String type, String developerName, String label, Map<String, @Nullable String> values) {
    public MetadataRecord {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
