/** What the pages of every house share: escaping, dates as each language writes them, and the clutter around a text. */
import { dateFormat } from '../digests/formatters.ts';
import type { ScenarioOutlet } from './scenario.ts';
import type { Online } from './timeline.ts';

export interface PageInput {
  outlet: ScenarioOutlet;
  article: Online;
  /** Absolute address of the page, and of the outlet's front page with a slash at the end. */
  url: string;
  home: string;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Moment with the zone's offset: 2026-03-09T08:10:00+02:00. */
export function isoIn(timezone: string, moment: string): string {
  const { date, time, offset } = partsIn(timezone, moment);
  return `${date}T${time}${offset}`;
}

/** As feeds write it (RFC 822): Mon, 09 Mar 2026 08:10:00 +0200. */
export function rfc822In(timezone: string, moment: string): string {
  const { date, time, offset } = partsIn(timezone, moment);
  const day = new Date(`${date}T00:00:00Z`).toUTCString().slice(0, 16);
  return `${day} ${time} ${offset.replace(':', '')}`;
}

/** As a reader of the language expects it under a headline. */
export function dateLine(outlet: ScenarioOutlet, moment: string): string {
  const format = dateFormat(outlet.language === 'en' ? 'en-GB' : outlet.language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: outlet.timezone,
  });
  return format.format(new Date(moment));
}

/** Head of a page: what search engines and social networks are told. */
export function head({ outlet, article, url }: PageInput, extra = ''): string {
  const published = isoIn(outlet.timezone, article.published);
  const modified = isoIn(outlet.timezone, article.modified ?? article.published);
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.summary,
    datePublished: published,
    dateModified: modified,
    inLanguage: outlet.language,
    mainEntityOfPage: url,
    publisher: { '@type': 'Organization', name: outlet.name },
  };
  return `<head>
<meta charset="utf-8">
<title>${escapeHtml(article.title)} | ${escapeHtml(outlet.name)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escapeHtml(article.summary)}">
<link rel="canonical" href="${escapeHtml(url)}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${escapeHtml(outlet.name)}">
<meta property="og:title" content="${escapeHtml(article.title)}">
<meta property="og:url" content="${escapeHtml(url)}">
<meta property="article:published_time" content="${published}">
<meta property="article:modified_time" content="${modified}">
${extra}<script type="application/ld+json">${JSON.stringify(facts).replaceAll('<', '\\u003c')}</script>
<style>body{font-family:serif;margin:0 auto;max-width:46rem}.ad,.cookie-banner{background:#eee}</style>
</head>`;
}

interface Phrases {
  sections: string[];
  cookies: string;
  accept: string;
  ad: string;
  related: string;
  readAlso: string;
  newsletter: string;
  rights: string;
}

const ENGLISH: Phrases = {
  sections: ['News', 'World', 'Politics', 'Business', 'Sport'],
  cookies:
    'We and our 842 partners store information on your device. You can change your choices at any time.',
  accept: 'Accept all',
  ad: 'Advertisement',
  related: 'Related stories',
  readAlso: 'Read also',
  newsletter: 'Sign up to our newsletter and get the 5 stories that matter every morning',
  rights: 'All rights reserved',
};

const PHRASES: Record<string, Phrases> = {
  ro: {
    sections: ['Actualitate', 'Externe', 'Politică', 'Economie', 'Sport'],
    cookies: 'Noi și cei 842 de parteneri ai noștri folosim cookie-uri. Puteți schimba oricând preferințele.',
    accept: 'Accept toate',
    ad: 'Publicitate',
    related: 'Știri pe aceeași temă',
    readAlso: 'Citește și',
    newsletter: 'Abonează-te la newsletter și primești în fiecare dimineață cele mai importante 5 știri',
    rights: 'Toate drepturile rezervate',
  },
  ru: {
    sections: ['Новости', 'Мир', 'Расследования', 'Экономика', 'Подкасты'],
    cookies: 'Мы и 842 наших партнёра используем файлы cookie. Настройки можно изменить в любой момент.',
    accept: 'Принять все',
    ad: 'Реклама',
    related: 'Читайте также',
    readAlso: 'По теме',
    newsletter: 'Подпишитесь на рассылку: 5 главных текстов каждое утро',
    rights: 'Все права защищены',
  },
  uk: {
    sections: ['Новини', 'Світ', 'Розслідування', 'Економіка', 'Спорт'],
    cookies: 'Ми та 842 наші партнери використовуємо файли cookie. Налаштування можна змінити будь-коли.',
    accept: 'Прийняти всі',
    ad: 'Реклама',
    related: 'Читайте також',
    readAlso: 'За темою',
    newsletter: 'Підпишіться на розсилку: 5 головних новин щоранку',
    rights: 'Усі права захищено',
  },
};

export function phrases(language: string): Phrases {
  return PHRASES[language] ?? ENGLISH;
}

export function cookieBanner(language: string): string {
  const { cookies, accept } = phrases(language);
  return `<div class="cookie-banner" id="consent" role="dialog"><p>${cookies}</p><button>${accept}</button></div>`;
}

export function header({ outlet, home }: PageInput): string {
  const links = phrases(outlet.language).sections.map((name) => `<li><a href="${home}">${name}</a></li>`);
  return `<header class="site-header"><a class="logo" href="${home}">${escapeHtml(outlet.name)}</a><nav><ul>${links.join('')}</ul></nav></header>`;
}

export function adSlot(language: string): string {
  return `<div class="ad ad-slot" data-size="300x250"><span>${phrases(language).ad}</span></div>`;
}

export function relatedBox({ outlet, article, home }: PageInput): string {
  if (article.related.length === 0) return '';
  const items = article.related.map((title) => `<li><a href="${home}">${escapeHtml(title)}</a></li>`);
  return `<aside class="related-articles"><h3>${phrases(outlet.language).related}</h3><ul>${items.join('')}</ul></aside>`;
}

export function footer({ outlet }: PageInput): string {
  const { newsletter, rights } = phrases(outlet.language);
  return `<footer class="site-footer"><p>${newsletter}</p><p>© 2005–2026 ${escapeHtml(outlet.name)}. ${rights}.</p></footer>`;
}

function partsIn(timezone: string, moment: string): { date: string; time: string; offset: string } {
  const format = dateFormat('sv-SE', {
    timeZone: timezone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const [date = '', time = ''] = format.format(new Date(moment)).split(' ');
  const minutes = Math.round((Date.parse(`${date}T${time}Z`) - Date.parse(moment)) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return { date, time, offset: `${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}` };
}
