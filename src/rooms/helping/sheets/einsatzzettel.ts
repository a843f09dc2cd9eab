import { shortened, unbroken } from '#platform/print/sheet.ts';
import type { SheetTemplate } from '#platform/print/sheet.ts';
import { wordsOf } from '#platform/print/words.ts';

/** One commission on paper: what the helper takes along and brings back. Dates and times are finished words. */
export type Einsatzzettel = {
  /** The number by which the report finds its commission, as read aloud. */
  readonly number: string;
  readonly helper: string;
  readonly forWhom: string;
  readonly address: string;
  /** The telephone of the person who is helped, if she wants to be called. */
  readonly phone: string | null;
  readonly activity: string;
  readonly when: string;
  /** What the helper has to know beforehand, such as „zweimal klingeln“; null if nothing. */
  readonly hint: string | null;
  readonly commissionedBy: string;
  readonly commissionedOn: string;
  /** The insurance body that covers the helper, such as „Unfallkasse Sachsen“; null if the helper brings her own. */
  readonly insurance: string | null;
};

const words = wordsOf({
  de: {
    title: 'Einsatzzettel {number}',
    helper: 'Es hilft',
    forWhom: 'Bei',
    address: 'Adresse',
    phone: 'Telefon',
    activity: 'Was',
    when: 'Wann',
    hint: 'Hinweis',
    commissioned: 'Auftrag von {commissionedBy}, {commissionedOn}',
    insurance: 'Versichert: {insurance}',
    ownInsurance: 'Versichert: über den eigenen Träger',
    questions: 'Fragen, Verspätung, niemand öffnet: Büro\u00a0{officePhone}',
    report: 'Bericht',
    done: 'gemacht',
    partly: 'zum Teil',
    notDone: 'nicht gemacht',
    minutes: 'Minuten',
    note: 'Was war?',
    signHelper: 'Helferin/Helfer',
    signPerson: 'besuchte Person',
  },
  en: {
    title: 'Visit slip {number}',
    helper: 'Helper',
    forWhom: 'For',
    address: 'Address',
    phone: 'Phone',
    activity: 'What',
    when: 'When',
    hint: 'Hint',
    commissioned: 'Asked by {commissionedBy}, {commissionedOn}',
    insurance: 'Insured: {insurance}',
    ownInsurance: 'Insured by own organisation',
    questions: 'Questions, delay, no answer: office\u00a0{officePhone}',
    report: 'Report',
    done: 'done',
    partly: 'in part',
    notDone: 'not done',
    minutes: 'Minutes',
    note: 'What happened?',
    signHelper: 'Helper',
    signPerson: 'Person visited',
  },
});

/** A5, one page: at 16 pt an A6 slip cannot hold commission and report. Three copies make office, helper, person. */
export const einsatzzettel: SheetTemplate<Einsatzzettel> = {
  name: 'einsatzzettel',
  file: new URL('./einsatzzettel.typ', import.meta.url),
  pages: 1,
  fill(data, { locale, imprint, fit }) {
    const insurance = data.insurance === null ? '' : shortened(data.insurance, fit);
    const filled = words(locale, {
      number: data.number,
      commissionedBy: shortened(data.commissionedBy, fit),
      commissionedOn: data.commissionedOn,
      insurance,
      officePhone: imprint.officePhone,
    });
    return {
      title: filled.title,
      words: filled,
      helper: shortened(data.helper, fit),
      forWhom: shortened(data.forWhom, fit),
      address: shortened(data.address, fit),
      phone: data.phone === null ? null : unbroken(data.phone),
      activity: shortened(data.activity, fit),
      when: shortened(data.when, fit),
      hint: data.hint === null ? null : shortened(data.hint, fit),
      insured: data.insurance === null ? filled.ownInsurance : filled.insurance,
    };
  },
};
