import { cutList, shortened, type Filling, type SheetTemplate } from '#platform/print/sheet.ts';
import { wordsOf } from '#platform/print/words.ts';

/** A table of a paper; cells are finished words, those after the first `texts` are figures. */
export type PaperTable = { readonly texts: number; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A bar from `from` to `to` on an axis that all bars of a part share; `mark` is where the line stands. */
export type PaperBar = { readonly label: string; readonly from: number; readonly to: number; readonly said: string };

/** Points in a triangle whose corners are named left, right and top; x and y as in core/impact/welfare-mix, the last point is the newest. */
export type PaperTriangle = {
  readonly description: string; readonly corners: readonly [string, string, string]; readonly points: readonly { readonly label: string; readonly x: number; readonly y: number }[];
};

/** A part of a paper: what must be found at a glance, sentences, points, bars and tables. */
export type PaperPart = {
  readonly title: string; readonly newPage?: boolean; readonly framed?: string; readonly paragraphs?: readonly string[]; readonly points?: readonly string[];
  readonly bars?: { readonly mark: number; readonly rows: readonly PaperBar[] }; readonly tables?: readonly PaperTable[];
  readonly triangle?: PaperTriangle;
};

/** A paper about a run. */
export type Paper = { readonly title: string; readonly period: string; readonly parts: readonly PaperPart[] };

const words = wordsOf({ de: { none: 'Nichts.' }, en: { none: 'Nothing.' } });

/** Sentences say nothing when they are cut to a few words; where room lacks, tables get shorter and only what somebody wrote at length is cut. */
const shortestCut = 260;

function fillPaper({ title, period, parts }: Paper, filling: Filling) {
  const { fit, locale } = filling;
  const sentences = { ...fit, characters: Math.max(fit.characters, shortestCut) };
  return {
    title, period, words: words(locale),
    sections: parts.map((part) => ({
      title: part.title, newPage: part.newPage === true, framed: part.framed ?? null,
      paragraphs: (part.paragraphs ?? []).map((text) => shortened(text, sentences)),
      points: cutList((part.points ?? []).map((text) => shortened(text, sentences)), filling),
      bars: barsOf(part), triangle: triangleOf(part),
      tables: (part.tables ?? []).map(({ texts, head, rows }) => {
        const { shown, more } = cutList(rows.map((row) => row.map((cell) => shortened(cell, fit))), filling);
        return { texts, head, rows: shown, more };
      }),
    })),
  };
}

/** Points as shares of width and height from the upper left; the first and the newest are labelled, one below the other where they lie close together. */
function triangleOf({ triangle }: PaperPart) {
  if (triangle === undefined) return null;
  const height = Math.sqrt(3) / 2;
  let last = -1;
  const points = triangle.points.map(({ label, x, y }, index) => ({ label, x, y: 1 - y / height, isNewest: index === triangle.points.length - 1 }));
  const labelled = points.filter((_, index) => index === 0 || index === points.length - 1).toSorted((a, b) => a.y - b.y).map((point) => {
    last = Math.max(point.y, last + labelGap);
    return { ...point, labelY: last };
  });
  const [left, right, top] = triangle.corners;
  return { description: triangle.description, left, right, top, path: points, points: labelled, labelX: Math.max(...points.map(({ x }) => x)) };
}

/** The least distance of two labels, as a share of the height of the triangle. */
const labelGap = 0.2;

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
