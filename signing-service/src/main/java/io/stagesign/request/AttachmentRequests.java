package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction.AttachmentRequest;
import io.stagesign.onespan.ReadyTransaction.Signer;
import io.stagesign.request.Finding.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which signer is asked for which file, each once, or why a rule's wish cannot be carried out. */
final class AttachmentRequests {
    private final Map<List<String>, AttachmentRequest> requests = new LinkedHashMap<>();
    private final List<Finding> reasons = new ArrayList<>();

    private AttachmentRequests() {}

    /** What became of the rule's wishes. */
    record Result(List<AttachmentRequest> requests, List<Finding> reasons) {}

    static Result of(List<SignerAttachment> wanted, Signatories signatories) {
        AttachmentRequests requests = new AttachmentRequests();
        wanted.forEach(each -> requests.add(each, signatories));
        return new Result(List.copyOf(requests.requests.values()), requests.reasons);
    }

    private void add(SignerAttachment wanted, Signatories signatories) {
        List<Signer> asked = signatories.allNamed(wanted.signer());
        asked.forEach(signer -> add(wanted, signer.id()));
        if (asked.isEmpty() && signatories.complete()) {
            reasons.add(new Finding(
                    Code.ATTACHMENT_OF_NOBODY,
                    Said.of(Saying.ATTACHMENT_OF_NOBODY, wanted.signer(), wanted.name()),
                    wanted.signer()));
        }
    }

    /** Asked for twice, it is required if it is so once. */
    private void add(SignerAttachment wanted, String signerId) {
        List<String> key = List.of(signerId, wanted.name().toLowerCase(Locale.ROOT));
        AttachmentRequest before = requests.get(key);
        boolean required = wanted.required() || (before != null && before.required());
        requests.put(key, new AttachmentRequest(signerId, wanted.name(), required));
    }
}
