package io.stagesign.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.onespan.ReadyTransaction.AttachmentRequest;
import io.stagesign.salesforce.ContactRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttachmentRequestsTests {
    private static final String JANE = Deal.contactId(1).value();
    private static final String JOHN = Deal.contactId(2).value();
    private static final String JACK = Deal.contactId(3).value();

    @Test
    void everyoneInARoleIsAsked() {
        AttachmentRequests.Result result = requests("legal=Register");

        assertThat(result.requests())
                .containsExactly(
                        new AttachmentRequest(JOHN, "Register", true), new AttachmentRequest(JACK, "Register", true));
        assertThat(result.reasons()).isEmpty();
    }

    @Test
    void aNumberMeansOneAndAStarEveryone() {
        assertThat(requests("Signer2=Register").requests())
                .extracting(AttachmentRequest::signerId)
                .containsExactly(JOHN);
        assertThat(requests("*=Passport").requests())
                .extracting(AttachmentRequest::signerId)
                .containsExactly(JANE, JOHN, JACK);
    }

    @Test
    void nobodyIsAskedTwiceForTheSame() {
        assertThat(requests("*=Passport (optional)", "Signer1=passport").requests())
                .containsExactly(
                        new AttachmentRequest(JANE, "passport", true),
                        new AttachmentRequest(JOHN, "Passport", false),
                        new AttachmentRequest(JACK, "Passport", false));
    }

    @Test
    void askingSomebodyWhoDoesNotSignIsAReason() {
        AttachmentRequests.Result result = requests("Signer4=Passport", "Owner=Passport");

        assertThat(result.requests()).isEmpty();
        assertThat(result.reasons())
                .extracting(Deal::english)
                .containsExactly(
                        "The signing rule asks “Signer4” for “Passport”, but nobody signs as that: ask an administrator"
                                + " to correct it.",
                        "The signing rule asks “Owner” for “Passport”, but nobody signs as that: ask an administrator"
                                + " to correct it.");
    }

    /** Who is missing may be the one who is asked. */
    @Test
    void whileSomebodyCannotBeInvitedNobodyIsMissed() {
        assertThat(requests(List.of(), List.of("Signer4=Passport")).reasons()).isEmpty();
    }

    private static AttachmentRequests.Result requests(String... wanted) {
        return requests(
                List.of(Deal.jane(), Deal.john(), Deal.contact(3, "Legal", "Jack", "Coe", "jack@example.com")),
                List.of(wanted));
    }

    private static AttachmentRequests.Result requests(List<ContactRole> contacts, List<String> wanted) {
        Rule rule = Deal.rule(Map.of("signerAttachments", wanted));
        SignerSelection.Result signers = SignerSelection.of(Deal.opportunity("Pumps", contacts, List.of()), rule);
        return AttachmentRequests.of(rule.signerAttachments(), Signatories.of(signers));
    }
}
