-- Where a value was read before, without looking at all that its series has ever said.
create index observation_rows_said on tallywire.observation_rows (series, (stated -> 'low'), (stated -> 'high'), at)
  where retracted_at is null;
-- The few changes that later readings have shown to be none, without looking at all that stand.
create index changes_retracted on tallywire.changes (at, seq) where retracted_at is not null;
