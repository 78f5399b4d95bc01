-- What was held true when. A row of observations is closed and followed by another, never rewritten: "as known on D" is
-- recorded_at <= D < retracted_at. The view shows what stands now.
alter table tallywire.observations rename to observation_rows;
alter table tallywire.observation_rows
  drop constraint observations_pkey,
  add column seq bigint generated always as identity primary key,
  add column recorded_at timestamptz not null default 'epoch',
  add column retracted_at timestamptz;
update tallywire.observation_rows set recorded_at = at;
drop index tallywire.observations_series, tallywire.observations_figure;
create unique index observation_rows_standing on tallywire.observation_rows (id) where retracted_at is null;
create index observation_rows_series on tallywire.observation_rows (series, at);
create index observation_rows_figure on tallywire.observation_rows (figure) where retracted_at is null;
create index observation_rows_recorded on tallywire.observation_rows (grp, recorded_at) where retracted_at is null;
create view tallywire.observations as
  select id, series, grp, at, speaker, stated, period, standing, figure, recorded_at
  from tallywire.observation_rows where retracted_at is null;

-- The view shows the figures that count: a newer extractor may read a text otherwise, and the old figure stays as a row.
alter table tallywire.figures rename to figure_rows;
alter table tallywire.figure_rows
  add column superseded_at timestamptz,
  -- Where a reader's correction has put it elsewhere: the series, and {key, aside} as its own words have it.
  add column placed jsonb,
  add column own jsonb;
create index figure_rows_corrected on tallywire.figure_rows (article) where own is not null;
create view tallywire.figures as select * from tallywire.figure_rows where superseded_at is null;

-- Key of the speaker that the figure names; null where it names nobody.
alter table tallywire.filings add column speaker text;

alter table tallywire.changes
  -- What the text itself says of the step: {delta, percent, previous, agrees}.
  add column stated_step jsonb,
  -- "arrival": a late article; "reader": a correction; "extractor": the text was read anew, and no mail takes it back.
  add column retracted_by text;

-- Read and written as a whole, never looked into.
alter table tallywire.groups alter column state type json;
create index versions_read on tallywire.versions (read_at);

-- What readers correct: events, replayed whenever figures are placed. `article` is null where a whole series is meant.
create table tallywire.corrections (
  seq bigint generated always as identity primary key,
  id text not null unique,
  at timestamptz not null,
  by text not null,
  kind text not null,
  article text references tallywire.articles,
  target jsonb not null,
  note text
);
create index corrections_article on tallywire.corrections (article);
