-- Before events are dropped their days are closed: docs/adr/0015-days-are-closed-before-their-events-are-dropped.md.
alter table workspace
    -- How many days besides today; null: for ever.
    add column events_kept_days integer,
    add column closed_through date,
    -- Behind closed_through while events of closed days are being dropped.
    add column dropped_through date;

-- The first day from which on the signal counts all events; null: since ever.
alter table signal add column complete_from date;

-- Whether events of the import were dropped, so that it can't be undone any more.
alter table event_import add column events_dropped boolean not null default false;
