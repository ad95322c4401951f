package io.stagesign.onespan;

import java.net.URI;
import java.net.URISyntaxException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a sender does for one signer of a transaction that is out. By role, not by address, which can be that of two signers;
 * over the SDK's transport, because the SDK loses the status of what goes wrong here.
 */
final class SignerRoles {
    private SignerRoles() {}

    static void remind(Account account, TransactionId transaction, String signerId) {
        account.run(each -> each.rest().post(each.url(path(transaction, signerId) + "/notifications"), null));
    }

    /** A change replaces the whole role, so it is read first. */
    static void correct(Account account, TransactionId transaction, String signerId, String email) {
        account.run(each -> {
            String url = each.url(path(transaction, signerId));
            JsonNode role = PlainJson.read(each.rest().get(url));
            if (!(role.path("signers").path(0) instanceof ObjectNode signer)) {
                throw OneSpanFailures.unreadable();
            }
            signer.put("email", email);
            return each.rest().put(url, role.toString());
        });
    }

    static void unlock(Account account, TransactionId transaction, String signerId) {
        account.run(each -> each.rest().post(each.url(path(transaction, signerId) + "/unlock"), null));
    }

    static URI signingLink(Account account, TransactionId transaction, String signerId) {
        return account.run(each ->
                link(PlainJson.read(each.rest().get(each.url(path(transaction, signerId) + "/signingUrl")))
                        .path("url")
                        .asString("")));
    }

    /** A browser follows it: nothing but an address of the web will do. */
    private static URI link(String text) {
        try {
            URI link = new URI(text);
            if (link.getHost() != null && String.valueOf(link.getScheme()).matches("https?")) {
                return link;
            }
        } catch (URISyntaxException e) {
            // told below, without the text: who has it signs
        }
        throw OneSpanFailures.unreadable();
    }

    private static String path(TransactionId transaction, String signerId) {
        return "/packages/" + transaction + "/roles/" + signerId;
    }
}
