import { cutList, shortened, type Filling, type SheetTemplate } from '#platform/print/sheet.ts';
import { wordsOf } from '#platform/print/words.ts';

/** A table of a paper; cells are finished words, those after the first `texts` are figures. */
export type PaperTable = { readonly texts: number; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A bar from `from` to `to` on an axis that all bars of a part share; `mark` is where the line stands. */
export type PaperBar = { readonly label: string; readonly from: number; readonly to: number; readonly said: string };

/** A part of a paper: what must be found at a glance, sentences, points, bars, tables, and lines to type. */
export type PaperPart = {
  readonly title: string; readonly newPage?: boolean; readonly framed?: string; readonly paragraphs?: readonly string[]; readonly points?: readonly string[];
  readonly bars?: { readonly mark: number; readonly rows: readonly PaperBar[] }; readonly tables?: readonly PaperTable[]; readonly code?: string;
};

/** A paper about a run. */
export type Paper = { readonly title: string; readonly period: string; readonly parts: readonly PaperPart[] };

const words = wordsOf({ de: { none: 'Nichts.' }, en: { none: 'Nothing.' } });

function fillPaper({ title, period, parts }: Paper, filling: Filling) {
  const { fit, locale } = filling;
  return {
    title, period, words: words(locale),
    sections: parts.map((part) => ({
      title: part.title, newPage: part.newPage === true, framed: part.framed ?? null, code: part.code ?? null,
      paragraphs: (part.paragraphs ?? []).map((text) => shortened(text, fit)),
      points: (part.points ?? []).map((text) => shortened(text, fit)),
      bars: barsOf(part),
      tables: (part.tables ?? []).map(({ texts, head, rows }) => {
        const { shown, more } = cutList(rows.map((row) => row.map((cell) => shortened(cell, fit))), filling);
        return { texts, head, rows: shown, more };
      }),
    })),
  };
}

/** Bars as percent of the width. */
function barsOf({ bars }: PaperPart): { label: string; said: string; left: number; width: number; mark: number }[] {
  if (bars === undefined) return [];
  const ends = [bars.mark, ...bars.rows.flatMap(({ from, to }) => [from, to])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const percent = (value: number): number => (most > least ? (value - least) / (most - least) * 100 : 0);
  return bars.rows.map(({ label, said, from, to }) => ({
    label, said, left: percent(Math.min(from, to)), width: percent(Math.max(from, to)) - percent(Math.min(from, to)), mark: percent(bars.mark),
  }));
}

const file = new URL('./bericht.typ', import.meta.url);

/** Four pages for a council, never more. */
export const ratspapier: SheetTemplate<Paper> = { name: 'ratspapier', file, pages: 4, fill: fillPaper };

/** The full evaluation report, as many pages as it takes. */
export const wirkungsbericht: SheetTemplate<Paper> = { name: 'wirkungsbericht', file, fill: fillPaper };
