/**
 * The link under a change in a mail: the reader says whether it is right, without a log-in. The link is signed, for this reader and this
 * change alone, and ends. Programs that look at mails follow links, so a GET only shows; what a POST says counts once.
 */
import { subscriberId } from '../../config/channels.ts';
import { type CorrectionLink, LINK_DAYS, readCorrectionToken } from '../../digests/correction-link.ts';
import { html } from '../../digests/markup.ts';
import { newsOf } from '../../digests/wording.ts';
import type { CorrectableChange } from '../../io/stores/corrections.ts';
import { deedOn, noteCorrection } from '../correcting.ts';
import { sentence } from '../look/change-card.ts';
import { show } from '../look/page.ts';
import { WORDS } from '../look/parts.ts';
import { toldChanges } from '../told.ts';
import type { Asked } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';

const SAID = {
  accept: 'You said that it is right. It stays as it is, and later readings do not reject it.',
  reject: 'You said that it is no change. It is taken back from everybody who was told it.',
  wrong:
    'You said that its figure is wrong. The figure counts for nothing any more, and what it changed is taken back.',
} as const;

export const mailedCorrectionPage = (world: ConsoleWorld) => async (c: Asked) => {
  const token = c.req.query('token') ?? '';
  const link = allowed(token, world);
  if (typeof link === 'string') return refused(c, world, link);
  const change = await changeOf(link, world);
  if (change === undefined) return gone(c, world);
  if (await hasSpoken(link, change, world)) return spoken(c, world);
  const [found] = await toldChanges([change], world);
  if (found === undefined) return gone(c, world);
  const at = `/correct?token=${encodeURIComponent(token)}`;
  return show(c, world, {
    title: 'Is this right?',
    lede: html`You answer as ${link.subscriber}. What you say is kept with your name and can be taken back by whoever runs this service.`,
    body: html`<section class="card"><p class="hero"><span class="now">${newsOf(found.item, WORDS)}</span></p>${sentence(found.item)}
      <p class="small">${found.item.source.outlet.name}: ${found.item.source.title}</p></section>
    <form class="card" method="post" action="${at}"><div class="field"><label for="note">Why <span class="hint">may be left out</span></label><input id="note" name="note" maxlength="200"></div>
    <div class="answers"><button name="do" value="accept">It is right</button><button name="do" value="reject" class="quiet">It is no change</button><button name="do" value="wrong" class="danger">The figure is wrong</button></div></form>`,
  });
};

export const mailedCorrection = (world: ConsoleWorld) => {
  const underWay = new Set<string>();
  return async (c: Asked) => {
    const token = c.req.query('token') ?? '';
    const link = allowed(token, world);
    if (typeof link === 'string') return refused(c, world, link);
    const change = await changeOf(link, world);
    if (change === undefined) return gone(c, world);
    const form = await c.req.parseBody();
    const deed = deedOn(change, form.do);
    if (deed === undefined) return c.text('Say accept, reject or wrong.\n', 400);
    // Two at once would both find that nobody has spoken yet.
    const mark = `${link.subscriber} ${link.change}`;
    if (underWay.has(mark) || (await hasSpoken(link, change, world))) return spoken(c, world);
    underWay.add(mark);
    try {
      await noteCorrection(deed, { by: nameOf(link), why: form.note }, world);
    } finally {
      underWay.delete(mark);
    }
    return show(c, world, {
      title: 'Thank you',
      body: html`<p class="card">${SAID[form.do as keyof typeof SAID]} You may close this page.</p>`,
    });
  };
};

/** What the link allows now: the reader may have been struck off since the mail was sent. */
function allowed(token: string, { ports }: ConsoleWorld): CorrectionLink | 'off' | 'forged' | 'expired' {
  if (ports.settings.publicUrl === null) return 'off';
  const readers = ports.config().subscribers.filter(({ may_correct }) => may_correct !== false);
  const read = readCorrectionToken(token, readers.map(subscriberId), ports.clock.now(), ports.secret);
  return read.kind === 'valid' ? read.link : read.kind;
}

/** Undefined where there is none, or the beginning of its id does not tell which. */
async function changeOf(
  { change: beginning }: CorrectionLink,
  { ports }: ConsoleWorld,
): Promise<CorrectableChange | undefined> {
  const found = await ports.ledger.corrections.changes(beginning);
  return found.length === 1 ? found[0] : undefined;
}

const nameOf = ({ subscriber }: CorrectionLink): string => `${subscriber} (by mail)`;

/** Also where it was taken back since: a link is no way to say it again. */
async function hasSpoken(
  link: CorrectionLink,
  change: CorrectableChange,
  { ports }: ConsoleWorld,
): Promise<boolean> {
  const all = await ports.ledger.corrections.list();
  return all.some(
    ({ by, target }) =>
      by === nameOf(link) &&
      'sentence' in target &&
      ('change' in target
        ? target.change === change.id
        : target.article === change.article &&
          target.sentence === change.sentence &&
          target.quote === change.quote),
  );
}

const REFUSED = {
  off: [404, 'Changes are not corrected by mail here.'],
  forged: [
    400,
    'It is cut off, was made by another installation, or its reader is not told by mail any more. Use the link in the newest mail.',
  ],
  expired: [
    410,
    `It was made more than ${LINK_DAYS} days ago. Whoever runs this service can still correct the change.`,
  ],
} as const;

function refused(c: Asked, world: ConsoleWorld, why: keyof typeof REFUSED) {
  const [status, text] = REFUSED[why];
  return show(c, world, {
    title: 'This link does not work',
    status,
    body: html`<p class="card">${text}</p>`,
  });
}

function spoken(c: Asked, world: ConsoleWorld) {
  const text = 'A link counts once. Whoever runs this service can take your answer back.';
  return show(c, world, {
    title: 'You have answered already',
    status: 409,
    body: html`<p class="card">${text}</p>`,
  });
}

function gone(c: Asked, world: ConsoleWorld) {
  return show(c, world, {
    title: 'It does not stand any more',
    status: 410,
    body: html`<p class="card">Later readings or a correction have overruled this change. There is nothing left to correct.</p>`,
  });
}
