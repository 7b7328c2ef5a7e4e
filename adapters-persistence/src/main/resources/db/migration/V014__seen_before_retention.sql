-- When somebody was seen first and last stays when the events that say so are dropped.
alter table customer_identity
    -- Instants of the earliest and the latest event that retention has dropped; null: none was.
    add column first_dropped_at timestamptz,
    add column last_dropped_at timestamptz;

-- What was dropped already is known by day: it is as if the first event had come as its day began.
update customer_identity i set
    first_dropped_at = i.first_day::timestamp at time zone w.zone,
    last_dropped_at = (
        select max(a.last_at) from activity a
        where a.workspace_id = i.workspace_id and a.identity_id = i.identity_id and a.day <= w.dropped_through)
from workspace w
where w.workspace_id = i.workspace_id and i.first_day <= w.dropped_through;

update customer c set last_at = greatest(c.last_at, i.at)
from (
    select workspace_id, customer_id, max(last_dropped_at) as at from customer_identity
    where last_dropped_at is not null group by workspace_id, customer_id) i
where c.workspace_id = i.workspace_id and c.customer_id = i.customer_id
    and greatest(c.last_at, i.at) is distinct from c.last_at;
