-- The ledger. Identifiers are derived from what they name (see src/io/stores/identity.ts), so that the same news
-- gives the same rows on any machine and in any order. Times are UTC; "at" is the pipeline's clock, never now().

-- What is left to do, and when: the truth behind the queues. One row a subject; `revision` grows with each settled
-- step, so that a step that ran twice commits once.
create table tallywire.work (
  queue text not null,
  subject text not null,
  due_at timestamptz not null,
  revision int not null default 0,
  attempts int not null default 0,
  woken_at timestamptz,
  error text,
  primary key (queue, subject)
);
create index work_due on tallywire.work (queue, due_at);

create table tallywire.feeds (
  id text primary key,
  outlet text not null,
  address text not null unique,
  active boolean not null default true,
  title text,
  etag text,
  last_modified text,
  body_hash text,
  state text not null default 'new',
  failures int not null default 0,
  error text,
  moved_to text,
  last_polled_at timestamptz,
  last_success_at timestamptz,
  last_new_item_at timestamptz,
  first_failure_at timestamptz,
  hints jsonb not null default '{}'
);

create table tallywire.items (
  feed text not null references tallywire.feeds,
  id text not null,
  article text,
  url text,
  title text not null,
  summary text,
  content text,
  author text,
  published timestamptz,
  updated timestamptz,
  first_seen_at timestamptz not null,
  primary key (feed, id)
);
create index items_article on tallywire.items (article);
create index items_recent on tallywire.items (feed, first_seen_at);

create table tallywire.articles (
  id text primary key,
  outlet text not null,
  address text not null unique,
  url text not null,
  alias_of text references tallywire.articles,
  title text not null default '',
  published timestamptz,
  state text not null default 'new',
  reason text,
  failures int not null default 0,
  found_at timestamptz not null,
  first_read_at timestamptz,
  last_read_at timestamptz,
  readings int not null default 0,
  versions int not null default 0,
  pending_hash text,
  etag text,
  last_modified text
);
create index articles_url on tallywire.articles (url);
create index articles_read on tallywire.articles (first_read_at);

create table tallywire.versions (
  id text primary key,
  article text not null references tallywire.articles,
  n int not null,
  read_at timestamptz not null,
  title text not null,
  byline text,
  published timestamptz,
  modified timestamptz,
  language text,
  access text not null,
  method text not null,
  -- Null once retention has dropped it; its length and hash stay.
  text text,
  characters int not null,
  hash text not null,
  -- Its figures are in the ledger; until then it says nothing about what an edit took away.
  filed boolean not null default false,
  unique (article, n)
);

create table tallywire.article_topics (
  article text not null references tallywire.articles,
  topic text not null,
  score double precision not null,
  hits jsonb not null,
  primary key (article, topic)
);

-- Series that differ only by area are folded together; the group's row is what a worker locks. `state` holds the days
-- already sealed (src/ledger/record.ts), the days after it are folded anew from their readings.
create table tallywire.groups (
  name text primary key,
  key jsonb not null,
  sealed_day int not null default -1,
  state jsonb
);

create table tallywire.series (
  id text primary key,
  grp text not null references tallywire.groups,
  topic text not null,
  measure text not null,
  unit text not null,
  places text[] not null,
  area text[] not null,
  per text,
  status text not null,
  part text
);
create index series_topic on tallywire.series (topic, measure);

create table tallywire.figures (
  id text primary key,
  version text not null references tallywire.versions,
  article text not null references tallywire.articles,
  topic text not null,
  grp text references tallywire.groups,
  aside text,
  at timestamptz not null,
  quote text not null,
  start_at int not null,
  end_at int not null,
  sentence text not null,
  quote_at int not null,
  low double precision,
  high double precision,
  bound text not null,
  kind text not null,
  unit text not null,
  counted text,
  places text[] not null,
  area text[] not null,
  measure text not null,
  per text,
  period_from text,
  period_to text,
  period_source text not null,
  attribution text,
  status text not null,
  role text not null,
  trend text,
  part text,
  rule text not null,
  extractor text not null
);
create index figures_version on tallywire.figures (version);
create index figures_group on tallywire.figures (grp, at);
create index figures_article on tallywire.figures (article);
create index figures_at on tallywire.figures (at);

create table tallywire.changes (
  seq bigint generated always as identity,
  id text primary key,
  series text not null references tallywire.series,
  grp text not null references tallywire.groups,
  topic text not null,
  kind text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  before jsonb,
  after jsonb,
  difference double precision,
  ratio double precision,
  implausible text,
  figure text not null references tallywire.figures,
  retracted_at timestamptz
);
create unique index changes_seq on tallywire.changes (seq);
create index changes_at on tallywire.changes (at, seq);
create index changes_series on tallywire.changes (series, at);
create index changes_topic on tallywire.changes (topic, seq);

create index changes_group on tallywire.changes (grp, at);

-- What a series said at a period, by one speaker.
create table tallywire.observations (
  id text primary key,
  series text not null references tallywire.series,
  grp text not null references tallywire.groups,
  at timestamptz not null,
  speaker text not null,
  stated jsonb not null,
  period jsonb not null,
  standing text not null,
  figure text not null references tallywire.figures
);
create index observations_series on tallywire.observations (series, at);
create index observations_figure on tallywire.observations (figure);

-- Where each figure went: the observation it supports and the change it tells or is a sighting of.
create table tallywire.filings (
  figure text primary key references tallywire.figures,
  observation text,
  change text,
  reason text not null
);
create index filings_change on tallywire.filings (change);

-- Known by their e-mail address, or by their channel and its address (src/config/channels.ts).
create table tallywire.subscribers (
  id text primary key,
  active boolean not null default true,
  since timestamptz not null,
  -- As last seen in the configuration: when it changes, the next turn is reckoned anew.
  schedule text not null,
  unsubscribed_at timestamptz,
  unsubscribed_topics text[] not null default '{}',
  -- Refusals in a row; after some, `paused_reason` says why nothing is sent any more.
  refusals int not null default 0,
  paused_reason text,
  not_before timestamptz,
  last_digest_at timestamptz
);

-- The outbox: a message is rendered and stored before it is sent, so that it can be sent again and shown as it was.
-- `claimed_until`: a worker is sending it, and no other may.
create table tallywire.deliveries (
  id text primary key,
  subscriber text not null references tallywire.subscribers,
  state text not null,
  planned_at timestamptz not null,
  window_from timestamptz,
  window_to timestamptz not null,
  message jsonb not null,
  attempts int not null default 0,
  claimed_until timestamptz,
  next_attempt_at timestamptz,
  sent_at timestamptz,
  response text,
  error text
);
create index deliveries_subscriber on tallywire.deliveries (subscriber, planned_at);
create index deliveries_pending on tallywire.deliveries (subscriber) where state = 'pending';

-- Each change is settled once for each subscriber: told by a delivery, or passed over (null) by the subscriber's filters.
-- A change that was told and then retracted is taken back once, by the delivery in `correction`.
create table tallywire.delivered_changes (
  subscriber text not null references tallywire.subscribers,
  change text not null references tallywire.changes,
  delivery text references tallywire.deliveries,
  correction text references tallywire.deliveries,
  primary key (subscriber, change)
);
create index delivered_changes_delivery on tallywire.delivered_changes (delivery);
create index delivered_changes_correction on tallywire.delivered_changes (correction);

-- The coverage ledger: whatever was left out, at which step and why.
create table tallywire.drops (
  step text not null,
  subject text not null,
  reason text not null,
  at timestamptz not null,
  count int not null default 1,
  primary key (step, subject, reason)
);
create index drops_at on tallywire.drops (at);

-- One polite pace per host, shared by every worker.
create table tallywire.hosts (
  host text primary key,
  next_allowed_at timestamptz not null
);
create table tallywire.robots (
  origin text primary key,
  fetched_at timestamptz not null,
  status int not null,
  body text
);
