-- How a feed is doing, in words and numbers that need no look at its items.
alter table tallywire.feeds
  -- Where the time of the next poll comes from.
  add column next_reason text,
  -- How often it brings something new (src/feeds/rhythm.ts), as of the last poll.
  add column rhythm jsonb,
  -- The last time it came back after failing: {at, since, error}.
  add column recovered jsonb;
