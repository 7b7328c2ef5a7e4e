-- Responses of some days, and in the order of their latest answers.
create index survey_response_by_answer on survey_response (workspace_id, survey_id, answered_at, response_id);

-- Whose mailbox it is of which only the digest is kept. Immutable, since the encoding is named: else no index could have it.
create function mail_digest(address text) returns bytea language sql immutable strict parallel safe
    as $$ select sha256(convert_to(lower(btrim(address)), 'UTF8')) $$;
create index customer_by_mail_digest on customer (workspace_id, mail_digest(email)) where email is not null;
