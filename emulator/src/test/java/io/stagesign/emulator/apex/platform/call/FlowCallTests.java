package io.stagesign.emulator.apex.platform.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.org.schema.ApiException;
import org.junit.jupiter.api.Test;

/** What a flow passes to an invocable method and gets from it (Apex Developer Guide, "InvocableVariable Annotation"). */
class FlowCallTests {

    private static final String METHOD =
            "public class Input { @InvocableVariable(label='Name' required=true) public String name;"
                    + " @InvocableVariable public Integer times = 2; public String inner; }"
                    + " public class Output { @InvocableVariable public String text; @InvocableVariable public String"
                    + " reason; public String inner = 'x'; }"
                    + " @InvocableMethod(label='Repeat') public static List<Output> go(List<Input> all) { List<Output> result ="
                    + " new List<Output>(); for (Input each : all) { Output one = new Output(); one.text ="
                    + " each.name.repeat(each.times); result.add(one); } return result; }";

    private static String call(String members, String inputs) {
        try (CalledOrg org = new CalledOrg(members)) {
            return org.invocable(inputs);
        }
    }

    @Test
    void inputsAndOutputsAreTheInvocableVariables() {
        assertThat(call(METHOD, "[{\"name\":\"Ada\"},{\"name\":\"B\",\"times\":1}]"))
                .isEqualTo("[{\"text\":\"AdaAda\",\"reason\":null},{\"text\":\"B\",\"reason\":null}]");
    }

    @Test
    void anUnknownInputIsRefused() {
        assertThatThrownBy(() -> call(METHOD, "[{\"name\":\"Ada\",\"inner\":\"x\"}]"))
                .isInstanceOf(ApiException.class)
                .hasMessage("The action has no input named inner.");
    }

    @Test
    void aMissingRequiredInputIsRefused() {
        assertThatThrownBy(() -> call(METHOD, "[{\"times\":1}]"))
                .isInstanceOf(ApiException.class)
                .hasMessage("Missing required input parameter: name");
    }

    @Test
    void aListOfValuesIsAnInputToo() {
        String twice =
                "@InvocableMethod public static List<Integer> twice(List<Integer> all) { List<Integer> result = new"
                        + " List<Integer>(); for (Integer each : all) { result.add(2 * each); } return result; }";

        assertThat(call(twice, "[1,2]")).isEqualTo("[2,4]");
    }
}
