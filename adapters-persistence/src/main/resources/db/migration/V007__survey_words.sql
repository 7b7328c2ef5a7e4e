-- What respondents wrote, newest first.
create index survey_answer_in_words on survey_answer (workspace_id, survey_id, answered_at, response_id, question)
    where is_current and words is not null;
