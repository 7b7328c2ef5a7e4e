-- Drafts, and models that are retired.

alter table scoring_model
    add column retired_at timestamptz,
    -- How often a draft of it was saved, over all of its drafts, so that a revision never names two contents.
    add column draft_saves integer not null default 0,
    add constraint scoring_model_primary_is_in_use check (not is_primary or retired_at is null);

create table scoring_model_draft (
    workspace_id integer not null,
    model_id bigint not null,
    revision integer not null,
    -- The newest version that its author has seen; null: there was none.
    based_on integer,
    makes_primary boolean not null,
    -- As its author wrote it, which may be wrong, so it is not jsonb, which refuses NUL in texts and large numbers.
    definition json not null,
    saved_at timestamptz not null,
    primary key (workspace_id, model_id),
    foreign key (workspace_id, model_id) references scoring_model
);
