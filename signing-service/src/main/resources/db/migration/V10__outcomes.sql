-- The end of a request (its changed_at) for which the opportunity's stage was settled: a revived request can end again.
alter table signing_request add column outcome_for timestamptz;
