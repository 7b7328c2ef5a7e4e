-- On which day, in the workspace's zone, somebody was last shown scores of a model; written at most once a model, day and node.
create table model_look (
    workspace_id integer not null,
    model_id bigint not null,
    day date not null,
    primary key (workspace_id, model_id)
);
