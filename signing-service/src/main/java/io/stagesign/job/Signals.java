package io.stagesign.job;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts how often each job was asked for and has failed in a row; a count stays locked until the transaction that touched it
 * ends.
 */
final class Signals {
    private final JdbcClient jdbc;

    Signals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String job, String key) {
        jdbc.sql("""
                        insert into job_signal (job, key, signals) values (:job, :key, 1)
                        on conflict (job, key) do update set signals = job_signal.signals + 1""").param("job", job).param("key", key).update();
    }

    long count(String job, String key) {
        return count("select signals from job_signal where job = :job and key = :key", job, key);
    }

    /** Returns how often a job was asked for that has just succeeded. */
    long countAfterSuccess(String job, String key) {
        return count("""
                        update job_signal set failures = 0, surprises = 0 where job = :job and key = :key
                        returning signals""", job, key);
    }

    Failures failures(String job, String key) {
        return jdbc.sql("select failures, surprises from job_signal where job = :job and key = :key")
                .param("job", job)
                .param("key", key)
                .query((row, number) -> new Failures(row.getInt("failures"), row.getInt("surprises")))
                .optional()
                .orElse(Failures.NONE);
    }

    void keep(String job, String key, Failures failures) {
        jdbc.sql("""
                        insert into job_signal (job, key, signals, failures, surprises)
                        values (:job, :key, 0, :failures, :surprises)
                        on conflict (job, key) do update set failures = :failures, surprises = :surprises""")
                .param("job", job)
                .param("key", key)
                .param("failures", failures.inARow())
                .param("surprises", failures.surprises())
                .update();
    }

    void forget(String job, String key) {
        jdbc.sql("delete from job_signal where job = :job and key = :key")
                .param("job", job)
                .param("key", key)
                .update();
    }

    private long count(String sql, String job, String key) {
        return jdbc.sql(sql)
                .param("job", job)
                .param("key", key)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
