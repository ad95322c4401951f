package io.stagesign.emulator.apex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.apex.run.ApexThrow;
import io.stagesign.emulator.apex.source.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers: "Primitive Data Types", "Expression Operators" and "Rules of Conversion". */
class NumbersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 / 2 | 3",
                "-7 / 2 | -3",
                "7 / 2.0 | 3.5",
                "2147483647 + 1 | -2147483648",
                "2147483647 + 1L | 2147483648",
                "9223372036854775807L + 1L | -9223372036854775808",
                "1.10 + 1 | 2.10",
                "1.10 * 1.10 | 1.2100",
                "1 + 2 * 3 - 4 / 2 | 5",
                "(1 + 2) * 3 | 9",
                "5 & 3 | 1",
                "1 << 4 | 16",
                "-16 >> 2 | -4",
                "-16 >>> 28 | 15",
                "-(3) | -3"
            })
    void arithmeticFollowsTheWiderType(String expression, String expected) {
        assertThat(ApexPrograms.value(expression)).isEqualTo(expected);
    }

    @Test
    void xorAndOrWorkOnBits() {
        assertThat(ApexPrograms.value("(5 ^ 1) + ':' + (4 | 1)")).isEqualTo("4:5");
    }

    @Test
    void divisionByZeroIsAMathException() {
        assertThatThrownBy(() -> ApexPrograms.run("Integer zero = 0; return 1 / zero;"))
                .isInstanceOf(ApexThrow.class)
                .hasMessageContaining("System.MathException: Divide by 0");
    }

    @Test
    void aNullOperandIsANullPointerException() {
        assertThatThrownBy(() -> ApexPrograms.run("Integer none; return 1 + none;"))
                .hasMessageContaining("System.NullPointerException: Attempt to de-reference a null object");
    }

    @Test
    void wideningIsImplicitAndNarrowingIsNot() {
        assertThat(ApexPrograms.run("Integer i = 3; Long l = i; Decimal d = l; Double x = d; return x;"))
                .isEqualTo("3.0");
        assertThatThrownBy(() -> ApexPrograms.run("Long l = 3; Integer i = l; return i;"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("illegal assignment from Long to Integer");
    }

    @Test
    void aCastNarrows() {
        assertThat(ApexPrograms.value("(Integer) 3.9")).isEqualTo("3");
    }

    @Test
    void comparisonWithNullIsFalse() {
        assertThat(ApexPrograms.run("Integer none; return (none < 1) + ':' + (none > 1);"))
                .isEqualTo("false:false");
    }

    @Test
    void equalityOfDecimalsIgnoresScale() {
        assertThat(ApexPrograms.value("1.0 == 1.00")).isEqualTo("true");
        assertThat(ApexPrograms.value("1 == 1.0")).isEqualTo("true");
    }

    @Test
    void incrementsGiveTheOldOrTheNewValue() {
        assertThat(ApexPrograms.run("Integer i = 1; return i++ + ':' + i + ':' + ++i + ':' + i--;"))
                .isEqualTo("1:2:3:3");
    }

    @Test
    void compoundAssignmentsUpdateInPlace() {
        assertThat(ApexPrograms.run("Integer i = 10; i += 5; i -= 1; i *= 2; i /= 4; i <<= 2; return i;"))
                .isEqualTo("28");
    }
}
