-- One row per SigningRequest__c of an org. A sandbox copy repeats record ids, so the key is org and id.
create table signing_request (
    org_id           text        not null,
    id               text        not null,
    opportunity_id   text        not null,
    rule             jsonb       not null,
    status           text        not null check (status in ('NotReady', 'Requested', 'Preparing', 'Sent', 'Completed',
                                                            'Filed', 'Declined', 'Expired', 'Cancelled', 'Failed')),
    reason           text        not null,
    transaction_id   text,
    draft_attempts   integer     not null default 0, -- counted before OneSpan is asked to create: more than 0 means look first
    epoch            bigint      not null default 0, -- the fence: every job run that may write takes the next number
    version          bigint      not null default 1, -- counts what a rep should see
    reported_version bigint      not null default 0, -- how far the rep has seen it
    created_at       timestamptz not null,
    changed_at       timestamptz not null,           -- of the status
    sent_at          timestamptz,
    expires_at       timestamptz,
    completed_at     timestamptz,
    filed_at         timestamptz,
    synced_at        timestamptz,
    primary key (org_id, id),
    unique (org_id, transaction_id)
);

create index signing_request_open on signing_request (org_id, status)
    where status in ('Requested', 'Preparing', 'Sent', 'Completed');
create index signing_request_unreported on signing_request (org_id) where reported_version < version;

-- version: the version of the request in which the row changed last. Name and e-mail are forgotten once they were reported.
create table signing_request_signer (
    org_id        text    not null,
    request_id    text    not null,
    contact_id    text    not null,
    role          text,
    signing_order integer not null,
    name          text,
    email         text,
    status        text    not null check (status in ('Waiting', 'Invited', 'Viewed', 'Signed', 'Declined', 'Bounced',
                                                     'Locked')),
    signed_at     timestamptz,
    version       bigint  not null,
    primary key (org_id, request_id, contact_id),
    foreign key (org_id, request_id) references signing_request
);

create table signing_request_document (
    org_id              text    not null,
    request_id          text    not null,
    document_key        text    not null,
    kind                text    not null check (kind in ('Original', 'Signed', 'Evidence')),
    title               text    not null,
    onespan_document_id text,                       -- of a signed document
    content_version_id  text,
    content_document_id text,
    md5                 text,
    sha256              text,
    size_bytes          bigint,
    upload_attempts     integer not null default 0, -- counted before Salesforce is asked to file: more than 0 means look first
    version             bigint  not null,
    primary key (org_id, request_id, document_key),
    foreign key (org_id, request_id) references signing_request
);

create table signing_request_event (
    number     bigint generated always as identity primary key,
    org_id     text        not null,
    request_id text        not null,
    at         timestamptz not null,
    status     text        not null,
    sentence   text        not null,
    foreign key (org_id, request_id) references signing_request
);

create index signing_request_event_request on signing_request_event (org_id, request_id, number);

create function refuse_update() returns trigger language plpgsql as
$$
begin
    raise exception 'the timeline is only ever appended to';
end
$$;

create trigger signing_request_event_append_only
    before update on signing_request_event
    for each statement execute function refuse_update();
