package io.stagesign.emulator.apex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.apex.source.Refusal;
import org.junit.jupiter.api.Test;

/** Assignments and conversions: "Variables", "Assignment Statements", "Rules of Conversion", "Constants". */
class AssignmentsTests {

    private static final String COUNTER = """
            public class Counter {
                public static Integer total = 0;
                public Integer n = 0;
                public Counter next;
                public Integer twice { get { return n * 2; } set { n = value / 2; } }
                public static Integer asked = 0;
                public Counter self() { asked++; return this; }
            }""";

    @Test
    void anAssignmentIsAnExpression() {
        assertThat(ApexPrograms.run("Integer a; Integer b; a = b = 3; return a + b;"))
                .isEqualTo("6");
    }

    @Test
    void fieldsPropertiesStaticsAndElementsAreUpdatedInPlace() {
        assertThat(ApexPrograms.run(
                        "Counter c = new Counter(); c.n += 5; c.n++; c.twice += 2; Counter.total--;"
                                + " List<Integer> l = new List<Integer>{ 1, 2 }; l[1] *= 10; l[0]++;"
                                + " return c.n + ':' + Counter.total + ':' + l;",
                        COUNTER))
                .isEqualTo("7:-1:(2, 20)");
    }

    @Test
    void theTargetOfACompoundAssignmentIsEvaluatedOnce() {
        assertThat(ApexPrograms.run(
                        "Counter c = new Counter(); c.self().n += 1; return c.n + ':' + Counter.asked;", COUNTER))
                .isEqualTo("1:1");
    }

    @Test
    void assigningThroughNullIsANullPointerException() {
        assertThatThrownBy(() -> ApexPrograms.run("Counter c = new Counter(); c.next.n = 1; return c;", COUNTER))
                .hasMessageContaining("System.NullPointerException");
    }

    @Test
    void valuesAreConvertedWhereverTheyArePassed() {
        String takes = """
                public class Takes {
                    public static Decimal half(Decimal d) { return d / 2; }
                    public static Long wide() { return 1; }
                    public static Map<String, Decimal> prices = new Map<String, Decimal>{ 'a' => 1 };
                }""";

        assertThat(ApexPrograms.run(
                        "Object w = Takes.wide(); return Takes.half(3) + ':' + (w instanceof Long) + ':'"
                                + " + (Takes.prices.get('a') / 4);",
                        takes))
                .isEqualTo("1.5:true:0.25");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> ApexPrograms.run("String s = 1; return s;"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("illegal assignment from Integer to String");
        assertThatThrownBy(() -> ApexPrograms.run("Object o = 'x'; String s = o; return s;"))
                .hasMessageContaining("illegal assignment from Object to String");
        assertThatThrownBy(() -> ApexPrograms.run("Set<Object> s = new Set<String>(); return s;"))
                .hasMessageContaining("illegal assignment from Set<String> to Set<Object>");
    }

    @Test
    void constantsOfOtherClassesAreThereWhenNeeded() {
        String a = "public class A { public static final Integer X = B.Y + 1; }";
        String b = "public class B { public static final Integer Y = 41; }";

        assertThat(ApexPrograms.value("A.X", a, b)).isEqualTo("42");
    }

    @Test
    void aParameterIsACopyOfTheReference() {
        String changes = """
                public class Changes {
                    public static void of(List<Integer> l, Integer n) { l.add(1); l = new List<Integer>(); n = 9; }
                }""";

        assertThat(ApexPrograms.run(
                        "List<Integer> l = new List<Integer>(); Integer n = 1; Changes.of(l, n); return l.size() + ':' + n;",
                        changes))
                .isEqualTo("1:1");
    }

    @Test
    void loopsNestAndLeaveOnlyTheInnermost() {
        assertThat(ApexPrograms.run("""
                        Integer n = 0;
                        for (Integer i = 0, j = 10; i < j; i++, j--) {
                            for (;;) { n++; if (n > i) break; }
                            do { if (n == 3) continue; } while (false);
                        }
                        return n;""")).isEqualTo("5");
    }

    @Test
    void enumsAreKeysAndText() {
        String season = "public enum Season { WINTER, SPRING }";

        assertThat(ApexPrograms.run(
                        "Map<Season, String> m = new Map<Season, String>{ Season.SPRING => 'warm' };"
                                + " return m.get(Season.SPRING) + Season.WINTER + m;",
                        season))
                .isEqualTo("warmWINTER{SPRING=warm}");
    }
}
