package io.stagesign.onespan;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a sender does to a transaction that is out. The SDK prints what goes wrong here, so its transport is used directly. */
final class SentPackages {
    private SentPackages() {}

    /** A transaction that is gone needs no trash. */
    static void trash(Account account, TransactionId transaction, boolean into) {
        String body = JsonMapper.shared().writeValueAsString(Map.of("trashed", into));
        account.find(each -> each.rest().post(each.url("/packages/" + transaction), body));
    }

    /** By role: an address can be that of two signers. */
    static void remind(Account account, TransactionId transaction, String signerId) {
        account.run(each ->
                each.rest().post(each.url("/packages/" + transaction + "/roles/" + signerId + "/notifications"), null));
    }
}
