package io.stagesign.signer;

import io.stagesign.onespan.TransactionId;
import io.stagesign.onespan.TransactionState;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;

/**
 * Somebody who has not signed yet a transaction that is out.
 *
 * @param now as OneSpan sees them
 * @param theirTurn false while others have to sign first
 */
record OpenSigner(
        RequestKey key, TransactionId transaction, RecordId contact, TransactionState.Signer now, boolean theirTurn) {}
