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
    channel = left(nullif(latest.channel, 'unknown'), 100),
    lifecycle_stage =
        case when jsonb_typeof(staged.value) = 'string' then left(nullif(staged.value #>> '{}', ''), 100) end,
    lifecycle_stage_at = staged.happened_at,
    first_day = (
        select min(i.first_day) from customer_identity i
        where i.workspace_id = c.workspace_id and i.customer_id = c.customer_id)
from customer k
left join lateral (
    select e.channel
    from customer_identity i
    cross join lateral (
        select r.channel, r.happened_at, r.message_id from event r
        where r.workspace_id = i.workspace_id and r.identity_id = i.identity_id
        order by r.happened_at desc, r.message_id desc limit 1) e
    where i.workspace_id = k.workspace_id and i.customer_id = k.customer_id
    order by e.happened_at desc, e.message_id desc limit 1) latest on true
left join lateral (
    select t.value, t.happened_at
    from customer_identity i
    join trait t on t.workspace_id = i.workspace_id and t.identity_id = i.identity_id and t.name = 'lifecycle_stage'
    where i.workspace_id = k.workspace_id and i.customer_id = k.customer_id
    order by t.happened_at desc, t.message_id desc limit 1) staged on true
where c.workspace_id = k.workspace_id and c.customer_id = k.customer_id;
