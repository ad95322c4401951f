-- Callbacks that we sent to ourselves, to see whether they arrive. Kept for an hour.
create table callback_check (
    org_id      text        not null,
    nonce       text        not null,
    received_at timestamptz not null,
    primary key (org_id, nonce)
);
