-- A feed that somebody paused on the page is not polled until it is resumed, whatever the configuration says.
alter table tallywire.feeds add column paused_at timestamptz;

-- Log-ins. Only hashes are kept: who reads the database cannot take over a session or use a token.
create table tallywire.sessions (
  hash text primary key,
  role text not null,
  -- Hash of the password it was opened with: another password ends it.
  password text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create table tallywire.api_tokens (
  id text primary key,
  name text not null,
  hash text not null unique,
  role text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);

-- The console's lists, newest first.
create index articles_latest on tallywire.articles ((coalesce(published, found_at)) desc, id desc);
create index deliveries_latest on tallywire.deliveries (planned_at desc, id desc);
