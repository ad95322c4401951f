package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction.Signer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who signs a document, as its author may name them.
 *
 * @param signers in signing order
 * @param complete false when somebody who should sign cannot be invited yet, so that numbers may shift
 */
record Signatories(List<Signer> signers, Map<String, String> roles, boolean complete) {
    private static final Pattern NUMBERED = Pattern.compile("(?i)signer\\s*(\\d{1,3})");

    static Signatories of(SignerSelection.Result selection) {
        return new Signatories(
                selection.signers(), selection.roles(), selection.reasons().isEmpty());
    }

    List<String> ids() {
        return signers.stream().map(Signer::id).toList();
    }

    /** Finds whom a tag means: Signer1 is the first in signing order, any other word a contact role, or Owner. */
    Optional<Signer> named(String written) {
        Matcher number = NUMBERED.matcher(written.strip());
        if (number.matches()) {
            int position = Integer.parseInt(number.group(1));
            return position >= 1 && position <= signers.size()
                    ? Optional.of(signers.get(position - 1))
                    : Optional.empty();
        }
        return signers.stream().filter(signer -> isIn(signer, written)).findFirst();
    }

    /** Finds all whom a rule means: everyone by {@code *}, everyone in a contact role, or the one of a number. */
    List<Signer> allNamed(String written) {
        if (written.strip().equals("*")) {
            return signers;
        }
        return NUMBERED.matcher(written.strip()).matches()
                ? named(written).stream().toList()
                : signers.stream().filter(signer -> isIn(signer, written)).toList();
    }

    private boolean isIn(Signer signer, String role) {
        return folded(roles.getOrDefault(signer.id(), "")).equals(folded(role));
    }

    private static String folded(String role) {
        return role.strip().toLowerCase(Locale.ROOT);
    }
}
