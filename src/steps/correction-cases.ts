/** Corrections as cases for a corpus: what should have been read, or told, of a sentence. */
import type { Ledger } from '../io/ledger.ts';
import type { ListedCorrection } from '../io/stores/corrections.ts';
import type { StoredFigure } from '../io/stores/figures.ts';
import type { SeriesKey } from '../ledger/change.ts';
import type { Correction, FigureMark } from '../ledger/corrections.ts';

/** One a line. `figures` are those that the sentence should give, offsets within it; `not_figures` those it should not. */
export interface FigureCase {
  id: string;
  lang: string | null;
  published: string | null;
  text: string;
  topic: string;
  figures: Record<string, unknown>[];
  not_figures: { quote: string; reason: string }[];
  note: string | null;
}

/** A change that should, or should not, have been told. */
export interface ChangeCase {
  id: string;
  told: boolean;
  change: unknown;
  text: string;
  note: string | null;
}

export async function exportCases(
  corrections: readonly ListedCorrection[],
  ledger: Ledger,
): Promise<(FigureCase | ChangeCase)[]> {
  const cases: (FigureCase | ChangeCase)[] = [];
  for (const one of corrections.filter((each) => each.inForce)) {
    if (one.kind === 'wrong' || one.kind === 'move') cases.push(await figureCase(one, one.target, ledger));
    if (one.kind === 'accept' || one.kind === 'reject') {
      const { change, sentence } = one.target;
      const of = { ids: [change], confirmed: true };
      const [stored] = [
        ...(await ledger.changes.list(of)),
        ...(await ledger.changes.list({ ...of, retracted: true })),
      ];
      const { kind, topic, measure, unit, places, area, per, status, part, before, after } =
        stored ?? ({} as never);
      const shown = { kind, topic, measure, unit, places, area, per, status, part, before, after };
      cases.push({ id: one.id, told: one.kind === 'accept', change: shown, text: sentence, note: one.note });
    }
  }
  return cases;
}

async function figureCase(one: Correction, mark: FigureMark, ledger: Ledger): Promise<FigureCase> {
  const all = (await ledger.figures.list({ article: mark.article })).filter(
    (figure) => figure.topic === mark.topic && figure.sentence === mark.sentence,
  );
  // Later versions repeat the sentence; one of them is enough.
  const beside = all.filter((figure) => figure.version === all[0]?.version);
  const wrong = one.kind === 'wrong';
  return {
    id: one.id,
    lang: all[0]?.language ?? null,
    published: all[0]?.at.slice(0, 10) ?? null,
    text: mark.sentence,
    topic: mark.topic,
    figures: beside
      .filter((figure) => !wrong || figure.quote !== mark.quote)
      .map((figure) => gold(figure, one.kind === 'move' && figure.quote === mark.quote ? one.target.to : {})),
    not_figures: wrong ? [{ quote: mark.quote, reason: one.note ?? 'marked wrong by a reader' }] : [],
    note: one.note,
  };
}

/** The fields of the corpora, in their order. */
function gold(figure: StoredFigure, corrected: Partial<SeriesKey>) {
  const start = figure.sentence.indexOf(figure.quote);
  const { quote, low, high, bound, kind, from, to, attribution, role } = figure;
  const { unit, places, area, measure, per, status, part } = { ...figure, ...corrected };
  const where = { start, end: start + quote.length };
  const facets = { unit, places, area, measure, per, from, to, attribution, status, role };
  return {
    quote,
    ...where,
    low,
    high,
    bound,
    kind,
    ...facets,
    part: part === undefined ? figure.part : part,
  };
}
