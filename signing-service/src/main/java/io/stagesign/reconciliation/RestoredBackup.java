package io.stagesign.reconciliation;

import io.stagesign.org.StageSignSettings;
import io.stagesign.signing.Documents;
import io.stagesign.signing.SigningRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Before any job runs on an older state of the database: has every job ask the clouds first, for what that state does not
 * know may have been done.
 */
@Component
class RestoredBackup implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(RestoredBackup.class);

    private final SigningRequests requests;
    private final Documents documents;
    private final TransactionOperations transactions;
    private final boolean restored;

    RestoredBackup(
            SigningRequests requests,
            Documents documents,
            TransactionOperations transactions,
            StageSignSettings settings) {
        this.requests = requests;
        this.documents = documents;
        this.transactions = transactions;
        this.restored = settings.restoredFromBackup();
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (restored) {
            transactions.executeWithoutResult(transaction -> doubtAll());
        }
    }

    void doubtAll() {
        documents.doubtAll();
        log.warn("The database counts as restored: both clouds are asked first about {} requests", requests.doubtAll());
    }
}
