-- Until when a request is held: the rep may take it back until then.
alter table signing_request add column send_after timestamptz;

-- The wish to cancel a request: stored before it is answered, settled once it is known what became of it.
create table cancellation (
    org_id     text        not null,
    request_id text        not null,
    reason     text        not null, -- in the words of who asked
    asked_at   timestamptz not null,
    settled_at timestamptz,
    primary key (org_id, request_id),
    foreign key (org_id, request_id) references signing_request
);

create index cancellation_open on cancellation (org_id) where settled_at is null;

-- The wish to remind a signer. It is served when sent_at is not before asked_at.
create table reminder (
    org_id     text        not null,
    request_id text        not null,
    contact_id text        not null,
    asked_at   timestamptz not null,
    sent_at    timestamptz,
    primary key (org_id, request_id, contact_id),
    foreign key (org_id, request_id) references signing_request
);

create index reminder_open on reminder (org_id) where sent_at is null or sent_at < asked_at;
