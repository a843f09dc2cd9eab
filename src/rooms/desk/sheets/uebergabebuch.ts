import type { SheetTemplate } from '#platform/print/sheet.ts';
import { unbroken } from '#platform/print/sheet.ts';
import { wordsOf } from '#platform/print/words.ts';

/** What the next person at the desk must know. Dates are finished words; lists come in the order of printing. */
export type Uebergabebuch = {
  readonly from: string;
  /** Null if the post is vacant: the line stays empty for a hand to fill. */
  readonly to: string | null;
  /** The days of the last entries: „16. bis 22. November 2026“. */
  readonly period: string;
  /** By due date, overdue ones first. */
  readonly promises: readonly { readonly due: string; readonly overdue: boolean; readonly toWhom: string; readonly phone: string | null; readonly what: string }[];
  readonly weeklyCalls: readonly { readonly day: string; readonly person: string; readonly phone: string | null; readonly note: string }[];
  readonly absences: readonly { readonly who: string; readonly when: string; readonly standIn: string | null }[];
  /** Consents, keys, certificates, budgets that end soon. */
  readonly expiring: readonly { readonly on: string; readonly what: string; readonly whose: string }[];
  readonly entries: readonly { readonly number: string; readonly when: string; readonly person: string; readonly text: string }[];
};

const words = wordsOf({
  de: {
    title: 'Übergabebuch',
    handover: 'Übergabe von {from} an',
    promises: 'Versprochen und noch offen',
    weeklyCalls: 'Jede Woche anrufen',
    absences: 'Abwesend',
    expiring: 'Läuft bald ab',
    entries: 'Einträge {period}',
    none: 'Nichts.',
    due: 'Bis',
    overdue: 'überfällig',
    toWhom: 'Wem',
    what: 'Was',
    day: 'Tag',
    person: 'Wer',
    note: 'Worauf achten',
    when: 'Wann',
    standIn: 'Vertretung',
    nobody: 'niemand',
    whose: 'Von wem',
    number: 'Nr.',
    text: 'Eintrag',
    given: 'übergeben: Tag, Name',
    taken: 'übernommen: Tag, Name',
  },
  en: {
    title: 'Handover book',
    handover: 'Handover from {from} to',
    promises: 'Promised and still open',
    weeklyCalls: 'Call every week',
    absences: 'Away',
    expiring: 'Ends soon',
    entries: 'Entries {period}',
    none: 'Nothing.',
    due: 'By',
    overdue: 'overdue',
    toWhom: 'To whom',
    what: 'What',
    day: 'Day',
    person: 'Who',
    note: 'Mind',
    when: 'When',
    standIn: 'Stand-in',
    nobody: 'nobody',
    whose: 'Whose',
    number: 'No.',
    text: 'Entry',
    given: 'handed over: date, name',
    taken: 'taken over: date, name',
  },
});

/** A4, as many pages as there is to hand over. */
export const uebergabebuch: SheetTemplate<Uebergabebuch> = {
  name: 'uebergabebuch',
  file: new URL('./uebergabebuch.typ', import.meta.url),
  fill(data, { locale }) {
    const filled = words(locale, { from: data.from, period: data.period });
    const reached = (name: string, phone: string | null): string => (phone === null ? name : `${name}\n${unbroken(phone)}`);
    return {
      title: filled.title,
      words: filled,
      to: data.to,
      promises: data.promises.map(({ toWhom, phone, ...promise }) => ({ ...promise, toWhom: reached(toWhom, phone) })),
      weeklyCalls: data.weeklyCalls.map(({ person, phone, ...call }) => ({ ...call, person: reached(person, phone) })),
      absences: data.absences.map(({ standIn, ...absence }) => ({ ...absence, standIn: standIn ?? filled.nobody })),
      expiring: data.expiring,
      entries: data.entries,
    };
  },
};
