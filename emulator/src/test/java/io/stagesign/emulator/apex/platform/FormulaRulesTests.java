package io.stagesign.emulator.apex.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.apex.source.Refusal;
import org.junit.jupiter.api.Test;

/** Formulas in Apex (Apex Developer Guide, "Formula Evaluation in Apex"; Apex Reference, "FormulaBuilder Class"). */
class FormulaRulesTests {

    private static String built(String type, String returnType, String formula) {
        return "Formula.builder().withType(" + type + ").withReturnType(FormulaEval.FormulaReturnType." + returnType
                + ").withFormula('" + formula.replace("'", "\\'") + "').build()";
    }

    private static String condition(String formula, String record) {
        return OrgPrograms.run("FormulaEval.FormulaInstance f = " + built("Opportunity.SObjectType", "BOOLEAN", formula)
                + "; return f.evaluate(" + record + ");");
    }

    @Test
    void aConditionIsEvaluatedOnARecord() {
        String record = "new Opportunity(StageName = 'Proposal', Amount = 1500, Account = new Account(Name = 'Acme'))";

        assertThat(condition("ISPICKVAL(StageName, \"Proposal\") && Amount > 1000 && Account.Name = \"Acme\"", record))
                .isEqualTo("true");
        assertThat(condition("amount > 2000", record)).isEqualTo("false");
        assertThat(condition("Amount > 1", "new Opportunity()")).isEqualTo("false");
    }

    @Test
    void theTypeCanBeAClassAndTheResultHasTheReturnType() {
        assertThat(OrgPrograms.run(
                        "FormulaEval.FormulaInstance f = " + built("Account.class", "INTEGER", "LEN(Name) * 2")
                                + "; Integer n = (Integer) f.evaluate(new Account(Name = 'Acme')); return n + ' ' +"
                                + " f.getReferencedFields();"))
                .isEqualTo("8 {Name}");
    }

    @Test
    void aGlobalClassIsAContextToo() {
        String boat =
                "global class Boat { global Integer yards; global String name { get; set; } global Account owner; }";

        assertThat(OrgPrograms.run(
                        "Boat b = new Boat(); b.yards = 52; b.name = 'Foo'; b.owner = new Account(Name = 'Acme'); return "
                                + built(
                                        "Boat.class",
                                        "STRING",
                                        "IF(yards < 100, name & \" (\" & owner.Name & \")\", \"Super\")")
                                + ".evaluate(b);",
                        boat))
                .isEqualTo("Foo (Acme)");
    }

    @Test
    void aWrongFormulaIsRefusedWhenItIsBuilt() {
        assertThat(OrgPrograms.run("try { " + built("Opportunity.class", "BOOLEAN", "StageName = \"Proposal\"")
                        + "; } catch (FormulaValidationException e) { return e.getMessage(); } return null;"))
                .isEqualTo(
                        "Field StageName is a picklist field. Picklist fields are only supported in certain functions.");
        assertThat(OrgPrograms.run("try { " + built("Opportunity.class", "BOOLEAN", "Amount + 1")
                        + "; } catch (System.FormulaValidationException e) { return e.getMessage(); } return null;"))
                .isEqualTo(
                        "Formula result is data type (Number), incompatible with expected data type (true or false).");
    }

    @Test
    void whatCannotBeEvaluatedIsAnException() {
        assertThat(OrgPrograms.run("try { " + built("Opportunity.class", "DECIMAL", "1 / Amount")
                        + ".evaluate(new Opportunity(Amount = 0)); } catch (FormulaEvaluationException e) { return"
                        + " e.getMessage(); } return null;"))
                .isEqualTo("Division by zero");
    }

    @Test
    void aFieldThatAQueryLeftOutCannotBeRead() {
        assertThat(OrgPrograms.run("insert new Account(Name = 'Acme'); Account a = [SELECT Name FROM Account]; try { "
                        + built("Account.class", "STRING", "Phone")
                        + ".evaluate(a); } catch (SObjectException e) { return e.getMessage(); }"
                        + " return null;"))
                .contains("without querying the requested field: Account.Phone");
    }

    @Test
    void templatesAreRefusedWhenTheProgramIsLoaded() {
        assertThatThrownBy(() -> OrgPrograms.run("Formula.builder().parseAsTemplate(true);"))
                .isInstanceOf(Refusal.class);
    }
}
