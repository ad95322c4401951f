package io.stagesign.emulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.emulator.web.StagePath.Move;
import io.stagesign.emulator.web.StagePath.Step;
import org.junit.jupiter.api.Test;

class StagePathTests {

    @Test
    void whatIsBehindIsCompleteAndWhatIsAheadIsNot() {
        assertThat(StagePath.of("Proposal", null).steps())
                .extracting(Step::look)
                .containsExactly("complete", "complete", "current", "incomplete", "incomplete");
    }

    @Test
    void theCurrentStageCanBeCompleted() {
        assertThat(StagePath.of("Qualification", null).moves())
                .containsExactly(new Move("Proposal", "Mark Stage as Complete"));
    }

    @Test
    void anotherStageCanBeMadeTheCurrentOne() {
        StagePath path = StagePath.of("Prospecting", "Proposal");

        assertThat(path.moves()).containsExactly(new Move("Proposal", "Mark as Current Stage"));
        assertThat(path.steps())
                .filteredOn(Step::selected)
                .extracting(Step::key)
                .containsExactly("Proposal");
    }

    @Test
    void theLastOpenStageEndsWonOrLost() {
        assertThat(StagePath.of("Negotiation", null).moves())
                .extracting(Move::stage)
                .containsExactly("Closed Won", "Closed Lost");
    }

    @Test
    void aWonOpportunityHasGoneAllTheWay() {
        StagePath path = StagePath.of("Closed Won", null);

        assertThat(path.steps())
                .extracting(Step::look)
                .containsExactly("complete", "complete", "complete", "complete", "won");
        assertThat(path.steps()).last().extracting(Step::label).isEqualTo("Closed Won");
        assertThat(path.moves()).isEmpty();
    }

    @Test
    void aLostOpportunityHasCompletedNothing() {
        assertThat(StagePath.of("Closed Lost", null).steps())
                .extracting(Step::look)
                .containsExactly("incomplete", "incomplete", "incomplete", "incomplete", "lost");
    }

    @Test
    void anUnknownStepIsIgnored() {
        assertThat(StagePath.of("Proposal", "Elsewhere")).isEqualTo(StagePath.of("Proposal", null));
    }
}
