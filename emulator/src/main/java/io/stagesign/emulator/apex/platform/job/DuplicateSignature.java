package io.stagesign.emulator.apex.platform.job;

import java.util.ArrayList;
import java.util.List;

/** A QueueableDuplicateSignature, or its builder: the values that make a job the same as another. */
final class DuplicateSignature {

    private final List<Object> parts = new ArrayList<>();

    DuplicateSignature add(Object part) {
        parts.add(part);
        return this;
    }

    List<Object> parts() {
        return List.copyOf(parts);
    }
}
