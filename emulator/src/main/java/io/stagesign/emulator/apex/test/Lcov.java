package io.stagesign.emulator.apex.test;

import io.stagesign.emulator.apex.test.Coverage.UnitCoverage;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Coverage in the LCOV format that report tools read. */
public final class Lcov {

    private Lcov() {}

    /** Returns the tracefile: one record for each class or trigger, named as source file. */
    public static String of(List<UnitCoverage> coverage) {
        return coverage.stream().map(Lcov::section).collect(Collectors.joining());
    }

    private static String section(UnitCoverage unit) {
        TreeMap<Integer, Integer> hits = new TreeMap<>();
        unit.covered().forEach(line -> hits.put(line, 1));
        unit.missed().forEach(line -> hits.put(line, 0));
        String lines = hits.entrySet().stream()
                .map(entry -> "DA:" + entry.getKey() + "," + entry.getValue() + "\n")
                .collect(Collectors.joining());
        return "SF:" + unit.unit().file() + "\n" + lines + "LF:" + hits.size() + "\nLH:"
                + unit.covered().size() + "\nend_of_record\n";
    }
}
