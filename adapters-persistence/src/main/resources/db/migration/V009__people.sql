-- People, what they may do in which workspace, and how they and programs come in. Of every secret only a hash is kept.

alter table workspace add column language text not null default 'en';

alter table api_key drop constraint api_key_kind_check;
update api_key set kind = 'management' where kind = 'secret';
alter table api_key
    add constraint api_key_kind_check check (kind in ('write', 'read', 'management')),
    add column name text not null default 'First key',
    -- What it is limited to; none: nothing.
    add column scopes text[] not null default '{}',
    add column expires_at timestamptz,
    add column last_used_at timestamptz;

-- Everybody who can sign in, of whichever workspaces.
create table person (
    person_id uuid primary key,
    email text not null,
    name text not null,
    language text not null,
    -- In the form of the Password Hashing Competition; null: comes in by another way.
    password text,
    -- By which an identity provider knows them; null: none does.
    subject text unique,
    created_at timestamptz not null
);
create unique index person_by_email on person (lower(email));

create table member (
    workspace_id integer not null references workspace,
    person_id uuid not null references person,
    role text not null check (role in ('viewer', 'analyst', 'admin', 'owner')),
    since timestamptz not null,
    primary key (workspace_id, person_id)
);
create index member_by_person on member (person_id);

create table session (
    token bytea primary key,
    person_id uuid not null references person on delete cascade,
    -- The one that the pages show.
    workspace_id integer not null references workspace,
    began_at timestamptz not null,
    last_used_at timestamptz not null,
    address text not null,
    browser text not null
);
create index session_by_person on session (person_id);

-- Links that open something once. One that was used is gone.
create table one_time_link (
    link_id uuid primary key,
    token bytea not null unique,
    kind text not null check (kind in ('set_up', 'invitation', 'password_reset')),
    workspace_id integer not null references workspace,
    -- Whom it was made for; null: whoever has it.
    email text,
    role text not null check (role in ('viewer', 'analyst', 'admin', 'owner')),
    made_at timestamptz not null,
    expires_at timestamptz not null
);
create index one_time_link_by_workspace on one_time_link (workspace_id, kind);

-- What was changed, by whom, and from where. Nothing here is ever changed or removed.
create table audit_entry (
    workspace_id integer not null,
    entry_id bigint generated always as identity,
    at timestamptz not null,
    actor_kind text not null check (actor_kind in ('person', 'key', 'system')),
    actor_id text not null,
    address text not null,
    action text not null,
    subject text not null,
    primary key (workspace_id, entry_id)
);
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is only ever added to';
end $$;
create trigger audit_entry_stays before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
