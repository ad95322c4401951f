-- The name of the opportunity as it was when the transaction was drafted: names of filed documents may hold it.
alter table signing_request add column opportunity_name text;
