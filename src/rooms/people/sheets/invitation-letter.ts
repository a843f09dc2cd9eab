import { shortened } from '#platform/print/sheet.ts';
import type { SheetTemplate } from '#platform/print/sheet.ts';
import { wordsOf } from '#platform/print/words.ts';

/** The letter that brings a sign-in code. Dates are finished words in the reader's language. */
export type InvitationLetter = {
  /** One line above the address: sender's name and address. */
  readonly sender: string;
  /** Name, street, postal code and town, each one line; five lines have room in the window. */
  readonly address: readonly string[];
  readonly date: string;
  /** „Guten Tag, Frau Kowalski,“ */
  readonly salutation: string;
  /** The letter code, without groups. */
  readonly code: string;
  /** The address of the sign-in page as one types it: „miteinander.example/anmelden“. */
  readonly site: string;
  /** The last day on which the code opens. */
  readonly expiresOn: string;
  /** The person who signs, such as the networker. */
  readonly signedBy: string;
};

const words = wordsOf({
  de: {
    title: 'Ihr Zugang zu Miteinander',
    purpose: 'auf unserer Seite sehen Sie, wer wann zu Ihnen kommt, wer Ihnen hilft und wer was von Ihnen weiß.',
    step1: 'Öffnen Sie diese Seite:',
    step2: 'Geben Sie diesen Code ein:',
    codeSpoken: 'Code {code}',
    once: 'Der Code gilt ein Mal und bis zum {expiresOn}. Geben Sie ihn niemandem.',
    help: 'Kein Computer? Das macht nichts: Alles geht auch am Telefon und auf Papier. Rufen Sie an: {officePhone}',
    closing: 'Mit freundlichen Grüßen',
  },
  'de-x-leicht': {
    purpose: 'Sie können im Internet sehen: Wer kommt zu mir? Wer hilft mir? Wer weiß etwas über mich?',
    once: 'Der Code gilt nur ein Mal. Er gilt bis zum {expiresOn}. Sagen Sie niemandem den Code.',
    help: 'Sie haben keinen Computer? Sie können auch anrufen: {officePhone}',
  },
  en: {
    title: 'Your access to Miteinander',
    purpose: 'on our site you see who comes to you and when, who helps you, and who knows what about you.',
    step1: 'Open this page:',
    step2: 'Enter this code:',
    codeSpoken: 'Code {code}',
    once: 'The code works once and until {expiresOn}. Do not give it to anybody.',
    help: 'No computer? No problem: everything also works by phone and on paper. Call us: {officePhone}',
    closing: 'Kind regards',
  },
});

/** A code in groups of four, as in „ABCD EFGH JK“: easier to read and to type. */
export function groupedCode(code: string): string {
  return code.match(/.{1,4}/gu)?.join(' ') ?? '';
}

/** A4, one page, address in the window of DIN 5008 form B. */
export const invitationLetter: SheetTemplate<InvitationLetter> = {
  name: 'invitation-letter',
  file: new URL('./invitation-letter.typ', import.meta.url),
  pages: 1,
  fill(data, { locale, imprint, fit }) {
    const code = groupedCode(data.code);
    const filled = words(locale, { code, expiresOn: data.expiresOn, officePhone: imprint.officePhone });
    return {
      title: filled.title,
      words: filled,
      sender: shortened(data.sender, { ...fit, characters: 60 }),
      // 85 mm of window hold about 28 letters of 16 pt.
      address: data.address.slice(0, 5).map((line) => shortened(line, { ...fit, characters: 27 })),
      date: data.date,
      salutation: shortened(data.salutation, fit),
      code,
      site: data.site,
      signedBy: shortened(data.signedBy, fit),
    };
  },
};
