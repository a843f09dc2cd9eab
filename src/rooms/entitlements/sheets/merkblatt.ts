import { cutList, type SheetTemplate } from '#platform/print/sheet.ts';
import { wordsOf } from '#platform/print/words.ts';

/** The result of a self-check to take along. All sentences are finished words in the reader's language. */
export type Merkblatt = {
  readonly verdict: string; readonly points: string; readonly not: string; readonly next: string;
  /** What would decide, most decisive first. */
  readonly open: readonly string[];
  readonly neighbourly: string;
  readonly stand: string;
};

const words = wordsOf({
  de: { title: 'Selbsttest: Ergebnis', open: 'Noch offen und wichtig', neighbourly: 'Hier kann Nachbarschaft helfen', stand: 'Merk-Zeile zum Weitermachen', standLead: 'In dieser Zeile stecken alle Antworten. Bitte wie einen Brief aufheben.', call: 'Fragen? Rufen Sie an: {officePhone}' },
  'de-x-leicht': { title: 'Ihr Ergebnis', stand: 'Ihre Zeile zum Weitermachen', standLead: 'Heben Sie das Blatt gut auf.' },
  en: { title: 'Self-check: result', open: 'Still open and important', neighbourly: 'Here neighbours can help', stand: 'Memory line to go on with', standLead: 'All answers are in this line. Please keep it like a letter.', call: 'Questions? Call: {officePhone}' },
});

/** A4, one page. */
export const merkblatt: SheetTemplate<Merkblatt> = {
  name: 'merkblatt',
  file: new URL('./merkblatt.typ', import.meta.url),
  pages: 1,
  fill(data, filling) {
    const filled = words(filling.locale, { officePhone: filling.imprint.officePhone });
    return {
      title: filled.title, words: filled, verdict: data.verdict, points: data.points, not: data.not, next: data.next,
      open: cutList(data.open, filling), neighbourly: data.neighbourly,
      stand: data.stand.split('.'),
    };
  },
};
