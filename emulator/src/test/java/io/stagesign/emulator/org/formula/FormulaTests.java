package io.stagesign.emulator.org.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The formula language (Salesforce Help, "Formula Operators and Functions"); what happens to absent values follows the
 * formula engine that Salesforce publishes.
 */
class FormulaTests {

    private static final Map<String, Kind> KINDS = Map.of(
            "Name", Kind.TEXT,
            "StageName", Kind.PICKLIST,
            "Tags", Kind.MULTI_PICKLIST,
            "Amount", Kind.NUMBER,
            "IsWon", Kind.BOOLEAN,
            "CloseDate", Kind.DATE,
            "CreatedDate", Kind.DATETIME,
            "Start", Kind.TIME,
            "Account.Name", Kind.TEXT,
            "$User.Email", Kind.TEXT);

    private static final class Sample implements Context {
        private final Map<String, @Nullable Object> values = new HashMap<>();
        private final Map<String, @Nullable Object> before = new HashMap<>();
        private boolean isNew;

        Sample with(String path, Object value) {
            values.put(path, value);
            return this;
        }

        Sample before(String path, Object value) {
            before.put(path, value);
            return this;
        }

        @Override
        public @Nullable Kind kind(String path) {
            return KINDS.get(path);
        }

        @Override
        public @Nullable Object value(String path) {
            return values.get(path);
        }

        @Override
        public @Nullable Object priorValue(String path) {
            return before.get(path);
        }

        @Override
        public boolean isNew() {
            return isNew;
        }

        @Override
        public Instant now() {
            return Instant.parse("2026-03-01T10:15:30Z");
        }
    }

    private static Sample sample() {
        return new Sample()
                .with("Name", "Big deal")
                .with("StageName", "Proposal")
                .with("Tags", "Red;Blue")
                .with("Amount", new BigDecimal("1250.50"))
                .with("IsWon", true)
                .with("CloseDate", LocalDate.of(2026, 1, 31))
                .with("CreatedDate", Instant.parse("2026-01-01T12:00:00Z"))
                .with("Start", LocalTime.of(9, 30))
                .with("Account.Name", "Acme")
                .with("$User.Email", "ada@example.com");
    }

    private static @Nullable Object value(String formula) {
        return Formula.parse(formula).evaluate(sample());
    }

    private static String text(String formula) {
        Object value = value(formula);
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1 + 2 * 3|7",
                "2 * 3 ^ 2|36",
                "(1 + 2) * -3|-9",
                "10 / 4|2.5",
                "Amount > 1000 && NOT(IsWon)|false",
                "OR(Amount < 1000, ! IsWon, 1 == 1)|true",
                "AND(Amount >= 1250.5, Amount <= 1250.50, Amount = 1250.5)|true",
                "Name & \" of \" & Account.Name|Big deal of Acme",
                "'a' + \"b\\\"c\"|ab\"c",
                "/* why */ IF(IsWon, \"won\", NULL)|won",
                "CASE(StageName, \"Proposal\", 1, \"Closed Won\", 2, 0)|1",
                "CASE(Amount, 1, \"one\", \"many\")|many",
                "ISPICKVAL(StageName, \"Proposal\")|true",
                "TEXT(StageName)|Proposal",
                "INCLUDES(Tags, \"Blue\")|true",
                "INCLUDES(Tags, \"Blu\")|false",
                "TEXT(CloseDate)|2026-01-31",
                "TEXT(CreatedDate)|2026-01-01 12:00:00Z",
                "TEXT(Amount)|1250.5",
                "VALUE(\"12.50\") + 1|13.5",
                "ISNUMBER(\"12x\")|false",
                "CONTAINS(Name, \"deal\")|true",
                "BEGINS(LOWER(Name), \"big\")|true",
                "LEN(Name)|8",
                "LEFT(Name, 3) & RIGHT(Name, 4) & MID(Name, 5, 2)|Bigdealde",
                "LEFT(Name, 99)|Big deal",
                "UPPER(TRIM(\" x \"))|X",
                "SUBSTITUTE(Name, \"Big\", \"Small\")|Small deal",
                "FIND(\"deal\", Name)|5",
                "FIND(\"l\", Name, 9)|0",
                "LPAD(\"7\", 3, \"0\") & RPAD(\"7\", 3, \"ab\")|0077ab",
                "REGEX($User.Email, \"[^@]+@example\\\\.com\")|true",
                "ROUND(2.5, 0)|3",
                "ROUND(-2.5, 0)|-3",
                "ROUND(1250.5, -2)|1300",
                "CEILING(-1.2)|-2",
                "MCEILING(-1.2)|-1",
                "FLOOR(-1.8)|-1",
                "MFLOOR(-1.2)|-2",
                "MOD(-7, 3)|2",
                "ABS(-3) + SQRT(16) + MAX(1, 5, 3) + MIN(2, 1)|13",
                "TRUNC(12.345, 2)|12.34",
                "TODAY() - DATE(2026, 2, 1)|28",
                "TODAY()|2026-03-01",
                "CloseDate + 1|2026-02-01",
                "ADDMONTHS(CloseDate, 1)|2026-02-28",
                "NOW() - CreatedDate > 58|true",
                "NOW() + 0.5|2026-03-01T22:15:30Z",
                "DATEVALUE(CreatedDate)|2026-01-01",
                "DATEVALUE(\"2026-05-04\")|2026-05-04",
                "DATETIMEVALUE(\"2026-05-04 03:02:01\")|2026-05-04T03:02:01Z",
                "YEAR(CloseDate) * 100 + MONTH(CloseDate)|202601",
                "DAY(CloseDate)|31",
                "WEEKDAY(DATE(2026, 3, 1))|1",
                "HOUR(Start) * 60 + MINUTE(Start)|570",
                "Start + 60000|09:31",
                "UNIXTIMESTAMP(DATETIMEVALUE(\"1970-01-02 00:00:00\"))|86400",
                "BLANKVALUE(Name, \"none\")|Big deal",
                "name = \"x\"|error"
            })
    void aFormulaHasAValue(String formula, String expected) {
        String actual;
        try {
            actual = text(formula);
        } catch (FormulaException wrong) {
            actual = "error";
        }
        assertThat(actual).isEqualTo(expected);
    }

    private static @Nullable Object onNothing(String formula) {
        return Formula.parse(formula).evaluate(new Sample());
    }

    @Test
    void anAbsentValueMakesItsSurroundingsAbsent() {
        assertThat(onNothing("Amount + 1")).isNull();
        assertThat(onNothing("Amount > 1")).isNull();
        assertThat(onNothing("Amount = 0")).isNull();
        assertThat(onNothing("NOT(Amount > 1)")).isNull();
        assertThat(onNothing("CloseDate - TODAY()")).isNull();
        assertThat(onNothing("CONTAINS(Name, 'x')")).isNull();
        assertThat(onNothing("VALUE(Name)")).isNull();
    }

    @Test
    void aConditionThatCannotBeToldDoesNotHold() {
        assertThat(onNothing("AND(Amount < 1, TRUE)")).isEqualTo(false);
        assertThat(onNothing("Amount < 1 || TRUE")).isEqualTo(true);
        assertThat(onNothing("IF(Amount < 1, 'less', 'other')")).isEqualTo("other");
    }

    @Test
    void anAbsentTextIsAnEmptyOne() {
        assertThat(onNothing("Name = ''")).isEqualTo(true);
        assertThat(onNothing("Name & 'x'")).isEqualTo("x");
        assertThat(onNothing("LEN(Name)")).isEqualTo(BigDecimal.ZERO);
        assertThat(onNothing("ISBLANK(Name)")).isEqualTo(true);
        assertThat(onNothing("ISNULL(Name)")).isEqualTo(false);
        assertThat(onNothing("ISPICKVAL(StageName, '')")).isEqualTo(true);
    }

    @Test
    void aCheckboxIsNeverAbsentAndANumberCanCountAsZero() {
        assertThat(onNothing("NOT(IsWon)")).isEqualTo(true);
        assertThat(Formula.parse("Amount + 1").check(new Sample(), true).evaluate(new Sample()))
                .isEqualTo(BigDecimal.ONE);
        assertThat(onNothing("NULLVALUE(Amount, 7)")).isEqualTo(new BigDecimal("7"));
        assertThat(onNothing("ISBLANK(Amount)")).isEqualTo(true);
    }

    @Test
    void aValidationRuleSeesTheChange() {
        Sample change = sample().before("StageName", "Prospecting").before("Amount", new BigDecimal("1250.5"));

        assertThat(Formula.parse("ISCHANGED(StageName)").evaluate(change)).isEqualTo(true);
        assertThat(Formula.parse("ISCHANGED(Amount)").evaluate(change)).isEqualTo(false);
        assertThat(Formula.parse("ISPICKVAL(PRIORVALUE(StageName), 'Prospecting')")
                        .evaluate(change))
                .isEqualTo(true);
        change.isNew = true;
        assertThat(Formula.parse("ISNEW() && NOT(ISCHANGED(StageName))").evaluate(change))
                .isEqualTo(true);
    }

    @Test
    void theFieldsAFormulaNamesAreKnown() {
        Formula formula = Formula.parse("IF(Account.Name = Name, Amount, Amount + 1)");

        assertThat(formula.fields()).isEqualTo(List.of("Account.Name", "Name", "Amount"));
        assertThat(formula.check(sample(), false).kind()).isEqualTo(Kind.NUMBER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1 +|Syntax error",
                "(1|Syntax error. Missing ')'",
                "1)|Syntax error. Extra ')'",
                "1 2|Syntax error. Found '2'",
                "1 # 2|Syntax error. Found '#'",
                "Missing__c = 1|Field Missing__c does not exist. Check spelling.",
                "VLOOKUP(1)|Unknown function VLOOKUP. Check spelling.",
                "IF(TRUE, 1)|Incorrect number of parameters for function 'IF()'. Expected 3, received 2",
                "CASE(Amount, 1, 2)|Incorrect number of parameters for function 'CASE()'. Expected 4, received 3",
                "LEN(Amount)|Incorrect parameter type for function 'LEN()'. Expected Text, received Number",
                "Amount = \"5\"|Incorrect parameter type for operator '='. Expected Number, received Text",
                "Amount & \"x\"|Incorrect parameter type for operator '&'. Expected Text, received Number",
                "StageName = \"x\"|Field StageName is a picklist field. Picklist fields are only supported in certain functions.",
                "ISBLANK(StageName)|Field StageName is a picklist field. Picklist fields are only supported in certain functions.",
                "IF(1, 2, 3)|Incorrect parameter type for function 'IF()'. Expected true or false, received Number",
                "1 / 0|Division by zero",
                "DATE(2026, 2, 30)|Invalid date",
                "VALUE(\"x\")|Invalid number: x"
            })
    void aWrongFormulaIsRefusedWithSalesforcesWords(String formula, String message) {
        assertThatThrownBy(() -> value(formula))
                .isInstanceOf(FormulaException.class)
                .hasMessage(message);
    }
}
