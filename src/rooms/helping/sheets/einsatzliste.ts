import type { SheetTemplate } from '#platform/print/sheet.ts';
import { wordsOf } from '#platform/print/words.ts';

/** The list on which slips are reported in a bunch. Without rows it prints `blankRows` empty ones. */
export type Einsatzliste = {
  /** The days that the list covers, such as „16. bis 22. November 2026“; null on a blank list. */
  readonly period: string | null;
  readonly rows: readonly EinsatzlisteRow[];
  /** Empty rows after the filled ones. */
  readonly blankRows: number;
};

export type EinsatzlisteRow = {
  readonly number: string;
  readonly day: string;
  readonly helper: string;
  readonly forWhom: string;
  readonly activity: string;
  /** What is already reported; null if it is to be written by hand. */
  readonly outcome: 'done' | 'partly' | 'not_done' | null;
  readonly minutes: number | null;
};

const words = wordsOf({
  de: {
    title: 'Einsatzliste',
    number: 'Zettel',
    day: 'Tag',
    helper: 'Wer half',
    forWhom: 'bei wem',
    activity: 'was',
    outcome: 'Ergebnis',
    minutes: 'Min.',
    key: 'Ergebnis: g = gemacht, t = zum Teil, n = nicht gemacht',
    done: 'g',
    partly: 't',
    not_done: 'n',
  },
  en: {
    title: 'List of visits',
    number: 'Slip',
    day: 'Day',
    helper: 'Helper',
    forWhom: 'for whom',
    activity: 'what',
    outcome: 'Result',
    minutes: 'Min.',
    key: 'Result: d = done, p = in part, n = not done',
    done: 'd',
    partly: 'p',
    not_done: 'n',
  },
});

/** A4 landscape, as many pages as the rows need. */
export const einsatzliste: SheetTemplate<Einsatzliste> = {
  name: 'einsatzliste',
  file: new URL('./einsatzliste.typ', import.meta.url),
  fill(data, { locale }) {
    const filled = words(locale);
    const { done, partly, not_done } = filled;
    const outcomes = { done, partly, not_done };
    return {
      title: filled.title,
      words: filled,
      period: data.period,
      rows: data.rows.map(({ outcome, minutes, ...row }) => ({
        ...row,
        outcome: outcome === null ? '' : outcomes[outcome],
        minutes: minutes === null ? '' : String(minutes),
      })),
      blankRows: data.blankRows,
    };
  },
};
