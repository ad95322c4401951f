package io.stagesign.emulator.apex.run;

import java.util.LinkedHashMap;
import java.util.Map;

/** The value of an Apex Map: keeps the order of insertion and knows the types of keys and values. */
public class ApexMap extends LinkedHashMap<Object, Object> {

    private final transient ApexType keyType;
    private final transient ApexType valueType;

    public ApexMap(ApexType keyType, ApexType valueType) {
        this.keyType = keyType;
        this.valueType = valueType;
    }

    public ApexMap(ApexType keyType, ApexType valueType, Map<?, ?> entries) {
        super(entries);
        this.keyType = keyType;
        this.valueType = valueType;
    }

    public ApexType keyType() {
        return keyType;
    }

    public ApexType valueType() {
        return valueType;
    }
}
