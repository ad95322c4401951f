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
                        Said.of(Saying.ANCHOR_FOR_NOBODY, anchor.text(), anchor.signer()),
                        anchor.signer()));
            } else if (placed.stream().noneMatch(each -> each.anchors().contains(anchor))) {
                reasons.add(new Finding(
                        Code.ANCHOR_MISSING,
                        Said.of(Saying.ANCHOR_MISSING, anchor.text(), anchor.signer()),
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
                            Said.of(Saying.SIGNER_WITHOUT_SIGNATURE, name, number),
                            name));
                });
    }
}
