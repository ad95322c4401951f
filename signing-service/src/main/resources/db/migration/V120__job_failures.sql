-- How often a job has failed in a row, and how often of those for a reason nobody foresaw. Standing back for want of a place, or
-- waiting for a limit, is neither a failure nor a success: the scheduler's own count would forget or raise it.
alter table job_signal add column failures integer not null default 0;
alter table job_signal add column surprises integer not null default 0;
