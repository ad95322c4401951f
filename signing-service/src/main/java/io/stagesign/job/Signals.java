package io.stagesign.job;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts how often each job was asked for; a count stays locked until the transaction that touched it ends. */
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

    long countAndLock(String job, String key) {
        return count("select signals from job_signal where job = :job and key = :key for update", job, key);
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
