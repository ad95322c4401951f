package io.stagesign.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.chaos.Deal.Ending;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each world has one fault that the service may never leave behind, made by hand; the judge has to see it. */
class JudgeTests {
    private final Customer customer = new Customer("north", "00D000000000001EAA", URI.create("http://localhost:1"));
    private final ByHand hand = new ByHand(customer);
    private final List<Deal> deals = new Deals(3).create(24, List.of(customer));
    private final Deal deal = deal(Ending.EVERYBODY_SIGNS, 0);
    private final String request = hand.request(deal);

    @AfterEach
    void close() {
        customer.close();
    }

    @Test
    void aWorldInWhichEverythingIsDoneOnceIsGood() {
        List<byte[]> results = signed();
        results.forEach(each -> hand.file(deal.opportunity(), each));
        hand.status(request, "Filed");

        Verdict verdict = Judge.judge(List.of(deal));

        assertThat(verdict.complaints()).isEmpty();
        assertThat(verdict.isGood()).isTrue();
        assertThat(verdict.counts())
                .isEqualTo("invited=%d filed=%d lost=0 doubled=0 stuck=0"
                        .formatted(deal.signers().size(), deal.documents() + 1));
    }

    @Test
    void aFileThatIsMissingIsLost() {
        List<byte[]> results = signed();
        results.subList(1, results.size()).forEach(each -> hand.file(deal.opportunity(), each));
        hand.status(request, "Filed");

        assertComplaint("lost: " + deal.name() + ": a signed document or the evidence summary: 0 instead of 1");
    }

    @Test
    void aFileThatStandsTwiceIsDoubled() {
        List<byte[]> results = signed();
        results.forEach(each -> hand.file(deal.opportunity(), each));
        hand.file(deal.opportunity(), results.get(0));
        hand.status(request, "Filed");

        assertComplaint("doubled: " + deal.name() + ": a signed document or the evidence summary: 2 instead of 1");
    }

    @Test
    void aFileWithOtherBytesIsNotOneSpans() {
        List<byte[]> results = signed();
        results.forEach(each -> hand.file(deal.opportunity(), each));
        hand.file(deal.opportunity(), "something else".getBytes(StandardCharsets.UTF_8));
        hand.status(request, "Filed");

        assertComplaint("doubled: " + deal.name() + ": a filed file that is not OneSpan's");
    }

    @Test
    void aFileOnAnotherOpportunityIsMissingHereAndTooMuchThere() {
        Deal other = deal(Ending.NOT_READY, 0);
        hand.status(hand.request(other), "NotReady");
        List<byte[]> results = signed();
        results.subList(1, results.size()).forEach(each -> hand.file(deal.opportunity(), each));
        hand.file(other.opportunity(), results.get(0));
        hand.status(request, "Filed");

        assertThat(Judge.judge(List.of(deal, other)).complaints())
                .containsExactly(
                        "lost: " + deal.name() + ": a signed document or the evidence summary: 0 instead of 1",
                        "doubled: " + other.name() + ": a filed file that is not OneSpan's");
    }

    @Test
    void aFileInAnOrgThatHasNoSuchDealIsDoubled() {
        List<byte[]> results = signed();
        results.forEach(each -> hand.file(deal.opportunity(), each));
        hand.file(deal(Ending.NOT_READY, 0).opportunity(), results.get(0));
        hand.status(request, "Filed");

        assertComplaint("doubled: north: filed files in the org: %d instead of %d"
                .formatted(results.size() + 1, results.size()));
    }

    @Test
    void aSecondTransactionInvitesTwice() {
        List<byte[]> results = signed();
        results.forEach(each -> hand.file(deal.opportunity(), each));
        hand.send(hand.draft(deal, request));
        hand.status(request, "Filed");

        List<String> expected = new ArrayList<>();
        deal.signers()
                .forEach(signer ->
                        expected.add("doubled: " + deal.name() + ": invitations of " + signer + ": 2 instead of 1"));
        expected.add("doubled: " + deal.name() + ": transactions that were sent: 2 instead of 1");
        assertThat(Judge.judge(List.of(deal)).complaints()).containsAll(expected);
    }

    @Test
    void whoIsNobodysSignerWasNotToBeInvited() {
        List<byte[]> results = signed();
        results.forEach(each -> hand.file(deal.opportunity(), each));
        hand.status(request, "Filed");
        Deal stranger = deal(Ending.EVERYBODY_SIGNS, 1);
        hand.send(hand.draft(stranger, hand.request(stranger)));

        assertThat(Judge.judge(List.of(deal)).complaints())
                .hasSize(stranger.signers().size())
                .containsOnly("doubled: north: an invitation of a stranger");
    }

    @Test
    void aTransactionOfAnotherOrgIsComplainedOf() {
        List<byte[]> results = signed();
        results.forEach(each -> hand.file(deal.opportunity(), each));
        hand.status(request, "Filed");
        hand.draft(deal, "00D000000000002EAA", "a0X000000000001AAA");

        assertComplaint("doubled: north: a transaction of another org");
    }

    @Test
    void aDraftThatIsLeftIsStuck() {
        List<byte[]> results = signed();
        results.forEach(each -> hand.file(deal.opportunity(), each));
        hand.status(request, "Filed");
        String draft = hand.draft(deal, request);

        assertComplaint("stuck: " + deal.name() + ": a draft is left, " + draft);
    }

    @Test
    void aStatusThatOneSpanDoesNotHaveIsStuck() {
        List<byte[]> results = signed();
        results.forEach(each -> hand.file(deal.opportunity(), each));
        hand.status(request, "Sent");

        assertComplaint(
                "stuck: %s: Sent on the record (null), Filed at OneSpan, meant to be Filed".formatted(deal.name()));
    }

    @Test
    void aStageEntryWithoutARequestIsLost() {
        Deal forgotten = deal(Ending.TAKEN_BACK, 0);

        assertThat(Judge.judge(List.of(forgotten)).complaints())
                .containsExactly("lost: " + forgotten.name() + ": signing requests: 0 instead of 1");
    }

    @Test
    void aSecondRequestOfAStageEntryIsDoubled() {
        List<byte[]> results = signed();
        results.forEach(each -> hand.file(deal.opportunity(), each));
        hand.status(request, "Filed");
        hand.status(hand.request(deal), "Requested");

        assertComplaint("doubled: " + deal.name() + ": signing requests: 2 instead of 1");
    }

    @Test
    void whatWasToGoWrongAndDidNotMakesARunFail() {
        Verdict verdict = new Verdict();
        verdict.omitted(List.of("not reached: a boundary"));

        assertThat(verdict.isGood()).isFalse();
        assertThat(verdict.complaints()).containsExactly("not reached: a boundary");
    }

    private void assertComplaint(String complaint) {
        assertThat(Judge.judge(List.of(deal)).complaints()).containsExactly(complaint);
    }

    private List<byte[]> signed() {
        String transaction = hand.draft(deal, request);
        hand.send(transaction);
        hand.sign(deal, transaction);
        return hand.results(deal, transaction);
    }

    private Deal deal(Ending ending, int number) {
        return deals.stream()
                .filter(each -> each.ending() == ending)
                .skip(number)
                .findFirst()
                .orElseThrow();
    }
}
