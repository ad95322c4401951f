-- Signed documents and evidence reports that cannot be filed yet: encrypted, deleted once they are filed.
create table kept_document (
    org_id       text        not null,
    request_id   text        not null,
    document_key text        not null,
    sha256       text        not null, -- of the document, as its record in the org has it
    size_bytes   bigint      not null,
    kept_at      timestamptz not null,
    primary key (org_id, request_id, document_key),
    foreign key (org_id, request_id) references signing_request
);

-- What lies in the rows of one document, one after the other, is a single stream of AES-256-GCM.
create table kept_document_part (
    org_id       text    not null,
    request_id   text    not null,
    document_key text    not null,
    number       integer not null,
    content      bytea   not null,
    primary key (org_id, request_id, document_key, number),
    foreign key (org_id, request_id, document_key) references kept_document on delete cascade
);

-- compressing what is encrypted is in vain
alter table kept_document_part alter column content set storage external;
