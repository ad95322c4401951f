package io.stagesign.emulator.apex.run;

import java.util.ArrayList;
import java.util.Collection;

/** The value of an Apex List: an array list that knows the type of its elements. */
public final class ApexList extends ArrayList<Object> {

    private final transient ApexType elementType;

    public ApexList(ApexType elementType) {
        this.elementType = elementType;
    }

    public ApexList(ApexType elementType, Collection<?> elements) {
        super(elements);
        this.elementType = elementType;
    }

    public ApexType elementType() {
        return elementType;
    }

    /** Returns the element, or fails as Apex does when there is none at that place. */
    public Object element(int index) {
        checkIndex(index);
        return get(index);
    }

    /** Fails as Apex does when there is no element at that place. */
    public void checkIndex(int index) {
        if (index < 0 || index >= size()) {
            throw new ApexFault("ListException", "List index out of bounds: " + index);
        }
    }
}
