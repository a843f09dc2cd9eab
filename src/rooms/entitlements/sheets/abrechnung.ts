import type { SheetTemplate } from '#platform/print/sheet.ts';
import { wordsOf } from '#platform/print/words.ts';

/** A table on a statement; all cells are finished words, those after the first `texts` are figures. */
export type StatementTable = { readonly title: string; readonly texts: number; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A statement of money: of a person's month or year, or of a helper's year. */
export type Abrechnung = {
  readonly title: string; readonly number: string; readonly period: string; readonly who: string;
  readonly notes: readonly string[]; readonly tables: readonly StatementTable[]; readonly law: readonly string[];
};

const words = wordsOf({
  de: { number: 'Nr. {number}', law: 'Was in dieser Zeit galt', none: 'Nichts.' },
  en: { number: 'No. {number}', law: 'What held in this time', none: 'Nothing.' },
});

/** A4, as many pages as it takes. */
export const abrechnung: SheetTemplate<Abrechnung> = {
  name: 'abrechnung',
  file: new URL('./abrechnung.typ', import.meta.url),
  fill(data, { locale }) {
    return { words: words(locale, { number: data.number }), ...data };
  },
};
