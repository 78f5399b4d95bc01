/** A fetched page as an article; what the feed carries stands in for a page that cannot be had. */
import type { ArticleReading, NoArticle } from '../articles/article.ts';
import { extraAddresses, readArticle } from '../articles/read.ts';
import type { Outlet } from '../config/schema.ts';
import type { Guest, GuestFetched, Later } from '../io/guest.ts';
import type { ArticleRow } from '../io/stores/articles.ts';
import { whyNot } from './why-not.ts';

type Answer = Exclude<GuestFetched, Later>;

/** A page came, so its further parts are waited for: putting the article off would load the page again. */
const PARTS_PATIENCE_MS = 60_000;

/** `later`: a further part of the page has to wait for the host's turn. */
export async function readPage(
  fetched: Answer,
  article: Pick<ArticleRow, 'address' | 'item' | 'before'>,
  outlet: Outlet | undefined,
  guest: Guest,
): Promise<ArticleReading | NoArticle | Later> {
  const origin = {
    url: fetched.kind === 'ok' ? fetched.url : article.address,
    ...(outlet?.article !== undefined && { outlet: outlet.article }),
    ...(outlet !== undefined && { language: outlet.language, timezone: outlet.timezone }),
    ...(article.item !== null && { feedItem: article.item }),
  };
  const page = await fromPage();
  if (page.kind !== 'no-article') return page;
  // A text of the page's own is never compared with the feed's: they differ where nobody edited anything.
  const fedBefore = article.before === null || article.before.method === 'feed';
  if (!fedBefore || !article.item?.content) return page;
  const fed = readArticle('<html></html>', { ...origin, url: article.address });
  return 'kind' in fed ? page : fed;

  async function fromPage(): Promise<(ArticleReading & { kind?: undefined }) | NoArticle | Later> {
    if (fetched.kind === 'not-modified') return { kind: 'no-article', reason: 'not modified' };
    if (fetched.kind !== 'ok') return { kind: 'no-article', reason: whyNot(fetched) };
    if (isFrontPage(fetched.url) && !isFrontPage(article.address))
      return { kind: 'no-article', reason: 'leads to the front page' };
    const extra = extraAddresses(fetched.url, outlet?.article);
    const data = await Promise.all(
      extra.map((address) =>
        guest.get(address, { accept: 'application/json', patienceMs: PARTS_PATIENCE_MS }),
      ),
    );
    const held = data.find((answer) => answer.kind === 'later');
    if (held !== undefined) return held;
    const first = data.find((answer) => answer.kind === 'ok');
    return readArticle(fetched.bytes, {
      ...origin,
      contentType: fetched.contentType,
      ...(first !== undefined && { pageData: new TextDecoder().decode(first.bytes) }),
    });
  }
}

/** Where sites send those who ask for what they have taken down. */
function isFrontPage(address: string): boolean {
  const url = URL.parse(address);
  return url?.pathname === '/' && url.search === '';
}
