-- When somebody was seen first and last stays when the events that say so are dropped.
alter table customer_identity
    -- Instants of the earliest and the latest event that retention has dropped; null: none was.
    add column first_dropped_at timestamptz,
    add column last_dropped_at timestamptz;

-- Of what was dropped already the activity is left, which has the latest instant of each day. Closed, not dropped through: dropping
-- may have been interrupted, and who has events of closed days is not done yet.
update customer_identity i set
    first_dropped_at = a.first_at,
    last_dropped_at = a.last_at
from (
    select a.workspace_id, a.identity_id,
        min(a.last_at) filter (where a.day = i.first_day) as first_at, max(a.last_at) as last_at
    from workspace w
    join customer_identity i on i.workspace_id = w.workspace_id and i.first_day <= w.closed_through
    join activity a on a.workspace_id = i.workspace_id and a.identity_id = i.identity_id and a.day <= w.closed_through
    group by a.workspace_id, a.identity_id) a
where i.workspace_id = a.workspace_id and i.identity_id = a.identity_id
    and not exists (
        select from event e
        where e.workspace_id = a.workspace_id and e.identity_id = a.identity_id and e.happened_at <= a.last_at);

update customer c set last_at = greatest(c.last_at, i.at)
from (
    select workspace_id, customer_id, max(last_dropped_at) as at from customer_identity
    where last_dropped_at is not null group by workspace_id, customer_id) i
where c.workspace_id = i.workspace_id and c.customer_id = i.customer_id
    and greatest(c.last_at, i.at) is distinct from c.last_at;
