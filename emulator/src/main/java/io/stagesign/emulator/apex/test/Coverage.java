package io.stagesign.emulator.apex.test;

import io.stagesign.emulator.apex.run.CodeUnit;
import io.stagesign.emulator.apex.run.Frame;
import io.stagesign.emulator.apex.run.Program;
import io.stagesign.emulator.apex.run.StatementObserver;
import io.stagesign.emulator.apex.run.TriggerDeclaration;
import io.stagesign.emulator.apex.run.UserClass;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Line coverage: which lines that hold a statement were reached. */
public final class Coverage implements StatementObserver {

    private final Map<CodeUnit, BitSet> reached = new HashMap<>();

    /**
     * Coverage of one class or trigger.
     *
     * @param unit the class or trigger
     * @param covered lines that were reached
     * @param missed lines that were not
     */
    public record UnitCoverage(CodeUnit unit, List<Integer> covered, List<Integer> missed) {

        /** Returns the share of lines reached, from 0 to 1; 1 where there is nothing to reach. */
        public double ratio() {
            int lines = covered.size() + missed.size();
            return lines == 0 ? 1 : (double) covered.size() / lines;
        }
    }

    @Override
    public void statement(Frame frame) {
        reached.computeIfAbsent(frame.unit(), unit -> new BitSet()).set(frame.line());
    }

    /** Returns the coverage of every class and trigger of a program that is no test, ordered by name. */
    public List<UnitCoverage> of(Program program) {
        Stream<CodeUnit> classes =
                program.classes().stream().filter(each -> !each.has("@istest")).map(UserClass::unit);
        Stream<CodeUnit> triggers =
                program.triggers().stream().map(TriggerDeclaration::owner).map(UserClass::unit);
        return Stream.concat(classes, triggers)
                .map(this::of)
                .sorted((a, b) -> a.unit().name().compareTo(b.unit().name()))
                .toList();
    }

    private UnitCoverage of(CodeUnit unit) {
        BitSet covered = unit.lines();
        covered.and(reached.getOrDefault(unit, new BitSet()));
        BitSet missed = unit.lines();
        missed.andNot(covered);
        return new UnitCoverage(
                unit, covered.stream().boxed().toList(), missed.stream().boxed().toList());
    }
}
