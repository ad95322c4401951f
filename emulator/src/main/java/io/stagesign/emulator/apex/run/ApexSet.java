package io.stagesign.emulator.apex.run;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The value of an Apex Set: keeps the order of insertion and knows the type of its elements. */
public final class ApexSet extends AbstractSet<Object> {

    private final ApexType elementType;
    private final Set<Object> elements;

    private ApexSet(ApexType elementType, Set<Object> elements) {
        this.elementType = elementType;
        this.elements = elements;
    }

    public ApexSet(ApexType elementType) {
        this(elementType, new LinkedHashSet<>());
    }

    public ApexSet(ApexType elementType, Collection<?> elements) {
        this(elementType, new LinkedHashSet<>(elements));
    }

    /** Returns the keys of a map as they are at any time: what is removed from them is removed from the map. */
    public static ApexSet keysOf(ApexMap map) {
        return new ApexSet(map.keyType(), map.keySet());
    }

    public ApexType elementType() {
        return elementType;
    }

    @Override
    public Iterator<Object> iterator() {
        return elements.iterator();
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return elements.contains(element);
    }

    /** Adds an element; to the keys of a map none can be added. */
    @Override
    public boolean add(@Nullable Object element) {
        try {
            return elements.add(element);
        } catch (UnsupportedOperationException keys) {
            throw new ApexFault("FinalException", "Collection is read-only");
        }
    }

    @Override
    public boolean remove(@Nullable Object element) {
        return elements.remove(element);
    }

    @Override
    public void clear() {
        elements.clear();
    }
}
