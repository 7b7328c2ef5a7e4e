-- CSV files of events. The file itself is in the data folder of the node that received it, until the import is at its end.
create table event_import (
    workspace_id integer not null,
    import_id bigint not null,
    file_name text not null,
    -- SHA-256 of the unpacked file, in hexadecimal.
    digest text not null,
    bytes bigint not null,
    delimiter text not null,
    header jsonb not null,
    mapping jsonb not null,
    state text not null check (state in ('uploaded', 'running', 'done', 'failed', 'undoing', 'undone')),
    -- Who works on it: the node that has the file, or one that took over the undo.
    node text not null,
    created_at timestamptz not null,
    -- When a node last moved it, and so showed that it is alive.
    touched_at timestamptz not null,
    ended_at timestamptz,
    -- When a node took up what it does now, and how many rows or events were done then: what is left is estimated from it.
    taken_at timestamptz,
    taken_from bigint not null default 0,
    bytes_read bigint not null default 0,
    -- Null: not counted yet.
    rows_total bigint,
    rows_done bigint not null default 0,
    accepted bigint not null default 0,
    duplicates bigint not null default 0,
    refused bigint not null default 0,
    undone bigint not null default 0,
    failure text,
    primary key (workspace_id, import_id)
);

-- Rows that were not taken in, as they were in the file.
create table event_import_refused (
    workspace_id integer not null,
    import_id bigint not null,
    line bigint not null,
    reason text not null,
    detail text not null,
    cells jsonb not null,
    primary key (workspace_id, import_id, line)
);
