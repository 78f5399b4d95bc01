/** Turns of phrase that open or make up a block which is not the article's text, per language. Data only. */

const WORDS: Record<
  string,
  { related: string[]; invitation: string[]; label: string[]; credit: string[]; meta: string[] }
> = {
  en: {
    related: [
      '(?:more|latest|top|breaking|related|recommended|popular|trending|featured|other|similar|editor.?s)(?: \\w+){0,2} (?:stories|story|news|articles?|content|coverage|posts?|reading|links?|videos?|headlines|picks?|topics?|publications?|reports?|searches)',
      'related(?: \\w+)?|recommended(?: \\w+)?|trending(?: now)?|most (?:read|popular|viewed|shared)|popular now|up next|read next|watch next|next up|more(?: on| from| about)? ?:?|more (?:news |stories )?(?:on|from|about)(?: [\\p{L}\\d-]+){1,5}|related (?:coverage|stories|articles|news|posts)\\b.{0,60}:|more to read|don.?t miss',
      'you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|(?:also|further) (?:read|reading|see|watch)|see also|what to read next|in case you missed it|keep reading|story timeline|around the web|from the web|more like this|breaking news|something to consider',
    ],
    invitation: [
      '(?:please )?(?:sign up|subscribe|register|log in|sign in|join us|join our|follow us|like us|follow (?:\\S+ )?(?:full|all|our|live)\\b.{0,20}coverage|follow (?:him|her|them|me|\\w+(?: \\w+)?) (?:on|at)|follow @)\\b',
      '(?:click|tap) (?:here|to)\\b|download (?:our|the)\\b.*\\bapp\\b|get (?:the|our|your|all the)\\b.*\\b(?:app|newsletter|inbox|e-?mail|updates|alerts)\\b|get [\\p{L}\\s]+ on the go\\b',
      '(?:this|our|some) (?:post|page|site|article|story|links?)\\b.{0,60}\\baffiliate|as an amazon associate\\b|(?:we|i) (?:also )?(?:may|might) (?:also )?(?:earn|use|receive|get)\\b.{0,60}(?:commission|affiliate)|have a (?:tip|story|question|comment)\\b|got a (?:tip|story)\\b|do you have (?:a|any) (?:tip|story|information)\\b|contact (?:the|us|our)\\b.{0,40}(?:@|newsroom|at:)|(?:e-?mail|write to|reach|contact) (?:the )?(?:author|writer|reporter|us)\\b',
      'want (?:more|to (?:read|get|receive|know|see) more)\\b|never miss (?:a|an)\\b|stay (?:up to date|informed|connected|tuned)\\b|join the (?:conversation|discussion)|tell us what you think|leave a (?:comment|reply)|share (?:this|your|on)\\b|(?:view|show|read|see|load|hide) (?:\\d+ |all |more |the )?comments?|comments?(?: \\(\\d+\\))?|add a comment|post a comment',
      'if you (?:enjoyed|liked|found) this\\b|support (?:our|independent|quality) \\w+|become a (?:member|subscriber|patron)|donate (?:now|today|to)\\b|buy (?:me|us) a coffee|listen to\\b.{3,60}\\b(?:live|podcast|here)\\b|watch (?:the )?(?:video|live|more)\\b.{0,60}',
    ],
    label: [
      'back to top|skip to\\b.{0,30}|advert(?:isements?)?|sponsored(?: content)?|loading|print(?: this)?|share|tweet|e-?mail|save|learn more|read more|see more|show more|continue reading|(?:story |article )?continues (?:below|after)\\b.{0,30}|article continues\\b.{0,40}|replay|play video|watch video|listen|view gallery|close|open image in new window|image \\d+ of \\d+|scroll down\\b.{0,40}|allow \\w+ content\\?|this (?:video|content) (?:can not|cannot|is not|is no longer)\\b.{0,60}',
    ],
    credit: [
      '(?:photo|image|picture|video|photograph|photos|images|illustration|credit|photo credit|image credit|file photo|source of image|screenshot|graphic)s?(?: by| via| courtesy(?: of)?| from| credit)? ?[:/—-]',
    ],
    meta: [
      '(?:first |originally |last )?(?:published|updated|posted|modified|created|last updated|last modified|reviewed|release date|date)(?: on| at| by|:|\\b)',
      'by|written by|words by|story by|reported by|reporting by|edited by|staff reports?|our correspondent',
    ],
  },
  ro: {
    related: [
      'cite[sș]te (?:[sș]i|mai mult|tot|integral)|cite[sș]te(?: \\w+)?|vezi (?:[sș]i|mai mult|aici)|pe aceea[sș]i tem[aă]|(?:[sș]tiri|articole|subiecte) (?:similare|pe aceea[sș]i tem[aă]|recomandate|conexe|populare)|(?:te-ar|v-ar) putea interesa(?: [sș]i)?|recomand[aă]ri(?:le)?(?: \\w+)?|recomandate|cele mai (?:citite|noi|populare)(?: \\w+)?|alte (?:[sș]tiri|articole)|ultimele [sș]tiri|nu rata|mai multe (?:despre|din)(?: \\w+){0,3}',
    ],
    invitation: [
      'aboneaz[aă]-te|abona[tț]i-v[aă]|urm[aă]re[sș]te-ne|urm[aă]re[sș]te \\w+(?: \\w+)? pe|urm[aă]ri[tț]i-ne|descarc[aă] aplica[tț]ia|intr[aă] (?:pe|[iî]n grupul)|d[aă]-ne (?:un )?like|comenteaz[aă]|las[aă] un comentariu|adaug[aă] un comentariu|distribuie|trimite pe|sus[tț]ine(?:-ne)?|doneaz[aă]|apas[aă] aici|click aici',
    ],
    label: [
      'publicitate|reclam[aă]|articolul continu[aă]\\b.{0,40}|comentarii(?: \\(?\\d+\\)?)?|distribuie|share|urm[aă]re[sș]te-ne|foto|video|galerie foto',
    ],
    credit: [
      '(?:foto|sursa? foto|surs[aă] (?:foto|imagine|video)|video|captur[aă](?: video| foto)?|imagine|credit foto|fotografie) ?[:/—-]',
    ],
    meta: [
      '(?:publicat|actualizat|ultima actualizare|data (?:public[aă]rii|actualiz[aă]rii)|autor|scris de|de|editor|redactor|postat)(?: la| pe| [iî]n|:|\\b)',
    ],
  },
  ru: {
    related: [
      'читайте (?:также|ещ[её]|далее|подробнее)|читать (?:также|далее|ещ[её]|подробнее|полностью)|смотрите (?:также|ещ[её])|см\\. также|по теме|материалы по теме|похожие (?:материалы|новости|статьи)|другие (?:новости|материалы)(?: \\w+)?|ещ[её] по теме|рекомендуем(?: \\S+)?|вам может быть интересно|самое (?:читаемое|популярное|важное)|популярное|главное(?: за \\S+)?|последние новости|новости по теме|больше новостей|в тему|что ещ[её] почитать',
    ],
    invitation: [
      'подпи(?:сывайтесь|шитесь|ска)\\b|подписаться|следите за|присоединяйтесь|поддержите|поддержать|помогите нам|скачайте|установите приложение|оставить комментарий|комментировать|поделитесь|нажмите (?:на|здесь|ctrl)|нашли ошибку|заметили (?:ошибку|опечатку)|выделите (?:е[её]|ошибку)|редакция может не разделять',
    ],
    label: [
      'комментарии(?: \\(?\\d+\\)?)?|поделиться(?: в \\S+)?|реклама|продолжение (?:после|ниже).{0,30}|распечатать|фото|видео|подробнее|теги',
    ],
    credit: [
      '(?:фото|видео|фотография|иллюстрация|источник фото|источник изображения|скриншот|коллаж|снимок) ?[:/—-]',
    ],
    meta: ['(?:опубликовано|обновлено|дата публикации|автор|авторы|текст|редактор|корреспондент)(?: в|:|$)'],
  },
  uk: {
    related: [
      'читайте (?:також|ще)|читати (?:також|далі)|дивіться також|за темою|матеріали за темою|схожі (?:матеріали|новини)|рекомендуємо|популярне|головне|останні новини',
    ],
    invitation: ['підпи(?:суйтесь|шіться)|підписатися|стежте за|приєднуйтесь|підтримайте'],
    label: ['коментарі|поділитися|реклама|фото|відео'],
    credit: ['(?:фото|відео|ілюстрація|скриншот) ?[:/—-]'],
    meta: ['(?:опубліковано|оновлено|автор)(?: |:|$)'],
  },
  others: {
    related: [
      '(?:leia|veja|saiba) (?:também|mais)|lee? (?:también|más)|lire aussi|à lire aussi|voir aussi|lesen sie auch|mehr zum thema|das könnte sie auch interessieren|leggi anche|baca juga|lea también|ver también|artículos relacionados|artigos relacionados|articles liés|ähnliche artikel|zobacz także|czytaj także|czytaj też',
    ],
    invitation: [
      'suscr[ií]bete|s[ií]guenos|abonnez-vous|inscrivez-vous|jetzt abonnieren|newsletter abonnieren|iscriviti|inscreva-se|receba em seu',
    ],
    label: ['anzeige|werbung|publicit[ée]|publicidade|publicidad|pubblicit[àa]|iklan|reklama|reklame'],
    credit: ['(?:foto|bild|crédit|crédits photo|fotos|reprodução|zdjęcie) ?[:/—-]'],
    meta: ['(?:publicado|publié|veröffentlicht|aktualisiert|pubblicato)(?: |:)'],
  },
};

const all = (kind: keyof (typeof WORDS)[string]): string =>
  Object.values(WORDS)
    .flatMap((w) => w[kind])
    .join('|');

/** `\b`, `\w` and `\W` know ASCII letters only; here they mean letters of any alphabet. */
const pattern = (source: string): RegExp =>
  new RegExp(
    source
      .replaceAll('\\b', '(?:(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}]))')
      .replaceAll('\\w', '[\\p{L}\\p{N}_]')
      .replaceAll('\\W', '[^\\p{L}\\p{N}_]'),
    'iu',
  );

/** A block that is nothing but such words announces links to other stories. */
export const RELATED_HEADING = pattern(`^(?:${all('related')})[\\s:.…!?»>→|-]*$`);
/** A block that opens with such words and a colon or an arrow names another story. */
export const RELATED_LINE = pattern(
  `^(?:(?:${all('related')}|read(?: more| also| next| here| the (?:full )?(?:story|article|report))?|watch|listen|also|must read|editorial|opinion|analysis|explained?|exclusive) ?[:|»>→–—-]|(?:read|see) (?:more|also)\\b|cite[sș]te [sș]i\\b|vezi [sș]i\\b|(?:читайте|читать|смотрите) (?:также|ещ[её])\\b|читайте також\\b)`,
);
/** A block that opens so asks the reader for something. */
export const INVITATION = pattern(`^\\W{0,3}(?:${all('invitation')})`);
/** A block that is nothing but such words is a control or a label. */
export const LABEL = pattern(`^\\W{0,3}(?:${all('label')})\\W{0,3}$`);
/** Words of a picture's caption anywhere in a block. */
export const CAPTION = pattern(
  '\\bfile photo\\b|\\bGetty Images\\b|\\bShutterstock\\b|\\bAP Photo/|\\bREUTERS/\\w|\\((?:photo|foto|фото|image|pic)\\b[^)]{0,60}\\)\\W*$|\\barhiv[aă] foto\\b|[.!?…"”»)] ?(?:photo(?:graph)?|foto(?:grafie)?|sursa? foto|фото|image|picture|credit)s? ?: ?[\\p{L}\\d .,&/@-]{2,60}$',
);
export const CREDIT = pattern(`^\\W{0,2}(?:${all('credit')})`);
export const META = pattern(`^\\W{0,2}(?:${all('meta')})`);
/** Rights and agency notes. */
export const RIGHTS = pattern(
  '^(?:copyright\\b|©|\\(c\\)\\s*\\d{4}|this material may not be|all rights reserved|toate drepturile rezervate|все права защищены)|\\ball rights reserved\\.?$|^.{0,40}©\\s*\\d{4}',
);
