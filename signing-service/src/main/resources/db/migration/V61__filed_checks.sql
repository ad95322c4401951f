-- When it was looked last whether the files of a filed request are still on the opportunity, and whether some were not.
alter table signing_request add column files_checked_at timestamptz;
alter table signing_request add column files_missing boolean not null default false;

create index signing_request_filed on signing_request (org_id, filed_at) where status = 'Filed';
