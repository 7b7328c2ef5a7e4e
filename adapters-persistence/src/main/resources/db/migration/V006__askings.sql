-- Whom surveys asked, how often a workspace lets them, and the secret that signs their links.

alter table workspace
    -- At most so many surveys in so many days, over all surveys.
    add column fatigue_surveys integer not null default 2,
    add column fatigue_days integer not null default 30,
    -- 244 random bits.
    add column link_secret bytea not null
        default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');

create table survey_asking (
    workspace_id integer not null,
    survey_id bigint not null,
    identity_id bigint not null,
    wave bigint not null check (wave > 0),
    channel text not null,
    -- Shown, or sent.
    asked_at timestamptz not null,
    dismissed_at timestamptz,
    -- JSON: what was looked at to decide it.
    decision text not null,
    primary key (workspace_id, survey_id, identity_id, wave),
    foreign key (workspace_id, survey_id) references survey on delete cascade
);
create index survey_asking_by_identity on survey_asking (workspace_id, identity_id, asked_at);
