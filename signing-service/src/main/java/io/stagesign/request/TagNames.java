package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction.Signature;
import io.stagesign.onespan.ReadyTransaction.Signer;
import io.stagesign.request.Finding.Code;
import java.util.List;
import java.util.stream.Stream;

/** By which names the text tags of Word files call the signers: OneSpan, which reads them, knows each by one name. */
final class TagNames {
    private TagNames() {}

    static List<Finding> problems(List<Readiness.Placed> placed, Signatories signatories) {
        return signatories.signers().stream()
                .flatMap(signer -> problem(signer, placed))
                .toList();
    }

    private static Stream<Finding> problem(Signer signer, List<Readiness.Placed> placed) {
        List<String> names = placed.stream()
                .flatMap(each -> each.document().signatures().stream())
                .filter(Signature.Tagged.class::isInstance)
                .map(Signature.Tagged.class::cast)
                .filter(tagged -> tagged.signerId().equals(signer.id()))
                .map(Signature.Tagged::name)
                .distinct()
                .toList();
        if (names.size() < 2) {
            return Stream.empty();
        }
        String who = signer.firstName() + " " + signer.lastName();
        return Stream.of(new Finding(
                Code.TAG_NAMES_DIFFER, Said.of(Saying.TAG_NAMES_DIFFER, who, names.get(0), names.get(1)), who));
    }
}
