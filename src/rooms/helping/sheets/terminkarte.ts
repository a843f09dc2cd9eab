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
  /** What for, as it follows „zum …“ or „für …“: „zum Einkaufen“. */
  readonly purpose: string;
};

const words = wordsOf({
  de: {
    title: 'Ihr Termin',
    on: 'Am',
    comes: 'kommt',
    nobody: 'Es kommt niemand? Sie können nicht? Bitte anrufen:',
  },
  'de-x-leicht': {
    nobody: 'Es kommt niemand? Sie haben keine Zeit? Rufen Sie an:',
  },
  en: {
    title: 'Your appointment',
    on: 'On',
    comes: 'you are visited by',
    nobody: 'Nobody comes? You cannot? Please call:',
  },
});

/** A6 landscape, one page, for the resident. */
export const terminkarte: SheetTemplate<Terminkarte> = {
  name: 'terminkarte',
  file: new URL('./terminkarte.typ', import.meta.url),
  pages: 1,
  fill(data, { locale, imprint, fit }) {
    const filled = words(locale);
    return {
      title: filled.title,
      words: filled,
      day: shortened(data.day, fit),
      time: shortened(data.time, fit),
      helper: shortened(data.helper, fit),
      purpose: shortened(data.purpose, fit),
      officePhone: imprint.officePhone,
    };
  },
};
