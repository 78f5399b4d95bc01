/** How much of its text a page gives away. */
import type { Access } from './article.ts';
import { type Thing, text } from './json-ld.ts';
import type { Page } from './page.ts';

/** Shorter than this, a text is the teaser under the headline. */
const TEASER = 200;
/** A page that says it is closed and yet gives this much gives everything; its gate is a script. */
const NOT_A_TEASER = 3500;

const GATE_WORDS =
  /(?:subscribe|sign up|log in|register|become a (?:member|subscriber)) (?:now )?to (?:continue|keep|read|unlock|access)|to (?:continue|keep) reading (?:this|,)|this (?:article|story|content) is (?:only )?(?:for|available to|exclusive(?:ly)? (?:for|to)) (?:our )?(?:subscribers|members)|(?:already a|for) subscribers? only|start your (?:free )?trial|abon(?:eaz[aă]-te|a[tț]i-v[aă]) (?:pentru|ca) (?:a|s[aă]) (?:citi|continu)|con[tț]inut (?:exclusiv|disponibil) (?:pentru|doar) (?:abona[tț]i|abona[tț]ilor)|(?:чтобы|для того,? чтобы) (?:продолжить чтение|прочитать|читать (?:дальше|полностью))|(?:материал|статья|текст) доступ(?:ен|на) (?:только )?(?:подписчикам|по подписке)|оформите подписку/iu;
const GATE_ELEMENTS =
  '[class*=paywall i]:not(body):not(html), [id*=paywall i], [class*=regwall i], [class*=subscriber-only i], [class*=subscription-wall i], [class*=premium-wall i], [data-paywall]';

/** What the page tells machines of being closed. */
export function isClosed(page: Page, thing: Thing | null): boolean {
  if (/^(?:locked|premium|paid|subscriber)/i.test(page.meta('article:content_tier') ?? '')) return true;
  return /^false$/i.test(text(thing?.isAccessibleForFree) || String(thing?.isAccessibleForFree ?? ''));
}

/** "words": the page asks for a subscription; "element": it has what could, but does not show it to everybody. */
export function gateSign(page: Page, whole: string): 'words' | 'element' | null {
  if (GATE_WORDS.test(whole)) return 'words';
  return page.document.querySelector(GATE_ELEMENTS) === null ? null : 'element';
}

/** `certain`: the outlet's own sign of a closed page is there. */
export function accessOf(
  body: string,
  signs: { certain: boolean; closed: boolean; gate: 'words' | 'element' | null; words: number | null },
): Access {
  const words = body.match(/\S+/g)?.length ?? 0;
  const short = body.length < TEASER;
  if (words === 0) return 'headline-only';
  const cutOff = signs.words !== null && signs.words > 1.5 * words + 50;
  const trails = /(?:…|\.\.\.)\W{0,3}$/.test(body) && body.length < NOT_A_TEASER;
  const closed =
    signs.certain ||
    (signs.closed && (cutOff || body.length < NOT_A_TEASER)) ||
    (signs.gate !== null && (cutOff || trails)) ||
    (signs.gate === 'words' && body.length < 700);
  if (!closed) return 'full';
  return short ? 'headline-only' : 'partial';
}
