package io.stagesign.emulator.apex.run;

import java.util.Collection;
import java.util.LinkedHashSet;

/** The value of an Apex Set: keeps the order of insertion and knows the type of its elements. */
public final class ApexSet extends LinkedHashSet<Object> {

    private final transient ApexType elementType;

    public ApexSet(ApexType elementType) {
        this.elementType = elementType;
    }

    public ApexSet(ApexType elementType, Collection<?> elements) {
        super(elements);
        this.elementType = elementType;
    }

    public ApexType elementType() {
        return elementType;
    }
}
