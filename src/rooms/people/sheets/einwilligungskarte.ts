import { cutList, shortened } from '#platform/print/sheet.ts';
import type { SheetTemplate } from '#platform/print/sheet.ts';
import { wordsOf } from '#platform/print/words.ts';

/**
 * Who may know what for which purpose. `to_sign` has boxes to tick and a signature line; `in_force` shows the
 * consents that are alive on the day of printing.
 */
export type Einwilligungskarte = {
  readonly variant: 'to_sign' | 'in_force';
  readonly name: string;
  readonly birthDate: string | null;
  readonly consents: readonly EinwilligungskarteRow[];
};

export type EinwilligungskarteRow = {
  /** Who may know it: „meine Tochter Anja Krüger“. */
  readonly who: string;
  /** What: „wann jemand zu mir kommt“. */
  readonly what: string;
  /** What for: „damit sie mir helfen kann“. */
  readonly purpose: string;
  /** When it was given, in words; null while it is to be signed. */
  readonly since: string | null;
};

const words = wordsOf({
  de: {
    title_to_sign: 'Wer darf was wissen?',
    title_in_force: 'Das habe ich erlaubt',
    intro_to_sign: 'Sie entscheiden. Kreuzen Sie an. Sie bekommen auch Hilfe, wenn Sie „Nein“ sagen.',
    intro_in_force: 'Nur diese Menschen dürfen das wissen. Alle anderen nicht.',
    none: 'Niemand. Es gibt keine Erlaubnis.',
    born: 'geboren am {birthDate}',
    what: 'weiß: ',
    purpose: 'Wofür: ',
    since: 'seit {since}',
    yes: 'Ja',
    no: 'Nein',
    another: 'Noch jemand:',
    revoke: 'Anders überlegt? Ein Anruf genügt, jederzeit und ohne Grund. Von da an gilt es nicht mehr.',
    call: 'Büro {officePhone}',
    discussed: 'Das wurde mit mir besprochen. Was ich angekreuzt habe, gilt.',
    date: 'Ort, Tag',
    signature: 'Unterschrift',
  },
  'de-x-leicht': {
    intro_to_sign: 'Sie entscheiden. Machen Sie ein Kreuz. Sie sagen Nein? Dann bekommen Sie trotzdem Hilfe.',
    intro_in_force: 'Diese Menschen dürfen das wissen. Andere Menschen dürfen das nicht wissen.',
    revoke: 'Sie wollen das nicht mehr? Rufen Sie an. Sie müssen nicht sagen, warum. Dann gilt es nicht mehr.',
  },
  en: {
    title_to_sign: 'Who may know what?',
    title_in_force: 'What I have allowed',
    intro_to_sign: 'You decide. Tick a box. If you say “no” you will still get help.',
    intro_in_force: 'Only these people may know this. Nobody else.',
    none: 'Nobody. Nothing is allowed.',
    born: 'born on {birthDate}',
    what: 'knows: ',
    purpose: 'What for: ',
    since: 'since {since}',
    yes: 'Yes',
    no: 'No',
    another: 'Somebody else:',
    revoke: 'Changed your mind? One call is enough, at any time and without a reason. From then on it is over.',
    call: 'Office {officePhone}',
    discussed: 'This was talked over with me. What I have ticked holds.',
    date: 'Place, date',
    signature: 'Signature',
  },
});

/** A5, front and back at most. */
export const einwilligungskarte: SheetTemplate<Einwilligungskarte> = {
  name: 'einwilligungskarte',
  file: new URL('./einwilligungskarte.typ', import.meta.url),
  pages: 2,
  fill(data, filling) {
    const { locale, imprint, fit } = filling;
    const filled = words(locale, {
      birthDate: data.birthDate ?? '',
      officePhone: imprint.officePhone,
      since: '{since}',
    });
    return {
      title: filled[`title_${data.variant}`],
      words: filled,
      intro: filled[`intro_${data.variant}`],
      toSign: data.variant === 'to_sign',
      name: shortened(data.name, fit),
      born: data.birthDate === null ? null : filled.born,
      consents: cutList(
        data.consents.map(({ who, what, purpose, since }) => ({
          who: shortened(who, fit),
          what: shortened(what, fit),
          purpose: shortened(purpose, fit),
          since: since === null ? null : words(locale, { birthDate: '', officePhone: '', since }).since,
        })),
        filling,
      ),
    };
  },
};
