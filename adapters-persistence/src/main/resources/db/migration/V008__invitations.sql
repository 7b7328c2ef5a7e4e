-- Invitations by e-mail, and who is not to be sent any. No address is kept in either: it is the customer's trait until it is used.

create table survey_invitation (
    workspace_id integer not null,
    survey_id bigint not null,
    identity_id bigint not null,
    wave bigint not null,
    state text not null check (state in ('queued', 'sent', 'bounced', 'failed', 'dropped')),
    tries integer not null default 0,
    -- Null: it is settled.
    next_try_at timestamptz,
    settled_at timestamptz,
    -- Why it is not sent (yet), without what a server quoted of an address.
    note text not null default '',
    primary key (workspace_id, survey_id, identity_id, wave),
    foreign key (workspace_id, survey_id, identity_id, wave) references survey_asking on delete cascade
);
create index survey_invitation_queued on survey_invitation (next_try_at) where next_try_at is not null;

-- Whoever unsubscribed is the customer, and the mailbox that it had then, which may be several customers'.
create table mail_unsubscribed (
    workspace_id integer not null,
    identity_id bigint not null,
    -- The address's SHA-256; null: there was none.
    address_digest bytea,
    at timestamptz not null,
    primary key (workspace_id, identity_id)
);
create index mail_unsubscribed_by_address on mail_unsubscribed (workspace_id, address_digest);

create table mail_bounced (
    workspace_id integer not null,
    address_digest bytea not null,
    at timestamptz not null,
    reason text not null,
    primary key (workspace_id, address_digest)
);

-- How far inviting everybody in a survey's audience has come; the latest time only.
create table survey_mailing (
    workspace_id integer not null,
    survey_id bigint not null,
    started_at timestamptz not null,
    -- Null: it is under way.
    finished_at timestamptz,
    -- Those up to this one are decided.
    after_customer bigint not null,
    queued bigint not null,
    -- JSON: how many were not invited, by reason.
    not_invited text not null,
    primary key (workspace_id, survey_id),
    foreign key (workspace_id, survey_id) references survey on delete cascade
);
create index survey_mailing_under_way on survey_mailing (started_at) where finished_at is null;
