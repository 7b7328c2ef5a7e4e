-- Every key begins with the workspace. Text that is compared or sorted by rule (message ids, names of event types) is
-- collated "C": bytewise, the same on every server. Why activity hangs on the identity and not on the customer, so that
-- joining two histories moves no rows: docs/adr/0002-activity-is-the-unit-of-scoring.md.

create table workspace (
    workspace_id integer primary key,
    name text not null,
    zone text not null,
    currency text not null,
    created_at timestamptz not null,
    -- Raised with every new event type or signal, so that a node knows when to read them again.
    signals_version integer not null default 0
);

create table api_key (
    workspace_id integer not null references workspace,
    key_id uuid not null,
    kind text not null check (kind in ('write', 'secret')),
    prefix text not null,
    hash bytea not null unique,
    preset boolean not null,
    created_at timestamptz not null,
    revoked_at timestamptz,
    primary key (workspace_id, key_id)
);

-- Taking in events ----------------------------------------------------------------------------------------------------

-- Every message id ever accepted, as the first 16 bytes of its SHA-256. Outlives the events and knows no customer.
create table message_key (
    workspace_id integer not null,
    digest uuid not null,
    primary key (workspace_id, digest)
);

create table event_type (
    workspace_id integer not null,
    event_type_id integer not null,
    name text collate "C" not null,
    primary key (workspace_id, event_type_id),
    unique (workspace_id, name)
);

-- What a rule listens to. Each event type has its own signal with the empty condition.
create table signal (
    workspace_id integer not null,
    signal_id integer not null,
    event_type_id integer not null,
    -- The condition in canonical form, which identifies it, and the same as data, to read it back from.
    condition text collate "C" not null,
    tests jsonb not null default '[]',
    -- Events of micro-batches up to this one are the backfill's, later ones ingestion's; null: nothing to fill.
    backfill_batch bigint,
    -- The backfill has done the identities up to this one; null: it has not begun.
    backfilled_identity bigint,
    ready boolean not null,
    primary key (workspace_id, signal_id)
);
-- A condition may be longer than what an index holds.
create unique index signal_by_condition on signal (workspace_id, event_type_id, md5(condition));

-- A name that a client uses for somebody: a userId or an anonymousId. Joined identities share the customer; the customer's
-- id is the id of the identity that it is shown under.
create table customer_identity (
    workspace_id integer not null,
    identity_id bigint not null,
    kind text not null check (kind in ('user', 'anonymous')),
    name text collate "C" not null,
    customer_id bigint not null,
    -- The first day with an event of any type; null: identified only.
    first_day date,
    primary key (workspace_id, identity_id),
    unique (workspace_id, kind, name)
);
create index customer_identity_by_customer on customer_identity (workspace_id, customer_id);

-- Why identities belong together. Of the identify calls of one anonymousId only the earliest (instant, message id) is kept,
-- of the alias calls that name the same two only the earliest.
create table identity_join (
    workspace_id integer not null,
    from_identity_id bigint not null,
    to_identity_id bigint not null,
    kind text not null check (kind in ('identify', 'alias')),
    joined_at timestamptz not null,
    message_id text collate "C" not null,
    primary key (workspace_id, from_identity_id, kind, to_identity_id)
);
create index identity_join_by_target on identity_join (workspace_id, to_identity_id);

create sequence micro_batch;

create table event (
    workspace_id integer not null,
    identity_id bigint not null,
    happened_at timestamptz not null,
    digest uuid not null,
    message_id text collate "C" not null,
    event_type_id integer not null,
    value numeric(18, 6),
    -- Set where the value is in another currency than the workspace's, and therefore not added up.
    foreign_currency text,
    channel text not null,
    properties jsonb,
    received_at timestamptz not null,
    import_id bigint,
    batch bigint not null,
    primary key (workspace_id, identity_id, happened_at, digest)
);
create index event_by_import on event (workspace_id, import_id) where import_id is not null;

create table activity (
    workspace_id integer not null,
    identity_id bigint not null,
    signal_id integer not null,
    day date not null,
    events bigint not null,
    valued_events bigint not null,
    value_sum numeric not null,
    last_at timestamptz not null,
    last_value numeric(18, 6),
    last_value_at timestamptz,
    last_value_message_id text collate "C",
    primary key (workspace_id, identity_id, signal_id, day)
) with (fillfactor = 85); -- A day's row is rewritten with each further event; beside the old one that touches no index.

-- Volume by event type and day, kept with the events so that nobody counts them again.
create table event_volume (
    workspace_id integer not null,
    event_type_id integer not null,
    day date not null,
    events bigint not null,
    foreign_currency_events bigint not null,
    last_at timestamptz not null,
    primary key (workspace_id, event_type_id, day)
) with (fillfactor = 50);

create table trait (
    workspace_id integer not null,
    identity_id bigint not null,
    name text collate "C" not null,
    happened_at timestamptz not null,
    message_id text collate "C" not null,
    value jsonb not null,
    primary key (workspace_id, identity_id, name, happened_at, message_id)
);

create table account (
    workspace_id integer not null,
    account_id bigint not null,
    name text collate "C" not null,
    first_at timestamptz not null,
    primary key (workspace_id, account_id),
    unique (workspace_id, name)
);

create table account_trait (
    workspace_id integer not null,
    account_id bigint not null,
    name text collate "C" not null,
    happened_at timestamptz not null,
    message_id text collate "C" not null,
    value jsonb not null,
    primary key (workspace_id, account_id, name, happened_at, message_id)
);

create table account_member (
    workspace_id integer not null,
    account_id bigint not null,
    identity_id bigint not null,
    since timestamptz not null,
    primary key (workspace_id, account_id, identity_id)
);
create index account_member_by_identity on account_member (workspace_id, identity_id);

-- What was refused, newest 100,000 a workspace and 30 days; the counts stay.
create table rejected_event (
    workspace_id integer not null,
    rejected_id bigint not null,
    received_at timestamptz not null,
    reason text not null,
    detail text not null,
    item text not null,
    primary key (workspace_id, rejected_id)
);

create table rejected_count (
    workspace_id integer not null,
    reason text not null,
    events bigint not null,
    last_at timestamptz not null,
    primary key (workspace_id, reason)
);

-- Scoring -------------------------------------------------------------------------------------------------------------

create table scoring_model (
    workspace_id integer not null,
    model_id bigint not null,
    name text not null,
    is_primary boolean not null,
    created_at timestamptz not null,
    primary key (workspace_id, model_id)
);
create unique index scoring_model_primary on scoring_model (workspace_id) where is_primary;

create table scoring_model_version (
    workspace_id integer not null,
    model_id bigint not null,
    version integer not null,
    definition jsonb not null,
    -- The signals with a condition that it listens to: it is usable when all of them are ready.
    signals integer[] not null,
    note text not null,
    published_at timestamptz not null,
    primary key (workspace_id, model_id, version),
    foreign key (workspace_id, model_id) references scoring_model
);

-- All below are caches that one command rebuilds.

-- Which identities changed in a micro-batch, and the earliest day that did: what the score cache has yet to follow.
create table score_backlog (
    workspace_id integer not null,
    batch bigint not null,
    identities bigint[] not null,
    from_day date not null,
    primary key (workspace_id, batch)
);

create table customer (
    workspace_id integer not null,
    customer_id bigint not null,
    user_id text collate "C",
    name text,
    email text,
    -- What the list shows, in lower case: the name, else the e-mail address, else the client's id.
    sort_name text collate "C" not null,
    -- Name, e-mail address and every identity's name, in lower case.
    search_text text collate "C" not null,
    last_at timestamptz,
    primary key (workspace_id, customer_id)
);
create index customer_by_name on customer (workspace_id, sort_name, customer_id);
create index customer_by_last_at on customer (workspace_id, last_at, customer_id);
create index customer_by_user_id on customer (workspace_id, user_id);

-- A generation is one model's scores of all customers by one version on one day. Lists read the newest complete one, while
-- the next (a new day, a new version, a rebuild) is being made.
create table score_generation (
    workspace_id integer not null,
    model_id bigint not null,
    generation integer not null,
    version integer not null,
    day date not null,
    built_to_customer bigint not null,
    complete boolean not null,
    primary key (workspace_id, model_id, generation)
);

create table customer_score (
    workspace_id integer not null,
    model_id bigint not null,
    generation integer not null,
    customer_id bigint not null,
    -- Null: not scored, and then everything below is null. With a score, a change that is null is "new".
    score numeric,
    band text collate "C",
    change_7 numeric,
    change_30 numeric,
    primary key (workspace_id, model_id, generation, customer_id)
);
create index customer_score_ranked on customer_score (workspace_id, model_id, generation, score, customer_id);
create index customer_score_in_band on customer_score (workspace_id, model_id, generation, band, score, customer_id);
create index customer_score_by_change_7 on customer_score (workspace_id, model_id, generation, change_7, customer_id);
create index customer_score_by_change_30 on customer_score (workspace_id, model_id, generation, change_30, customer_id);

create table band_history (
    workspace_id integer not null,
    model_id bigint not null,
    version integer not null,
    day date not null,
    -- Customers by band, the lowest band first.
    customers bigint[] not null,
    not_scored bigint not null,
    score_sum numeric not null,
    stale boolean not null,
    -- Raised each time the row is made stale, so that a count that was begun before does not pass for a fresh one.
    revision integer not null,
    primary key (workspace_id, model_id, version, day)
);
