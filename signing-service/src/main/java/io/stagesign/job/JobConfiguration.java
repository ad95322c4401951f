package io.stagesign.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.Task;
import io.stagesign.cloud.CloudHttp;
import io.stagesign.database.Storage;
import io.stagesign.org.LimitSettings;
import io.stagesign.org.Orgs;
import io.stagesign.org.StageSignSettings;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.thread.Threading;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Makes every {@link Job} a task of db-scheduler; the scheduler itself is set up by its own starter. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {
    /** By a clock of its own an instance would find the others dead, or all work far away. */
    @Bean
    com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock clock) {
        return clock::instant;
    }

    @Bean
    Jobs jobs(ObjectProvider<Scheduler> scheduler, JdbcClient jdbc, Clock clock) {
        return new Jobs(scheduler, new Signals(jdbc), clock);
    }

    @Bean
    FailedJobs failedJobs(JdbcClient jdbc, Clock clock) {
        return new FailedJobs(jdbc, clock);
    }

    @Bean
    WorkFolders workFolders(StageSignSettings settings) {
        return new WorkFolders(settings.dataDirectory());
    }

    @Bean
    OrgJobsStarter orgJobsStarter(List<OrgJob> orgJobs, Orgs orgs, Jobs jobs) {
        return new OrgJobsStarter(orgJobs, orgs, jobs);
    }

    @Bean
    Slots slots(LimitSettings limits, Orgs orgs) {
        return new Slots(limits, orgs);
    }

    /** The starter takes this list for want of single tasks. */
    @Bean
    List<Task<?>> jobTasks(
            List<Job<?>> jobs,
            Slots slots,
            JdbcClient jdbc,
            FailedJobs failed,
            TransactionOperations transactions,
            Storage storage,
            JobThreads threads,
            Clock clock) {
        RetryPolicy policy = new RetryPolicy(RandomGenerator.getDefault());
        return jobs.stream()
                .<Task<?>>map(job -> new JobTask<>(
                                job,
                                slots,
                                new Signals(jdbc),
                                failed,
                                policy,
                                transactions,
                                storage,
                                threads::areEnding,
                                clock)
                        .task())
                .toList();
    }

    /** The scheduler ends them. */
    @Bean(destroyMethod = "")
    JobThreads jobThreads(Environment environment, @Value("${db-scheduler.threads}") int threads, CloudHttp clouds) {
        return new JobThreads(threads, threads(environment), clouds);
    }

    @Bean
    DbSchedulerCustomizer threadsOfTheScheduler(JobThreads threads) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<ExecutorService> executorService() {
                return Optional.of(threads);
            }
        };
    }

    /** While the last callers get their answers, this instance takes no more work; the others do. */
    @Bean
    ApplicationListener<ContextClosedEvent> noMoreJobs(ObjectProvider<Scheduler> scheduler) {
        return closed -> scheduler.ifAvailable(Scheduler::pause);
    }

    private static ThreadFactory threads(Environment environment) {
        return Threading.VIRTUAL.isActive(environment)
                ? new VirtualThreadTaskExecutor("job-").getVirtualThreadFactory()
                : new CustomizableThreadFactory("job-");
    }
}
