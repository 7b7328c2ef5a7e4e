-- Whoever comes later was not scored on any day before, so a stored number of those goes out of date where no event does.
-- It is all customers less the counted ones.
alter table band_history drop column not_scored;
