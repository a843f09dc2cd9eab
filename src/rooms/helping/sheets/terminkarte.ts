import { shortened } from '#platform/print/sheet.ts';
import type { SheetTemplate } from '#platform/print/sheet.ts';
import { wordsOf } from '#platform/print/words.ts';

/** One appointment for the resident's door or calendar. Dates and times are finished words in her language. */
export type Terminkarte = {
  /** „Dienstag, 24. November“ */
  readonly day: string;
  /** „um 10 Uhr“ */
  readonly time: string;
  readonly helper: string;
  /** What for, with its preposition and without a full stop: „zum Einkaufen“. */
  readonly purpose: string;
};

const words = wordsOf({
  de: {
    title: 'Ihr Termin',
    on: 'Am',
    comes: 'kommt',
    nobody: 'Kommt niemand? Können Sie nicht?',
    call: 'Büro {officePhone}',
  },
  'de-x-leicht': {
    nobody: 'Kommt niemand? Haben Sie keine Zeit? Rufen Sie an:',
  },
  en: {
    title: 'Your appointment',
    on: 'On',
    comes: 'you are visited by',
    nobody: 'Nobody comes? You cannot?',
    call: 'Office {officePhone}',
  },
});

/** A6 landscape, one page, for the resident. */
export const terminkarte: SheetTemplate<Terminkarte> = {
  name: 'terminkarte',
  file: new URL('./terminkarte.typ', import.meta.url),
  pages: 1,
  fill(data, { locale, imprint, fit }) {
    const filled = words(locale, { officePhone: imprint.officePhone });
    return {
      title: filled.title,
      words: filled,
      day: shortened(data.day, fit),
      time: shortened(data.time, fit),
      helper: shortened(data.helper, fit),
      purpose: shortened(data.purpose, fit),
    };
  },
};
