-- What OneSpan told us, as it came. A callback has no id: the unique key is what makes one differ from another.
create table callback (
    number         bigint generated always as identity primary key,
    org_id         text        not null,
    request_id     text        not null,
    transaction_id text        not null,
    name           text        not null,
    caller         text        not null, -- sessionUser: the id of a sender or signer
    document_id    text        not null,
    message        text        not null,
    created_date   text        not null, -- as written; older accounts leave it out
    received_at    timestamptz not null,
    unique (org_id, transaction_id, name, caller, document_id, created_date),
    foreign key (org_id, request_id) references signing_request
);

create index callback_request on callback (org_id, request_id, received_at);

-- Whether an org's account calls us.
create table callback_registration (
    org_id text primary key,
    state  text not null
);
