-- Jobs that failed and whose repetition is not likely to help by itself within seconds: who has to act, and why. The
-- sentence names no person. Without a next attempt the job was given up, until an operator has it tried again.
create table failed_job (
    job             text        not null,
    key             text        not null, -- an org, or <org>:<request>
    help            text        not null,
    sentence        text        not null,
    attempts        integer     not null,
    failed_since    timestamptz not null,
    failed_at       timestamptz not null,
    next_attempt_at timestamptz,
    primary key (job, key)
);

create index failed_job_sentence on failed_job (sentence, failed_since);
