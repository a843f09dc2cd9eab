import type { SheetTemplate } from '#platform/print/sheet.ts';
import { wordsOf } from '#platform/print/words.ts';

/** Somebody as named on a receipt; what is not known is a line to write on. */
export type Named = { readonly name: string; readonly birthDate: string | null; readonly address: string | null };

/** A receipt for paid help in a month: who helped whom, when, how long, for how much, and both signatures. */
export type Quittung = {
  readonly number: string;
  readonly month: string;
  readonly person: Named;
  readonly helper: Named;
  /** The recognised offer through which the help was given; null if the helper bills alone. */
  readonly offer: string | null;
  readonly rows: readonly { readonly day: string; readonly what: string; readonly hours: string; readonly perHour: string; readonly sum: string }[];
  readonly total: string;
  readonly totalHours: string;
  /** From what it is to be paid back, in words with the §; null if the person pays alone. */
  readonly reimbursedFrom: string | null;
  readonly replaces: string | null;
  /** The law as read that day, one line each. */
  readonly law: readonly string[];
};

const words = wordsOf({
  de: {
    title: 'Quittung Nr. {number}', person: 'Geholfen wurde', helper: 'Geholfen hat', birth: 'geboren', address: 'Adresse',
    insurance: 'Versicherten-Nr.', fund: 'Pflegekasse', day: 'Tag', what: 'Hilfe', hours: 'Std.', rate: 'je Std.', sum: 'Betrag', total: 'Summe',
    signedHelper: 'Betrag erhalten: Datum, Unterschrift', signedPerson: 'Hilfe bekommen, Betrag bezahlt: Datum, Unterschrift',
    account: 'Bitte auf das Konto (IBAN)', law: 'Was am Tag der Hilfe galt',
  },
  en: {
    title: 'Receipt no. {number}', person: 'Help was given to', helper: 'Help was given by', birth: 'born', address: 'Address',
    insurance: 'Insurance no.', fund: 'Pflegekasse', day: 'Day', what: 'Help', hours: 'Hours', rate: 'an hour', sum: 'Amount', total: 'Sum',
    signedHelper: 'Amount received: date, signature', signedPerson: 'Help received, amount paid: date, signature',
    account: 'To the account (IBAN), please', law: 'What held on the day of help',
  },
});

/** A4, as many pages as the days need. */
export const quittung: SheetTemplate<Quittung> = {
  name: 'quittung',
  file: new URL('./quittung.typ', import.meta.url),
  fill(data, { locale }) {
    const filled = words(locale, { number: data.number });
    return { title: filled.title, words: filled, ...data };
  },
};
