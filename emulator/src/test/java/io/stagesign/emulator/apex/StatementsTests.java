package io.stagesign.emulator.apex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.apex.source.Refusal;
import org.junit.jupiter.api.Test;

/** Statements: "Control Flow Statements", "Switch Statements", "Loops", "Safe Navigation Operator", "Null Coalescing …". */
class StatementsTests {

    @Test
    void loopsContinueAndBreak() {
        assertThat(ApexPrograms.run("""
                        Integer sum = 0;
                        for (Integer i = 0; i < 10; i++) { if (i == 2) continue; if (i == 5) break; sum += i; }
                        while (sum < 10) sum++;
                        do { sum += 100; } while (sum < 300);
                        return sum;""")).isEqualTo("310");
    }

    @Test
    void aReturnInsideALoopLeavesTheMethod() {
        assertThat(ApexPrograms.run(
                        "for (Integer i : new List<Integer>{ 1, 2, 3 }) { if (i == 2) return i; } return 0;"))
                .isEqualTo("2");
    }

    @Test
    void forEachRunsOverAnyIterable() {
        String countdown = """
                public class Countdown implements Iterable<Integer>, Iterator<Integer> {
                    Integer n = 3;
                    public Iterator<Integer> iterator() { return this; }
                    public Boolean hasNext() { return n > 0; }
                    public Integer next() { return n--; }
                }""";

        assertThat(ApexPrograms.run(
                        "String s = ''; for (Integer i : new Countdown()) { s += i; } return s;", countdown))
                .isEqualTo("321");
    }

    @Test
    void switchTakesValuesNullAndElse() {
        String labels = """
                public class Labels {
                    public static String of(Integer i) {
                        switch on i {
                            when 1, 2 { return 'few'; }
                            when -1 { return 'minus'; }
                            when null { return 'none'; }
                            when else { return 'many'; }
                        }
                    }
                }""";

        assertThat(ApexPrograms.value("Labels.of(2) + Labels.of(-1) + Labels.of(null) + Labels.of(9)", labels))
                .isEqualTo("fewminusnonemany");
    }

    @Test
    void switchTakesEnumConstantsWithoutTheirType() {
        String season = "public enum Season { WINTER, SPRING }";

        assertThat(ApexPrograms.run(
                        "switch on Season.SPRING { when WINTER { return 'w'; } when SPRING { return 's'; } } return '';",
                        season))
                .isEqualTo("s");
    }

    @Test
    void switchTakesTypesAndBindsTheValue() {
        assertThat(ApexPrograms.run("""
                        Object o = 'text';
                        switch on o {
                            when Integer i { return i; }
                            when String s { return s.length(); }
                        }
                        return 'none';""")).isEqualTo("4");
    }

    @Test
    void safeNavigationCutsTheWholeChainShort() {
        String node =
                "public class Node { public Node next; public String name = 'n'; public Node self() { return this; } }";

        assertThat(ApexPrograms.run("Node n; return n?.next.next.name;", node)).isEqualTo("null");
        assertThat(ApexPrograms.run("Node n; return n?.self().self().name ?? 'nobody';", node))
                .isEqualTo("nobody");
        assertThat(ApexPrograms.run("Node n = new Node(); return n?.self().name;", node))
                .isEqualTo("n");
        assertThatThrownBy(() -> ApexPrograms.run("Node n = new Node(); return n?.next.name;", node))
                .hasMessageContaining("NullPointerException");
    }

    @Test
    void aConditionalExpressionHasOneType() {
        assertThat(ApexPrograms.value("(true ? 1 : 2.5) / 2")).isEqualTo("0.5");
        assertThat(ApexPrograms.run("Integer i = false ? 1 : null; return i;")).isEqualTo("null");
    }

    @Test
    void logicStopsAsSoonAsItIsDecided() {
        assertThat(ApexPrograms.run("String s; return s != null && s.length() > 1;"))
                .isEqualTo("false");
    }

    @Test
    void castsFailAtRunTimeAndInstanceofIsFalseForNull() {
        assertThat(ApexPrograms.run("Object o; return o instanceof String;")).isEqualTo("false");
        assertThatThrownBy(() -> ApexPrograms.run("Object o = 1; return (String) o;"))
                .hasMessageContaining("System.TypeException: Invalid conversion from runtime type Integer to String");
    }

    @Test
    void aVariableNameCannotBeUsedTwice() {
        assertThatThrownBy(() -> ApexPrograms.run("Integer i; String I; return 1;"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("duplicate variable I");
    }

    @Test
    void unknownThingsAreRefusedWithTheirPlace() {
        assertThatThrownBy(() ->
                        ApexPrograms.load(new SampleOrg(), "public class A {\n  void m() {\n    foo.bar();\n  }\n}"))
                .isInstanceOf(Refusal.class)
                .hasMessage("A.cls:3:5: unknown name foo");
        assertThatThrownBy(() -> ApexPrograms.load(new SampleOrg(), "public class A { void m() { ''.explode(); } }"))
                .hasMessageContaining("unknown method String.explode[]");
        assertThatThrownBy(() -> ApexPrograms.load(new SampleOrg(), "public class A { void m( { } }"))
                .hasMessageStartingWith("A.cls:1:26: syntax error");
        assertThatThrownBy(() -> ApexPrograms.load(new SampleOrg(), "public class A { @Magic void m() { } }"))
                .hasMessageContaining("unknown annotation @magic");
    }
}
