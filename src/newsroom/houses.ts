/** How each house builds its pages: three modelled on outlets of the shipped configuration, and a plain one for others. */
import type { Outlet } from '../config/schema.ts';
import {
  adSlot,
  cookieBanner,
  dateLine,
  escapeHtml,
  footer,
  head,
  header,
  type PageInput,
  phrases,
  relatedBox,
} from './markup.ts';

export interface House {
  /** What the configuration says of an outlet of this house. */
  article: Outlet['article'];
  /** Path of an article below the outlet's front page. */
  path(slug: string, id: string, date: string): string;
  page(input: PageInput): string;
  /** Does the feed carry the full text? */
  fullText: boolean;
}

const digi24: House = {
  article: { body: '.entry.data-app-meta-article > p', remove: ['p[class]'] },
  path: (slug, id) => `stiri/externe/${slug}-${id}`,
  fullText: false,
  page(input) {
    const { outlet, article } = input;
    const words = phrases(outlet.language);
    const [first = '', ...rest] = article.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`);
    const promo = article.related.map(
      (title) =>
        `<p class="read-also"><strong>${words.readAlso}:</strong> <a href="${input.home}">${escapeHtml(title)}</a></p>`,
    );
    return document(
      outlet.language,
      head(input),
      `${cookieBanner(outlet.language)}${header(input)}
<main><article class="article-story">
<h1>${escapeHtml(article.title)}</h1>
<div class="article-date"><time>${dateLine(outlet, article.published)}</time></div>
<h2 class="article-intro">${escapeHtml(article.summary)}</h2>
<div class="entry data-app-meta data-app-meta-article">
${[first, adSlot(outlet.language), ...promo, ...rest].join('\n')}
</div>
<div class="tags"><a href="${input.home}">Rusia</a> <a href="${input.home}">UE</a></div>
</article>
${relatedBox(input)}</main>
${footer(input)}`,
    );
  },
};

const telegraph: House = {
  article: {
    body: '[itemprop=articleBody], .articleBodyText p',
    remove: [],
    paywall: 'meta[property="article:content_tier"][content=locked]',
  },
  path: (slug, id, date) => `world-news/${date.replaceAll('-', '/')}/${slug}-${id}/`,
  fullText: false,
  page(input) {
    const { outlet, article } = input;
    const blocks = article.paragraphs.map(
      (text) =>
        `<div class="articleBodyText section"><div class="article-body-text"><p>${escapeHtml(text)}</p></div></div>`,
    );
    return document(
      outlet.language,
      head(input, '<meta property="article:content_tier" content="free">\n'),
      `${cookieBanner(outlet.language)}${header(input)}
<main><article data-test="article">
<h1 itemprop="headline">${escapeHtml(article.title)}</h1>
<p class="e-standfirst">${escapeHtml(article.summary)}</p>
<div class="tpl-article__byline"><time datetime="${article.published}">${dateLine(outlet, article.published)}</time></div>
<div class="tpl-article__layout-content">
${[...blocks.slice(0, 2), adSlot(outlet.language), ...blocks.slice(2)].join('\n')}
</div>
</article>
${relatedBox(input)}</main>
${footer(input)}`,
    );
  },
};

/** The page is an empty shell that a script fills from page-data.json; the feed carries the full text. */
const istories: House = {
  article: { pageData: 'gatsby', remove: [] },
  path: (slug, id, date) => `news/${date.replaceAll('-', '/')}/${slug}-${id}/`,
  fullText: true,
  page(input) {
    const { outlet, article } = input;
    return document(
      outlet.language,
      head(input, '<meta name="generator" content="Gatsby 5.13.3">\n'),
      `<div id="___gatsby"><div id="gatsby-focus-wrapper" tabindex="-1"><h1>${escapeHtml(article.title)}</h1></div></div>
<script src="/app-3f0b6e1.js" async></script>`,
    );
  },
};

/** An outlet that nobody has described: the body has to be found. */
const plain: House = {
  article: undefined,
  path: (slug, id, date) => `${date.replaceAll('-', '/')}/${slug}-${id}.html`,
  fullText: false,
  page(input) {
    const { outlet, article } = input;
    const [first = '', second = '', ...rest] = article.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`);
    return document(
      outlet.language,
      head(input),
      `${cookieBanner(outlet.language)}${header(input)}
<div class="content">
<article class="post">
<h1 class="post-title">${escapeHtml(article.title)}</h1>
<p class="post-meta">${dateLine(outlet, article.published)}</p>
<p class="post-excerpt"><strong>${escapeHtml(article.summary)}</strong></p>
<div class="post-content">
${[first, second, adSlot(outlet.language), ...rest].join('\n')}
</div>
</article>
${relatedBox(input)}
</div>
${footer(input)}`,
    );
  },
};

const HOUSES: Record<string, House> = { digi24, istories, telegraph };

export function houseOf(outletId: string): House {
  return HOUSES[outletId] ?? plain;
}

/** What a Gatsby page draws itself from: the text as blocks, between blocks that are no text. */
export function pageData({ outlet, article, url }: PageInput): string {
  const text = article.paragraphs.map((paragraph) => ({
    type: 'text',
    text: `<p>${escapeHtml(paragraph)}</p>`,
  }));
  const related = { type: 'related', items: article.related.map((title) => ({ title })) };
  return JSON.stringify({
    componentChunkName: 'component---src-templates-material-js',
    path: new URL(url).pathname,
    result: {
      data: {
        material: {
          title: article.title,
          lead: article.summary,
          publishedAt: new Date(article.published).toISOString(),
          updatedAt: new Date(article.modified ?? article.published).toISOString(),
          lang: outlet.language,
          blocks: [
            ...text.slice(0, 2),
            related,
            ...text.slice(2),
            { type: 'donate', text: phrases(outlet.language).newsletter },
          ],
        },
      },
      pageContext: {},
    },
    staticQueryHashes: [],
  });
}

function document(language: string, head: string, body: string): string {
  return `<!DOCTYPE html>\n<html lang="${language}">\n${head}\n<body>\n${body}\n</body>\n</html>\n`;
}
