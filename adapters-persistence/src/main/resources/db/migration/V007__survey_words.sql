-- What respondents wrote, newest first.
create index survey_answer_in_words on survey_answer (workspace_id, survey_id, answered_at, response_id, question)
    where is_current and words is not null;

-- Headlines, trends and splits read ratings alone, without passing by the words that stand between them.
create index survey_answer_ratings on survey_answer (workspace_id, survey_id, question, response_id) include (rating)
    where is_current and rating is not null;
