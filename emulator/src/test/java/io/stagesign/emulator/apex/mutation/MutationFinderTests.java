package io.stagesign.emulator.apex.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.emulator.apex.source.ParsedFile;
import io.stagesign.emulator.apex.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutationFinderTests {

    private static List<String> mutated(String statements) {
        SourceFile file = new SourceFile("A.cls", "class A { Object run(Integer i) { " + statements + " } }");
        return MutationFinder.in(ParsedFile.of(file)).stream()
                .map(mutation -> mutation.mutated().text().replace("class A { Object run(Integer i) { ", ""))
                .toList();
    }

    @Test
    void aConditionIsNegatedAndItsOperatorChanged() {
        assertThat(mutated("if (i == 1) { }")).containsExactly("if (!(i == 1)) { } } }", "if (i != 1) { } } }");
    }

    @Test
    void aBoundIsMoved() {
        assertThat(mutated("return i <= 1;")).containsExactly("return null; } }", "return i < 1; } }");
        assertThat(mutated("return i > 1;")).containsExactly("return null; } }", "return i >= 1; } }");
    }

    @Test
    void aStatementIsDroppedButStillCounts() {
        assertThat(mutated("run(1);")).containsExactly("{ Boolean dropped; } } }");
    }

    @Test
    void typeArgumentsAndQueriesAreLeftAlone() {
        assertThat(mutated("List<Account> a = [SELECT Id FROM Account WHERE Name = 'A'];"))
                .isEmpty();
    }
}
