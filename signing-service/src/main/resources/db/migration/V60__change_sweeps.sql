-- Until when the sweep has seen what changed in an org's OneSpan account.
create table change_sweep (
    org_id     text primary key,
    seen_until timestamptz not null,
    swept_at   timestamptz not null
);
