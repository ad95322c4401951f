package io.stagesign.emulator.apex.platform.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.org.schema.ApiException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What a component passes to Apex and gets from it (Lightning Web Components Developer Guide, "Wire Apex Methods to
 * Lightning Web Components"; Aura Components Developer Guide, "Returning Data from an Apex Server-Side Controller").
 */
class ComponentCallTests {

    private static String call(String method, Map<String, String> arguments, String... members) {
        try (CalledOrg org = new CalledOrg(String.join(" ", members))) {
            return org.component(method, arguments);
        }
    }

    @Test
    void argumentsFindTheirParametersByName() {
        String greet =
                "@AuraEnabled public static String greet(String name, Integer times) { return name.repeat(times); }";

        assertThat(call("greet", Map.of("times", "2", "name", "\"Ada\""), greet))
                .isEqualTo("\"AdaAda\"");
    }

    @Test
    void aParameterNobodyNamesIsNullAndAnArgumentInAnotherCaseNamesNone() {
        String same = "@AuraEnabled public static Boolean missing(String recordId) { return recordId == null; }";

        assertThat(call("missing", Map.of("recordid", "\"x\""), same)).isEqualTo("true");
    }

    @Test
    void ofAnObjectOnlyTheEnabledMembersAreReturnedAndNothingThatIsNull() {
        String made = call(
                "make",
                Map.of(),
                "public abstract class Base { @AuraEnabled public Id opportunityId = '006000000000001AAA'; }",
                "public class Answer extends Base { @AuraEnabled public String text { get { return 'computed'; } }"
                        + " public String hidden = 'x'; @AuraEnabled public String absent;"
                        + " @AuraEnabled public Integer getCount() { return 3; }"
                        + " @AuraEnabled public List<Datetime> at = new List<Datetime>{ Datetime.newInstanceGmt(2026, 1, 2) }; }",
                "@AuraEnabled public static List<Answer> make() { return new List<Answer>{ new Answer() }; }");

        assertThat(made)
                .isEqualTo("[{\"opportunityId\":\"006000000000001AAA\",\"text\":\"computed\","
                        + "\"at\":[\"2026-01-02T00:00:00.000Z\"],\"count\":3}]");
    }

    @Test
    void aRecordIsPlainAndItsChildrenAreAList() {
        String found = call(
                "find",
                Map.of(),
                "@AuraEnabled public static Account find() { Account a = new Account(Name = 'Acme'); insert a; insert new"
                        + " Contact(LastName = 'Ada', AccountId = a.Id); return [SELECT Name, Phone, (SELECT LastName FROM"
                        + " Contacts), (SELECT Name FROM Opportunities) FROM Account]; }");

        assertThat(found)
                .contains("\"Name\":\"Acme\"", "\"Contacts\":[{", "\"LastName\":\"Ada\"")
                .doesNotContain("attributes", "Phone", "Opportunities");
    }

    @Test
    void anObjectIsPassedThroughItsEnabledProperties() {
        String text = call(
                "text",
                Map.of("input", "{\"name\":\"Ada\",\"field\":\"x\",\"other\":1,\"unknown\":2}"),
                "public class Input { @AuraEnabled public String name { get; set; } @AuraEnabled public String field;"
                        + " public Integer other { get; set; } public Integer preset = 7; }",
                "@AuraEnabled public static String text(Input input) { return input.name + input.field + input.other +"
                        + " input.preset; }");

        assertThat(text).isEqualTo("\"Adanullnull7\"");
    }

    @Test
    void whatAComponentIsToldIsTheMessageOfTheHandledException() {
        try (CalledOrg org = new CalledOrg("@AuraEnabled public static void fail() { insert new Contact(LastName ="
                + " 'Ada'); throw new AuraHandledException('Not now.'); }")) {
            assertThatThrownBy(() -> org.component("fail", Map.of()))
                    .isInstanceOf(ApiException.class)
                    .hasMessage("Not now.");
            assertThat(org.count("Contact")).isZero();
        }
    }

    @Test
    void aCacheableMethodReadsButCannotChange() {
        String members =
                "@AuraEnabled(cacheable=true) public static Integer read() { return [SELECT COUNT() FROM Contact]; }"
                        + " @AuraEnabled(Cacheable = true) public static void change() { insert new Contact(LastName = 'Ada'); }";
        try (CalledOrg org = new CalledOrg(members)) {
            assertThat(org.component("read", Map.of())).isEqualTo("0");
            assertThatThrownBy(() -> org.component("change", Map.of()))
                    .isInstanceOf(ApiException.class)
                    .hasMessage("Too many DML statements: 1");
            assertThat(org.count("Contact")).isZero();
        }
    }

    @Test
    void onlyEnabledMethodsCanBeCalledAndNoOverloadedOnes() {
        String members =
                "public static Integer secret() { return 1; } @AuraEnabled public static Integer two() { return 1;"
                        + " } @AuraEnabled public static Integer two(String text) { return 2; }";
        try (CalledOrg org = new CalledOrg(members)) {
            assertThatThrownBy(() -> org.component("secret", Map.of())).isInstanceOf(ApiException.class);
            assertThatThrownBy(() -> org.component("two", Map.of())).isInstanceOf(ApiException.class);
        }
    }
}
