/** The cases of nouns that speak, each back to its nominative: "министерством" is of "министерство", "экспертами" of "эксперты". */

const VELAR = /[гкхжшчщ]$/;

const on = (stem: string, endings: string): string[] => endings.split(' ').map((ending) => stem + ending);

/** Cases of a nominative singular, and of its plural by the plural's nominative. */
function noun(word: string): Record<string, string[]> {
  const stem = word.slice(0, -1);
  if (/(ый|[гкхжшчщ]ий|ой)$/.test(word)) {
    const root = word.slice(0, -2);
    const hushing = /[жшчщ]$/.test(root);
    const many = root + (VELAR.test(root) ? 'ие' : 'ые');
    return {
      [word]: on(root, hushing ? 'его ему ем' : 'ого ому ом'),
      [many]: on(root, VELAR.test(root) ? 'их им ими' : 'ых ым ыми'),
    };
  }
  if (/(ая|яя)$/.test(word)) return { [word]: on(word.slice(0, -2), 'ой ую ей') };
  if (/(ые|ие)$/.test(word) && !/(ни|ви|ти|ци)е$/.test(word))
    return { [word]: on(word.slice(0, -1), 'х м ми') };
  if (/ое$/.test(word)) return { [word]: on(word.slice(0, -2), 'ого ому ым ом') };
  if (/ие$/.test(word))
    return { [word]: on(stem, 'я ю ем и'), [`${stem}я`]: [`${stem}й`, ...on(stem, 'ям ями ях')] };
  if (/ия$/.test(word))
    return { [word]: on(stem, 'и ю ей'), [`${stem}и`]: [`${stem}й`, ...on(stem, 'ям ями ях')] };
  if (/[аеиоу]й$/.test(word)) return { [word]: on(stem, 'я ю ем е'), [`${stem}и`]: on(stem, 'ев ям ями ях') };
  if (/тель$|арь$|ель$/.test(word))
    return { [word]: on(stem, 'я ю ем е'), [`${stem}и`]: on(stem, 'ей ям ями ях') };
  if (/ь$/.test(word)) return { [word]: on(stem, 'и ью') };
  if (/ец$/.test(word)) {
    const base = word.slice(0, -2);
    return { [word]: on(base, 'ца цу цем цом це'), [`${base}цы`]: on(base, 'цев цов цам цами цах') };
  }
  if (/анин$|янин$/.test(word)) {
    const base = word.slice(0, -2);
    return { [word]: on(word, 'а у ом е'), [`${base}е`]: [base, ...on(base, 'ам ами ах')] };
  }
  if (/[бвгджзклмнпрстфхцчшщ]$/.test(word)) {
    const many = word + (VELAR.test(word) ? 'и' : 'ы');
    const genitive = /[жшчщ]$/.test(word) ? 'ей' : 'ов';
    return { [word]: on(word, 'а у ом ем е'), [many]: on(word, `${genitive} ам ами ах`) };
  }
  if (/а$/.test(word)) {
    const many = stem + (VELAR.test(stem) ? 'и' : 'ы');
    return { [word]: on(stem, `${VELAR.test(stem) ? 'и' : 'ы'} е у ой ей`), [many]: on(stem, 'ам ами ах') };
  }
  if (/я$/.test(word)) return { [word]: on(stem, 'и е ю ей') };
  if (/о$/.test(word))
    return { [word]: on(stem, 'а у ом е'), [`${stem}а`]: [stem, ...on(stem, 'ам ами ах')] };
  if (/цы$/.test(word)) return { [word]: on(stem, 'ев ов ам ами ах') };
  if (/ы$/.test(word)) return { [word]: [...on(stem, 'ов ам ами ах'), stem] };
  if (/[гкх]и$/.test(word)) return { [word]: on(stem, 'ов ам ами ах') };
  if (/и$/.test(word)) return { [word]: on(stem, 'ей ям ями ях ам ами ах') };
  if (/[ая]не$/.test(word)) return { [word]: [stem, ...on(stem, 'ам ами ах')] };
  return {};
}

/** Indeclinable, or declined as no rule says. */
const STILL = /^(минобр|мид|мчс|сми|мать|дочь|отец|боец|день|совет$)|[оуэю]$|^[a-z]/;

/** Of each one-word head its cases; what is itself a nominative of another stays. */
export function nominativesOf(heads: string, known: Record<string, string>): Record<string, string> {
  const words = [...new Set(heads.split(/[,\s]+/).map((word) => word.replace(/^=/, '')))].filter(
    (word) => word.length > 3 && !STILL.test(word),
  );
  const taken = new Set([...words, ...Object.values(known).flatMap((forms) => forms.split(', '))]);
  const all: Record<string, Set<string>> = {};
  for (const [name, forms] of Object.entries(known)) all[name] = new Set(forms.split(', '));
  for (const word of words) {
    for (const [name, forms] of Object.entries(noun(word))) {
      for (const form of forms) {
        if (taken.has(form)) continue;
        taken.add(form);
        all[name] ??= new Set();
        all[name].add(form);
      }
    }
  }
  return Object.fromEntries(Object.entries(all).map(([name, forms]) => [name, [...forms].join(',')]));
}
