package io.stagesign.request;

import io.stagesign.request.Finding.Code;
import java.util.ArrayList;
import java.util.List;

/** Whether everybody has something to sign, once it is known where each document is signed. */
final class SignatureCoverage {
    private final List<Anchor> anchors;
    private final Signatories signatories;
    private final List<Readiness.Placed> placed;
    private final List<Finding> reasons = new ArrayList<>();

    private SignatureCoverage(List<Anchor> anchors, Signatories signatories, List<Readiness.Placed> placed) {
        this.anchors = anchors;
        this.signatories = signatories;
        this.placed = placed;
    }

    static List<Finding> problems(List<Anchor> anchors, Signatories signatories, List<Readiness.Placed> placed) {
        SignatureCoverage coverage = new SignatureCoverage(anchors, signatories, placed);
        // an anchor has to be in one document, unless all of them say otherwise where they are signed
        if (placed.stream().anyMatch(each -> !each.byAuthor())) {
            coverage.checkAnchors();
        }
        coverage.checkSigners();
        return coverage.reasons;
    }

    private void checkAnchors() {
        for (Anchor anchor : anchors) {
            if (signatories.named(anchor.signer()).isEmpty()) {
                reasons.add(new Finding(
                        Code.TAG_FOR_NOBODY,
                        "The signing rule has the anchor “%s” for “%s”, who does not sign: ask an administrator to correct it."
                                .formatted(anchor.text(), anchor.signer()),
                        anchor.signer()));
            } else if (placed.stream().noneMatch(each -> each.anchors().contains(anchor))) {
                reasons.add(new Finding(
                        Code.ANCHOR_MISSING,
                        "No document has the text “%s”, beside which “%s” is to sign: add it to the document."
                                .formatted(anchor.text(), anchor.signer()),
                        anchor.text()));
            }
        }
    }

    /** With text tags or anchors a document is signed by those whom they name. */
    private void checkSigners() {
        signatories.signers().stream()
                .filter(signer -> placed.stream()
                        .flatMap(each -> each.document().signatures().stream())
                        .noneMatch(signature -> signature.signerId().equals(signer.id())))
                .forEach(signer -> {
                    String name = signer.firstName() + " " + signer.lastName();
                    int number = signatories.signers().indexOf(signer) + 1;
                    reasons.add(new Finding(
                            Code.SIGNER_WITHOUT_SIGNATURE,
                            ("No document has a signature for %s: add a text tag for %s, such as {{esl:Signer%d:Capture}},"
                                            + " or a document without text tags.")
                                    .formatted(name, name, number),
                            name));
                });
    }
}
