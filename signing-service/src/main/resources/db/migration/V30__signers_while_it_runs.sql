-- When a signer's address was corrected last: an invitation that came back before, came back from another address.
alter table signing_request_signer add column corrected_at timestamptz;

-- The wish to correct a signer's address: stored before it is answered, settled once it is known what became of it.
create table correction (
    org_id     text        not null,
    request_id text        not null,
    contact_id text        not null,
    email      text,                 -- forgotten once it is settled
    asked_at   timestamptz not null,
    settled_at timestamptz,
    primary key (org_id, request_id, contact_id),
    foreign key (org_id, request_id) references signing_request
);

create index correction_open on correction (org_id) where settled_at is null;

-- The wish to send a request again that has expired, or to have one that is out expire later.
create table resend (
    org_id             text        not null,
    request_id         text        not null,
    expires_after_days integer,              -- absent: never
    expires_at         timestamptz,
    asked_at           timestamptz not null,
    settled_at         timestamptz,
    primary key (org_id, request_id),
    foreign key (org_id, request_id) references signing_request
);

create index resend_open on resend (org_id) where settled_at is null;
