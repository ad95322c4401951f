-- Until when an org or an account is not to be called, as it said that it is over a limit; for all instances.
create table pause (
    door         text primary key,
    paused_until timestamptz not null,
    sentence     text not null
);
