import { cutList, shortened, unbroken } from '#platform/print/sheet.ts';
import type { SheetTemplate } from '#platform/print/sheet.ts';
import { wordsOf } from '#platform/print/words.ts';

/**
 * The sheet for the refrigerator door. What is null prints as a line to write on; medical facts are never printed,
 * they have empty lines for her own hand.
 */
export type Notfallblatt = {
  readonly name: string;
  readonly birthDate: string | null;
  readonly address: string | null;
  /** In the order of calling. */
  readonly callFirst: readonly { readonly name: string; readonly relation: string; readonly phone: string }[];
  readonly key: string | null;
  readonly languages: string | null;
  /** Hearing aids, glasses, walking frame. */
  readonly aids: string | null;
  readonly whatMatters: string | null;
  readonly pets: string | null;
};

const words = wordsOf({
  de: {
    title: 'Notfallblatt',
    emergency: 'Lebensgefahr: 112',
    name: 'Name',
    born: 'Geboren',
    address: 'Adresse',
    call: 'Bitte anrufen, der Reihe nach',
    key: 'Schlüssel',
    languages: 'Sprachen',
    aids: 'Ich brauche',
    whatMatters: 'Mir ist wichtig',
    pets: 'Tiere',
    byHand: 'Das trage ich selbst ein',
    doctor: 'Arztpraxis',
    medicine: 'Medikamente',
    allergies: 'Allergien',
    more: 'Sonst',
    updated: 'Stand',
  },
  'de-x-leicht': {
    title: 'Notfall-Blatt',
    emergency: 'In großer Not: 112',
    call: 'Diese Menschen bitte anrufen',
    byHand: 'Das schreibe ich selbst auf',
    doctor: 'Arzt',
    updated: 'Datum',
  },
  en: {
    title: 'Emergency sheet',
    emergency: 'Danger to life: 112',
    name: 'Name',
    born: 'Born',
    address: 'Address',
    call: 'Please call, in this order',
    key: 'Key',
    languages: 'Languages',
    aids: 'I need',
    whatMatters: 'To me matters',
    pets: 'Animals',
    byHand: 'Filled in by me',
    doctor: 'Doctor',
    medicine: 'Medicine',
    allergies: 'Allergies',
    more: 'Other',
    updated: 'As of',
  },
});

/** A4, always one page. */
export const notfallblatt: SheetTemplate<Notfallblatt> = {
  name: 'notfallblatt',
  file: new URL('./notfallblatt.typ', import.meta.url),
  pages: 1,
  fill(data, filling) {
    const { locale, fit } = filling;
    const filled = words(locale);
    const short = (text: string | null): string | null => (text === null ? null : shortened(text, fit));
    return {
      title: filled.title,
      words: filled,
      name: shortened(data.name, fit),
      birthDate: data.birthDate,
      address: short(data.address),
      callFirst: cutList(
        data.callFirst.map(({ name, relation, phone }) => ({
          name: shortened(name, fit),
          relation: shortened(relation, fit),
          phone: unbroken(phone),
        })),
        filling,
      ),
      key: short(data.key),
      languages: short(data.languages),
      aids: short(data.aids),
      whatMatters: short(data.whatMatters),
      pets: short(data.pets),
    };
  },
};
