package io.stagesign.flow;

import static org.awaitility.Awaitility.await;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The tables of a service whose jobs run by themselves. */
final class ServiceTables {
    /** In the order in which the service locks them, so that nobody waits for each other. */
    private static final String ALL = """
            signing_request, signing_request_signer, signing_request_document, signing_request_event, callback,
            cancellation, reminder, correction, resend, failed_job, job_signal, scheduled_tasks""";

    private ServiceTables() {}

    /**
     * Empties them between two tests, at a moment at which no job runs and none can begin: a job whose row is taken away
     * while it runs fails at its end, and the scheduler calls that a bug.
     */
    static void empty(ApplicationContext service) {
        JdbcClient jdbc = service.getBean(JdbcClient.class);
        TransactionOperations transactions = service.getBean(TransactionOperations.class);
        await().until(() -> Boolean.TRUE.equals(transactions.execute(transaction -> emptyIfIdle(jdbc))));
    }

    private static boolean emptyIfIdle(JdbcClient jdbc) {
        jdbc.sql("lock table " + ALL + " in access exclusive mode").update();
        boolean idle = jdbc.sql("select count(*) from scheduled_tasks where picked")
                        .query(Integer.class)
                        .single()
                == 0;
        if (idle) {
            jdbc.sql("truncate " + ALL + " cascade").update();
        }
        return idle;
    }
}
