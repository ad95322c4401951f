package io.stagesign.emulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.emulator.apex.platform.ApexOrg;
import io.stagesign.emulator.org.DemoUser;
import io.stagesign.emulator.org.SampleOrg;
import io.stagesign.emulator.web.ListButton.Outcome;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendForSignatureTests {
    private final SampleOrg sample = new SampleOrg();
    private final ListButton button = new SendForSignature(ApexOrg.of(sample.org));

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void thePackagesActionAnswersForTheWholeSelection() {
        List<String> selection = List.of(sample.opportunity("Big deal"), sample.opportunity("Small deal"));

        Outcome outcome = button.press(sample.org.userId(DemoUser.REP), selection);

        assertThat(outcome.started() + outcome.refused()).isEqualTo(2);
        assertThat(outcome.lines()).hasSize(2).first().asString().startsWith("Big deal: ");
        assertThat(outcome.toast().text()).contains("refused");
    }

    @Test
    void anEmptySelectionIsRefusedInTheWordsOfThePackage() {
        Outcome outcome = button.press(sample.org.userId(DemoUser.REP), List.of());

        assertThat(outcome.lines()).containsExactly("Select at least one opportunity.");
    }
}
