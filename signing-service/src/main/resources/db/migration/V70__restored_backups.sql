-- The clouds may know more of a request than its row: an older state was restored, or its call was lost. Then they are asked
-- before a transaction is created or a file is uploaded.
alter table signing_request add column clouds_ahead boolean not null default false;
