import { textsOf } from '#web/texts/texts.ts';

/** Words that stand on every sheet. */
export const printTexts = textsOf({
  de: {
    office: 'Büro',
    printed: 'gedruckt {date}',
    synthetic: 'Beispieldaten',
    page: 'Seite {page} von {pages}',
    more: 'und {count} weitere, siehe Bildschirm',
  },
  'de-x-leicht': { more: 'und {count} mehr. Fragen Sie im Büro.' },
  en: {
    office: 'Office',
    printed: 'printed {date}',
    synthetic: 'Example data',
    page: 'Page {page} of {pages}',
    more: 'and {count} more, see screen',
  },
});
