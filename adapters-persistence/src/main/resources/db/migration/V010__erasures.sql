-- Proofs that customers were erased. Nothing in them leads to a person, except for whoever knows the person's ids already.

alter table workspace
    -- 244 random bits, which key the digests below.
    add column erasure_secret bytea not null
        default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');

create table erasure (
    workspace_id integer not null,
    erasure_id bigint not null,
    erased_at timestamptz not null,
    -- Who asked for it, by an internal id; null: a program, with a secret key.
    requested_by text,
    -- How much was removed.
    identities bigint not null,
    events bigint not null,
    traits bigint not null,
    memberships bigint not null,
    responses bigint not null,
    answers bigint not null,
    askings bigint not null,
    invitations bigint not null,
    rejected_events bigint not null,
    refused_rows bigint not null,
    primary key (workspace_id, erasure_id)
);
create index erasure_by_instant on erasure (workspace_id, erased_at);

-- The HMAC-SHA256 of each name that the customer had: answers whether a given userId was erased, and keeps a file that was
-- uploaded before from bringing it back.
create table erased_name (
    workspace_id integer not null,
    digest bytea not null,
    erasure_id bigint not null,
    primary key (workspace_id, digest, erasure_id),
    foreign key (workspace_id, erasure_id) references erasure
);

-- What identified imported answers, so that importing their file again adds nothing; knows no customer, like message_key.
create table erased_response_key (
    workspace_id integer not null,
    survey_id bigint not null,
    key_digest uuid not null,
    import_id bigint not null,
    primary key (workspace_id, survey_id, key_digest),
    foreign key (workspace_id, survey_id) references survey on delete cascade
);
