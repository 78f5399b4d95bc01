/** Who may use the console, and tokens for programs. A token is shown once, when it is made. */
import { randomUUID } from 'node:crypto';
import { type Content, html } from '../../digests/markup.ts';
import { hashSecret, makeSecret } from '../guard/secrets.ts';
import { moment } from '../look/moments.ts';
import { show } from '../look/page.ts';
import { button, csrfField, empty, select, table } from '../look/parts.ts';
import type { Asked } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';

export const accessPage = (world: ConsoleWorld) => (c: Asked) => page(c, world, null);

async function page(c: Asked, world: ConsoleWorld, made: Content) {
  const tokens = await world.ports.ledger.access.tokens();
  const { csrf } = c.get('visitor');
  return show(c, world, {
    title: 'Access',
    lede: how(world),
    body: html`${made}<h2>API tokens</h2>
      <form class="card" method="post" action="/access/tokens">${csrfField(csrf)}<div class="pair"><div class="field"><label for="name">What it is for</label><input id="name" name="name" required maxlength="80"></div>
      <div class="field">${select(
        'role',
        'May',
        [
          ['viewer', 'read'],
          ['editor', 'read and change'],
        ],
        'viewer',
        null,
      )}</div></div><button>Make a token</button></form>
      ${
        tokens.length === 0
          ? empty('There are no tokens yet.')
          : table(
              'API tokens',
              ['For', 'May', 'Made', 'Last used', ''],
              tokens.map(
                (token) =>
                  html`<tr><td>${token.name}</td><td>${token.role === 'editor' ? 'read and change' : 'read'}</td><td>${moment(token.createdAt)}</td><td>${moment(token.lastUsedAt, 'never')}</td>
                  <td>${token.revokedAt === null ? button(csrf, `/access/tokens/${token.id}/revoke`, 'Revoke') : html`<span class="soft">revoked ${moment(token.revokedAt)}</span>`}</td></tr>`,
              ),
            )
      }`,
  });
}

function how({ settings }: ConsoleWorld): Content {
  const { password, viewerPassword, trustHeader } = settings;
  if (trustHeader !== null)
    return html`Who is there is told by a reverse proxy, in the header ${trustHeader}.`;
  if (password !== null || viewerPassword !== null) return 'A password is asked for.';
  return 'Open to whoever uses this machine, and to nobody else. To let others in, set TALLYWIRE_PASSWORD and TALLYWIRE_LISTEN.';
}

export const makeToken = (world: ConsoleWorld) => async (c: Asked) => {
  const { name, role } = await c.req.parseBody();
  const { ledger, clock, log } = world.ports;
  if (typeof name !== 'string' || name.trim() === '' || name.length > 80)
    return page(
      c,
      world,
      html`<p class="warn" role="alert">Say what the token is for, in 80 letters at most.</p>`,
    );
  const secret = `tw_${makeSecret()}`;
  const id = randomUUID();
  await ledger.access.addToken({
    id,
    name: name.trim(),
    hash: hashSecret(secret),
    role: role === 'editor' ? 'editor' : 'viewer',
    now: clock.now().toISOString(),
  });
  log.info({ token: id, for: name.trim() }, 'console: token made');
  return page(
    c,
    world,
    html`<section class="banner good" role="status"><strong>The token, which is not shown again:</strong><pre>${secret}</pre></section>`,
  );
};

export const revokeToken = (world: ConsoleWorld) => async (c: Asked) => {
  const { ledger, clock } = world.ports;
  await ledger.access.revokeToken(c.req.param('id') ?? '', clock.now().toISOString());
  return c.redirect('/access', 303);
};
