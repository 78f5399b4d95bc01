/** Pages that stand in the way of the article: never taken for a text, never compared with one. */
import type { Page } from './page.ts';

/** A page with more text than this is none of these, whatever words it holds. */
const LONGEST = 2500;

const SIGNS: [reason: string, title: RegExp | null, text: RegExp | null][] = [
  [
    'captcha',
    /^(?:captcha|are you (?:a )?(?:human|robot)|robot check|verify (?:that )?you are human|human verification|security check|bot verification|вы не робот|ой!?$)/i,
    /(?:are you a robot|you(?:'|’)?re not a robot|you are (?:not a robot|human)|press (?:&|and) hold|solve the captcha|complete the (?:captcha|security check)|подтвердите,? что (?:вы не робот|запросы)|confirma[tț]i c[aă] nu sunte[tț]i (?:un )?robot|nu sunt robot)/i,
  ],
  [
    'interstitial',
    /^(?:just a moment|attention required|please wait|one moment,? please|checking your browser|ddos-guard|access (?:to this page has been )?denied|you have been blocked|pardon our interruption|request blocked|redirecting|client challenge|un moment|проверка браузера)/i,
    /(?:checking (?:if the site connection is secure|your browser)|enable javascript and cookies to continue|performance (?:&|and) security by cloudflare|ddos protection by|needs to review the security of your connection|your (?:access|request) (?:has been|was) (?:blocked|denied)|unusual traffic from your|please enable (?:js|javascript) and disable any ad blocker|you don'?t have permission to access|sorry, you have been blocked|pardon our interruption)/i,
  ],
  [
    'consent',
    /^(?:before you continue|cookie consent|consent|your privacy choices|privacy settings|we value your privacy|cookies on|înainte de a continua)/i,
    /(?:before you continue to|we and our (?:\d+ )?(?:partners|vendors)\b.{0,120}(?:store|access|process)|accept (?:all )?(?:cookies )?(?:to|and) continue|your consent choices|is part of the yahoo family of brands|manage (?:your )?(?:privacy|cookie) (?:settings|preferences))/i,
  ],
  [
    'error-page',
    /^(?:(?:error )?(?:404|403|410|500|502|503)\b|page not found|not found|404|oops|bad gateway|service unavailable|internal server error|pagina nu (?:a fost g[aă]sit[aă]|exist[aă])|eroare 404|страница не найдена|ошибка 404)/i,
    /^(?:\W*(?:page not found|404 not found|the page you (?:requested|are looking for) (?:could not be found|does not exist|was not found|can'?t be found))|pagina (?:cautat[aă]|c[aă]utat[aă]|solicitat[aă]) nu)/i,
  ],
];

/** Elements of known gates; on a page without an article's text they are what the page is for. */
const GATES: [reason: string, selector: string][] = [
  [
    'interstitial',
    '#challenge-form, #challenge-running, #cf-wrapper .cf-error-details, #cf-challenge-running, .ray-id',
  ],
  ['captcha', '.g-recaptcha, .h-captcha, #px-captcha, #captcha-form, form[action*=captcha], .smart-captcha'],
];

/** Looked at before the page is pruned: gates are made of what pruning takes out. */
export function gateOf(page: Page): string | null {
  return GATES.find(([, selector]) => page.document.querySelector(selector) !== null)?.[0] ?? null;
}

/** Why the page is none; null for an article. `text` is the found body, `whole` all text of the page. */
export function refusalOf(title: string, text: string, whole: string, gate: string | null): string | null {
  if (text.length > LONGEST) return null;
  const start = whole.slice(0, LONGEST);
  for (const [reason, inTitle, inText] of SIGNS) {
    if (inTitle?.test(title) && text.length < 600) return reason;
    // In the body it is what the page says; beside a body it is a banner, as on any page of news.
    if (inText !== null && (inText.test(text) || (text.length < 200 && inText.test(start)))) return reason;
  }
  if (gate !== null && text.length < 400) return gate;
  return null;
}
