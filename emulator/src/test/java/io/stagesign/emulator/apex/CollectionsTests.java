package io.stagesign.emulator.apex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Lists, sets and maps: "Collections", "List Class", "Set Class", "Map Class", "Lists of sObjects". */
class CollectionsTests {

    @Test
    void elementsAreConvertedToTheElementType() {
        assertThat(ApexPrograms.run("List<Decimal> l = new List<Decimal>{ 1, 2 }; l.add(3); return l[2] / 2;"))
                .isEqualTo("1.5");
    }

    @Test
    void arrayNotationMeansAList() {
        assertThat(ApexPrograms.run("Integer[] a = new Integer[2]; a[1] = 7; List<Integer> l = a; return l;"))
                .isEqualTo("(null, 7)");
    }

    @Test
    void anIndexOutsideIsAListException() {
        assertThatThrownBy(() -> ApexPrograms.value("new List<Integer>()[0]"))
                .hasMessageContaining("System.ListException: List index out of bounds: 0");
    }

    @Test
    void mapsKeepTheOrderOfInsertion() {
        assertThat(ApexPrograms.value("new Map<String, Integer>{ 'b' => 1, 'a' => 2 }"))
                .isEqualTo("{b=1, a=2}");
    }

    @Test
    void aMissingKeyGivesNull() {
        assertThat(ApexPrograms.value("new Map<Integer, String>().get(1)")).isEqualTo("null");
    }

    @Test
    void aListOfASubtypeIsAListOfTheSupertype() {
        assertThat(ApexPrograms.run("List<Object> l = new List<String>{ 'x' }; return l instanceof List<String>;"))
                .isEqualTo("true");
        assertThat(ApexPrograms.run("Object l = new List<Integer>{ 1 }; return l instanceof List<String>;"))
                .isEqualTo("false");
    }

    @Test
    void listsAreEqualByElements() {
        assertThat(ApexPrograms.value("new List<Integer>{ 1 } == new List<Integer>{ 1 }"))
                .isEqualTo("true");
        assertThat(ApexPrograms.value("new List<Integer>{ 1 } === new List<Integer>{ 1 }"))
                .isEqualTo("false");
    }

    @Test
    void aCollectionCannotChangeWhileALoopRunsOverIt() {
        assertThatThrownBy(() -> ApexPrograms.run(
                        "List<Integer> l = new List<Integer>{ 1, 2 }; for (Integer i : l) { l.add(i); } return l;"))
                .hasMessageContaining("Cannot modify a collection while it is being iterated.");
    }

    @Test
    void objectsWithEqualsAndHashCodeAreKeysByValue() {
        String key = """
                public class Key {
                    Integer n;
                    public Key(Integer n) { this.n = n; }
                    public Boolean equals(Object other) { return n == ((Key) other).n; }
                    public Integer hashCode() { return n; }
                }""";

        assertThat(ApexPrograms.value("new Set<Key>{ new Key(1), new Key(1), new Key(2) }.size()", key))
                .isEqualTo("2");
        assertThat(ApexPrograms.value("new Key(1) == new Key(1)", key)).isEqualTo("true");
    }
}
