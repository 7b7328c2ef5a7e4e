-- Surveys, and what respondents answered.

create table survey (
    workspace_id integer not null,
    survey_id bigint not null,
    -- In links, which name no workspace.
    slug text collate "C" not null unique,
    name text not null,
    state text not null check (state in ('draft', 'open', 'closed')),
    revision integer not null,
    -- JSON as its author wrote it, which may be wrong in a draft; nothing looks into it.
    definition text not null,
    -- The definition's, where admitting a response reads it.
    quota integer,
    -- Counted only while there is a quota, so that without one nobody waits for the row.
    admitted bigint not null default 0,
    created_at timestamptz not null,
    saved_at timestamptz not null,
    opened_at timestamptz,
    closed_at timestamptz,
    primary key (workspace_id, survey_id)
);

create table survey_response (
    workspace_id integer not null,
    survey_id bigint not null,
    response_id bigint not null,
    -- Whose it is, like an event; null: nobody knows.
    identity_id bigint,
    -- The asking that it answers: 0 by a link, which asks for the survey's whole life.
    wave bigint not null,
    -- Of the respondent's secret, to go on with what was begun.
    key_digest uuid,
    channel text not null,
    language text not null,
    started_at timestamptz not null,
    answered_at timestamptz not null,
    finished_at timestamptz,
    primary key (workspace_id, survey_id, response_id),
    foreign key (workspace_id, survey_id) references survey
);
create unique index survey_response_of_identity on survey_response (workspace_id, survey_id, identity_id, wave)
    where identity_id is not null;
create unique index survey_response_by_key on survey_response (workspace_id, survey_id, key_digest)
    where key_digest is not null;
create index survey_response_by_identity on survey_response (workspace_id, identity_id) where identity_id is not null;

-- One row for each revision of an answer. The current one's columns of value are all null where the answer was taken back.
create table survey_answer (
    workspace_id integer not null,
    survey_id bigint not null,
    question text collate "C" not null,
    response_id bigint not null,
    revision integer not null,
    is_current boolean not null,
    answered_at timestamptz not null,
    rating smallint,
    options text[],
    words text,
    yes boolean,
    primary key (workspace_id, survey_id, question, response_id, revision),
    foreign key (workspace_id, survey_id, response_id) references survey_response
);
create unique index survey_answer_of_response on survey_answer (workspace_id, survey_id, response_id, question)
    where is_current;
