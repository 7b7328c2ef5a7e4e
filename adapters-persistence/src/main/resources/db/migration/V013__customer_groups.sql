-- Lists split by groups read them with the customer instead of looking into the events and traits of everybody. Each is as of the
-- latest event or trait there is, which may be up to a day ahead: who asks for a day that ends before that looks further.
alter table customer
    -- Of the latest event (instant, message id); null: it said none, or there is no event.
    add column channel text,
    -- The latest value of the trait of that name, if it is a text.
    add column lifecycle_stage text,
    -- When that was said, whatever it was; null: it never was.
    add column lifecycle_stage_at timestamptz,
    -- The first day with an event of any type; null: identified only.
    add column first_day date;

update customer c set
    channel = (
        select left(nullif(e.channel, 'unknown'), 100)
        from customer_identity i
        cross join lateral (
            select r.channel, r.happened_at, r.message_id from event r
            where r.workspace_id = i.workspace_id and r.identity_id = i.identity_id
            order by r.happened_at desc, r.message_id desc limit 1) e
        where i.workspace_id = c.workspace_id and i.customer_id = c.customer_id
        order by e.happened_at desc, e.message_id desc limit 1),
    first_day = (
        select min(i.first_day) from customer_identity i
        where i.workspace_id = c.workspace_id and i.customer_id = c.customer_id);

update customer c set
    lifecycle_stage = case when jsonb_typeof(s.value) = 'string' then left(nullif(s.value #>> '{}', ''), 100) end,
    lifecycle_stage_at = s.happened_at
from (
    select distinct on (i.workspace_id, i.customer_id) i.workspace_id, i.customer_id, t.value, t.happened_at
    from customer_identity i
    join trait t on t.workspace_id = i.workspace_id and t.identity_id = i.identity_id and t.name = 'lifecycle_stage'
    order by i.workspace_id, i.customer_id, t.happened_at desc, t.message_id desc) s
where c.workspace_id = s.workspace_id and c.customer_id = s.customer_id;
