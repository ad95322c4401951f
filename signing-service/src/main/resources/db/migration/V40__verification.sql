-- What was found in a document that came back, before it was filed or held back: seals, problems, remarks; no content.
create table document_verification (
    org_id       text        not null,
    request_id   text        not null,
    document_key text        not null,
    verified_at  timestamptz not null,
    sha256       text        not null,
    passed       boolean     not null,
    findings     jsonb       not null,
    primary key (org_id, request_id, document_key),
    foreign key (org_id, request_id) references signing_request
);

-- The words of each PDF that went out, as short hashes by page: forgotten once what came back was filed.
create table sent_wording (
    org_id              text  not null,
    request_id          text  not null,
    onespan_document_id text  not null,
    words               bytea not null,
    primary key (org_id, request_id, onespan_document_id),
    foreign key (org_id, request_id) references signing_request
);
