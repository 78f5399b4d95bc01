/** The changes of a topic for feed readers. */
import { atomFeed, jsonFeed } from '../../digests/feeds-of-changes.ts';
import { feedOfChanges } from '../../steps/gather-feed.ts';
import type { Asked } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';

const FORMS = {
  atom: { write: atomFeed, type: 'application/atom+xml; charset=utf-8' },
  json: { write: jsonFeed, type: 'application/feed+json; charset=utf-8' },
} as const;

export const feedOfChangesPage = (world: ConsoleWorld) => async (c: Asked) => {
  const [, topic, form] = /^(.+)\.(atom|json)$/.exec(c.req.param('file') ?? '') ?? [];
  if (!world.ports.config().topics.some(({ id }) => id === topic))
    return c.text('There is no such topic.\n', 404);
  const { write, type } = FORMS[form as keyof typeof FORMS];
  const { publicUrl } = world.ports.settings;
  const feed = await feedOfChanges(
    { topic: topic!, language: 'en', now: world.ports.clock.now() },
    world.ports,
  );
  const at = publicUrl === null ? null : `${publicUrl}/feeds-of-changes/${topic}.${form}`;
  return c.body(write({ ...feed, self: at }), 200, { 'content-type': type });
};
