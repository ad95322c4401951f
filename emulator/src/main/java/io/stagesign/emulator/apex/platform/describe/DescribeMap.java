package io.stagesign.emulator.apex.platform.describe;

import io.stagesign.emulator.apex.run.ApexMap;
import io.stagesign.emulator.apex.run.ApexType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a describe offers by name: its keys are in lower case and found in any case, which holds for no other map (Apex
 * Developer Guide, "Accessing All Field Describe Results for an sObject").
 */
final class DescribeMap extends ApexMap {

    DescribeMap(ApexType keyType, ApexType valueType) {
        super(keyType, valueType);
    }

    @Override
    public Object put(Object key, Object value) {
        return super.put(lower(key), value);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return super.get(lower(key));
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return super.containsKey(lower(key));
    }

    private static @Nullable Object lower(@Nullable Object key) {
        return key instanceof String name ? name.toLowerCase(Locale.ROOT) : key;
    }
}
