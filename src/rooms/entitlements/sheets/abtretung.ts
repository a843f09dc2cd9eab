import type { SheetTemplate } from '#platform/print/sheet.ts';
import { wordsOf } from '#platform/print/words.ts';
import type { Named } from './quittung.ts';

/** The person assigns one claim to be paid back to whoever helped: one month, one sum, one receipt (§ 398 BGB). */
export type Abtretung = {
  readonly number: string; readonly person: Named; readonly helper: Named; readonly month: string; readonly sum: string; readonly receipt: string; readonly source: string;
};

const words = wordsOf({
  de: {
    title: 'Abtretungserklärung Nr. {number}', from: 'Ich', to: 'An', birth: 'geboren am', address: 'Adresse', fund: 'Pflegekasse', insurance: 'Versicherten-Nr.',
    declare: 'Ich trete meinen Anspruch auf Kostenerstattung ab, und zwar nur diesen:',
    source: 'Leistung', month: 'Monat', sum: 'Betrag', receipt: 'Beleg', account: 'Auf das Konto (IBAN)',
    effect: 'Die Pflegekasse bezahlt diesen Betrag direkt an die genannte Person. Mein übriger Anspruch bleibt bei mir. Die Erklärung gilt nur für diesen Monat und diesen Betrag.',
    signedPerson: 'Datum, Unterschrift: wem geholfen wurde', signedHelper: 'Datum, Unterschrift: wer geholfen hat',
  },
  en: {
    title: 'Assignment no. {number}', from: 'I', to: 'To', birth: 'born on', address: 'Address', fund: 'Pflegekasse', insurance: 'Insurance no.',
    declare: 'I assign my claim to be paid back, and only this one:',
    source: 'Benefit', month: 'Month', sum: 'Amount', receipt: 'Receipt', account: 'To the account (IBAN)',
    effect: 'The Pflegekasse pays this amount directly to the person named. My other claims stay with me. This holds for this month and this amount only.',
    signedPerson: 'Date, signature: who was helped', signedHelper: 'Date, signature: who helped',
  },
});

/** One page A4. */
export const abtretung: SheetTemplate<Abtretung> = {
  name: 'abtretung',
  file: new URL('./abtretung.typ', import.meta.url),
  pages: 1,
  fill(data, { locale }) {
    const filled = words(locale, { number: data.number });
    return { title: filled.title, words: filled, ...data };
  },
};
