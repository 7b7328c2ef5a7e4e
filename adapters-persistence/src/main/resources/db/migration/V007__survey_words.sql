-- What respondents wrote, newest first.
create index survey_answer_in_words on survey_answer (workspace_id, survey_id, answered_at, response_id, question)
    where is_current and words is not null;

-- Headlines, trends and splits read ratings alone, without passing by the words that stand between them.
create index survey_answer_ratings on survey_answer (workspace_id, survey_id, question, response_id) include (rating)
    where is_current and rating is not null;

-- Whose answers of the past they are: of a file. Responses that a survey was not asked for, and no quota counts.
alter table survey_response add column import_id bigint;
create index survey_response_by_import on survey_response (workspace_id, import_id, response_id) where import_id is not null;
