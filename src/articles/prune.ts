/** What is never an article's own text, known by element, role, class or id. Names are data: tokens, not sites. */
import { cardsOf } from './cards.ts';
import { type Measure, measureTree } from './measures.ts';

/** Elements without a sentence of the article in them. */
const NEVER = new Set([
  'nav',
  'form',
  'button',
  'input',
  'select',
  'dialog',
  'menu',
  'footer',
  'aside',
  'audio',
  'video',
  'embed',
  'figcaption',
  'label',
  'header',
]);
const ROLES = new Set([
  'navigation',
  'search',
  'banner',
  'contentinfo',
  'complementary',
  'dialog',
  'alert',
  'toolbar',
  'menu',
  'menubar',
  'tooltip',
  'button',
]);

/** Tokens or pairs of tokens of a class or id. */
const NAMES = new RegExp(
  `-(?:${[
    'related\\w*|recommend\\w*|recirc\\w*|(?:read|see|view|learn|find)-?(?:more|also|next)|more-?(?:on|from|stories|news|posts|articles|like)|also-?(?:read|like|on|see)|up-?next|next-?(?:up|story|article|post)|prev(?:ious)?-?(?:story|article|post)|you-?may|you-?might|in-?case-?you',
    'most-?(?:read|popular|viewed|shared|recent)|popular\\w*|trending|latest-?\\w*|top-?(?:stories|news|posts)|other-?(?:news|stories|posts|articles)|similar\\w*|suggested|suggestions|teasers?|story-?links?|rel-?links?',
    'citeste\\w*|vezi-?si|te-?ar-?putea|(?:articole|stiri)-?(?:similare|recomandate|conexe|populare|asemanatoare)|recomand\\w*|cele-?mai-?\\w+|abon(?:are|eaza)\\w*|comentarii|distribuie|reclam[ae]|publicitate|chita[yj]te\\w*|po(?:x|h|kh)ozh\\w*|podpis\\w*|kommentari\\w*|reklam\\w*',
    'promo\\w*|sponsor\\w*|advert\\w*|ads?|adv|ad-?(?:slot|unit|box|wrapper|container|block|text)|google-?ad\\w*|adsbygoogle|dfp|taboola|outbrain|revcontent|mgid|zergnet|plista|affiliate-?(?:box|links?)|native-?ad|commercial',
    'newsletters?\\w*|subscri(?:be|ption)\\w*|sign-?up|signup|opt-?in|mailchimp|mc4wp|mailing|paywall|piano|donat\\w+|membership|register|registration|log-?in',
    'share\\w*|sharing|shar(?:e|ing)-?\\w+|social\\w*|sharedaddy|addtoany|addthis\\w*|a2a|follow(?:-?us)?|likebox|tweet-?button',
    'comments?|comment-?(?:list|form|area|section|count|box)|disqus\\w*|respond|discussion|reactions?|replies|livefyre|viafoura|coral',
    'bread-?crumbs?|crumbs|by-?line\\w*|authors?|author-?\\w+|about-?author|writer|contributors?|bio|biography|dateline-?\\w+|date-?time|timestamp|pub-?date|publish(?:ed)?-?(?:date|on|at|time)|post-?date|entry-?date|article-?date|updated?-?(?:date|on|at)|read(?:ing)?-?time|views-?count',
    'tags?|tag-?(?:list|cloud|links)|taxonomy|categories|category-?(?:list|links)|topics?-?(?:list|links)?|keywords|entry-?(?:meta|footer|header|utility)|post-?(?:meta|footer|info|author|tags|nav\\w*|ratings?)|article-?(?:meta|footer|info|tags|tools)|meta-?(?:data|info)|meta',
    'nav\\w*|menu\\w*|pager|paginat\\w+|side-?bar\\w*|footer|widgets?|widget-?\\w+|tool-?bar|tools|utility|skip-?\\w+|masthead|site-?header',
    'cookies?\\w*|consent|gdpr|pop-?up|modal|overlay|lightbox|notification|alert-?(?:box|bar)',
    'visually-?hidden|sr-?only|screen-?reader(?:-text)?|visuallyhidden|print-?only|offscreen|d-none|noprint|no-?print',
    'captions?|wp-?caption-?text|image-?(?:credit|caption|meta)|img-?caption|photo-?(?:credit|caption|byline)|picture-?caption|media-?(?:caption|credit)|credits?|copyright|gallery-?\\w*|slideshow\\w*|carousel|video-?(?:caption|title|meta|info|player|related|playlist)|player\\w*|playlist\\w*',
    'stand-?first|article-?dek|dek|strap-?line|ratings?|votes?|voting|poll|quiz|survey|toc|table-?of-?contents|in-?page-?nav|jump-?links?|pull-?quotes?|download-?app|app-?(?:promo|download|banner)|google-?news|whats-?app|telegram-?\\w*|feedback|report-?(?:error|typo)|correction-?form|print|email-?(?:this|form)',
  ].join('|')})-`,
);

/** `-token-token-` of class and id, camel case taken apart. */
export function names(element: Element): string {
  const raw = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (raw === ' ') return '';
  return ` ${raw} `
    .replace(/\b(?:elementor|aem|wp-block)[\w-]*/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9\u0080-\uffff]+/g, '-');
}

const INLINE = new Set(['a', 'span', 'em', 'strong', 'b', 'i', 'u', 'time', 'abbr', 'mark', 'font']);
/** Of what stands within a sentence only what pops up or is unseen is no part of it. */
const INLINE_NAMES =
  /-(?:visually-?hidden|sr-?only|screen-?reader(?:-text)?|(?:tool-?tip|roll-?over|pop-?over|hover)\w*(?:-\w+)?-?(?:text|content|box|block|inner|body|card|panel)|pop-?up|hover-?card)-/;

/** Parts of a table are judged with the whole. */
const PARTS = new Set(['tr', 'td', 'th', 'tbody', 'thead', 'html', 'body', 'article', 'main']);
/** `hidden md:block` hides on small screens only. */
const HIDDEN_CLASS = /(?:^|\s)(?:hidden|is-hidden|hide)(?=\s|$)/;
const SHOWN_WIDER = /(?:^|\s)(?:sm|md|lg|xl|2xl):(?:block|flex|grid|inline)/;

/** Names that leave no doubt: other stories and readers' comments. */
const CERTAIN =
  /-(?:related\w*|recommend\w*|recirc\w*|most-?(?:read|popular)|trending|you-?may|also-?like|more-?(?:stories|news|articles)|comments?|disqus\w*|taboola|outbrain)-/;

export type Doubt = 'element' | 'role' | 'hidden' | 'name';

/** Why the element is thought to be no article text; null where nothing speaks against it. */
export function doubtOf(element: Element): Doubt | null {
  const tag = element.localName;
  if (NEVER.has(tag)) return 'element';
  const role = element.getAttribute('role');
  if (role !== null && ROLES.has(role)) return 'role';
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return 'hidden';
  if (PARTS.has(tag)) return null;
  const tokens = names(element);
  if (tokens === '') return null;
  const className = element.getAttribute('class') ?? '';
  if (HIDDEN_CLASS.test(className) && !SHOWN_WIDER.test(className)) return 'hidden';
  if (tokens.includes('-embed') && element.querySelector('blockquote') !== null) return null;
  if (INLINE_NAMES.test(tokens)) return 'name';
  return !withinSentence(element) && NAMES.test(tokens) ? 'name' : null;
}

function withinSentence(element: Element): boolean {
  if (!INLINE.has(element.localName)) return false;
  let around = 0;
  for (let node = element.parentNode?.firstChild ?? null; node !== null; node = node.nextSibling)
    if (node.nodeType === 3) around += (node.nodeValue ?? '').trim().length;
  return around >= 15;
}

/** An element that holds more of the page's prose than this is not taken out, whatever it is called. */
const TOO_MUCH = 0.3;
/** The same for elements and names that leave no doubt, as long as a story is left. */
const TOO_MUCH_CERTAIN = 0.6;
const LEAST_LEFT = 400;
const LEAST_STORY = 100;

const LONGEST_CAPTION = 220;

/** A picture with a line that is no paragraph: a caption, whatever its element is called. */
function isPicture(element: Element, { pictures, characters }: Measure): boolean {
  if (pictures === 0 || characters === 0 || characters > LONGEST_CAPTION || element.localName !== 'div')
    return false;
  return element.querySelector('p, h1, h2, h3, h4, li, td, blockquote') === null;
}

/** Takes out of the tree what is doubted. `internal` tells whether an address leads to another page of the site. */
export function pruneTree(root: Element, internal: (href: string) => boolean): void {
  const measures = measureTree(root, internal);
  const { prose: all } = measures.get(root)!;
  const anchor = [...root.querySelectorAll('main, article')].find(
    (element) => (measures.get(element)?.prose ?? 0) >= LEAST_STORY,
  );
  const most = (element: Element) => {
    // Outside of what the page calls its main part nothing is too much to go.
    if (anchor !== undefined && !anchor.contains(element) && !element.contains(anchor)) return all;
    return CERTAIN.test(names(element)) || /^(?:aside|footer|nav)$/.test(element.localName)
      ? Math.max(TOO_MUCH * all, Math.min(TOO_MUCH_CERTAIN * all, all - LEAST_LEFT))
      : TOO_MUCH * all;
  };
  const visit = (parent: Element) => {
    for (const card of cardsOf(parent, measures, all)) card.remove();
    for (let element = parent.firstElementChild; element !== null; ) {
      const next: Element | null = element.nextElementSibling;
      const measure = measures.get(element)!;
      const doubted = doubtOf(element) !== null && measure.prose <= most(element);
      if (doubted || isPicture(element, measure)) element.remove();
      else {
        visit(element);
        // Readability would take the quoted post out with its frame.
        if (
          /embed/i.test(element.getAttribute('class') ?? '') &&
          element.querySelector('blockquote') !== null
        )
          while (element.firstChild !== null) parent.insertBefore(element.firstChild, element);
      }
      element = next;
    }
  };
  visit(root);
}
