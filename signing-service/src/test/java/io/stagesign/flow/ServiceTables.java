package io.stagesign.flow;

import static org.awaitility.Awaitility.await;

import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The tables of a service whose jobs run by themselves. */
final class ServiceTables {
    /** In the order in which the service locks them, so that nobody waits for each other. */
    private static final String ALL = """
            signing_request, signing_request_signer, signing_request_document, signing_request_event, callback,
            cancellation, reminder, correction, resend, kept_document, kept_document_part, failed_job, job_signal, pause,
            scheduled_tasks""";

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

    /** Returns everything that any table holds, as text. */
    static String texts(ApplicationContext service) {
        JdbcClient jdbc = service.getBean(JdbcClient.class);
        return jdbc
                .sql(
                        "select quote_ident(table_name) from information_schema.tables where table_schema = current_schema()")
                .query(String.class)
                .list()
                .stream()
                .flatMap(table ->
                        jdbc.sql("select each::text from " + table + " each").query(String.class).list().stream())
                .collect(Collectors.joining("\n"));
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
