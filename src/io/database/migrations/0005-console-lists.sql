-- How many figures support an observation, and the rarer kinds of change, without looking at every row.
create index filings_observation on tallywire.filings (observation);
create index changes_kind on tallywire.changes (kind, at, seq);
