-- The audit log says how something was changed, too: "viewer" to "owner". Not of what was changed before.
alter table audit_entry
    -- [{"what": "role", "from": "viewer", "to": "owner"}, …], a side that isn't said is ''; no personal data. Null: nothing is said.
    add column detail jsonb;
