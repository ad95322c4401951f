package io.stagesign.emulator.apex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Strings and ids: "Expression Operators", "Primitive Data Types", "String Class" and "Rules of Conversion". */
class StringsTests {

    @Test
    void doubleEqualsIgnoresCaseButCollectionsDoNot() {
        assertThat(ApexPrograms.value("'abc' == 'ABC'")).isEqualTo("true");
        assertThat(ApexPrograms.value("'abc' != 'ABC'")).isEqualTo("false");
        assertThat(ApexPrograms.value("new Set<String>{ 'a', 'A' }.size()")).isEqualTo("2");
    }

    @Test
    void tripleEqualsMindsCase() {
        assertThat(ApexPrograms.value("'abc' === 'ABC'")).isEqualTo("false");
    }

    @Test
    void plusConcatenatesAnythingAndNullIsTheWordNull() {
        assertThat(ApexPrograms.run("String none; return 1 + 2 + 'a' + 1 + 2 + none + true;"))
                .isEqualTo("3a12nulltrue");
    }

    @Test
    void textIsGreaterThanNull() {
        assertThat(ApexPrograms.run("String none; return ('a' > none) + ':' + (none < 'a');"))
                .isEqualTo("true:true");
    }

    @Test
    void escapesAreReplaced() {
        assertThat(ApexPrograms.value("'a\\'b\\n\\u0041'")).isEqualTo("a'b\nA");
    }

    @Test
    void anIdGetsEighteenCharacters() {
        assertThat(ApexPrograms.run("Id x = '001D000000IqhSL'; return x;")).isEqualTo("001D000000IqhSLIAZ");
        assertThat(ApexPrograms.run("Id x = '001D000000IqhSL'; return x == '001D000000IqhSLIAZ';"))
                .isEqualTo("true");
    }

    @Test
    void aTextThatIsNoIdIsAStringException() {
        assertThatThrownBy(() -> ApexPrograms.run("Id x = 'nonsense'; return x;"))
                .hasMessageContaining("System.StringException: Invalid id: nonsense");
    }

    @Test
    void namesOfEverythingIgnoreCase() {
        assertThat(ApexPrograms.run("STRING Greeting = 'hi'; RETURN gREETING.TOUPPERCASE();"))
                .isEqualTo("HI");
    }
}
