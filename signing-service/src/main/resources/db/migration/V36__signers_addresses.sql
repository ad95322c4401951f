-- SHA-256 of the address at which a signer was invited, together with the request's key: it outlives the address itself, so
-- that a signer who passed the documents on is noticed even when no callback tells of it. Absent for older rows.
alter table signing_request_signer add column address_sha256 text;
