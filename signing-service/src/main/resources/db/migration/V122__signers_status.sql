-- Since when a signer has the status, and why, in the signer's own words: forgotten, like the name, once it was reported.
alter table signing_request_signer add column status_since timestamptz;
alter table signing_request_signer add column status_reason text;
