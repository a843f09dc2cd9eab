import type { Locale } from '#core/base/locale.ts';

/** The words of an instrument that may be passed on: what stands above its questions, the questions, the answers by code. */
export type ShippedWording = {
  readonly legend: string;
  readonly items: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, string>>;
};

/** The words of a pack by language, with where they come from and what allows it; printed under the questions. */
type ShippedPack = { readonly source: string; readonly de: ShippedWording; readonly en: ShippedWording };

/**
 * Instruments whose words belong to everybody. WHO-5: public domain, the source is to be named (INSPQ, information sheet 14; free to use
 * without permission: CORC, What Works Wellbeing). The words are the official versions of 1998; the edition of 2024 has a licence of
 * its own and is not used. All other instruments keep their words with whoever holds the rights, see `obtainFrom` of each.
 */
const shipped: Readonly<Record<string, ShippedPack>> = {
  'WHO-5': {
    source: 'WHO-5: Psychiatric Research Unit, WHO Collaborating Centre in Mental Health, Hillerød, 1998',
    de: {
      legend: 'In den letzten zwei Wochen …',
      items: {
        who1: '… war ich froh und guter Laune', who2: '… habe ich mich ruhig und entspannt gefühlt', who3: '… habe ich mich energisch und aktiv gefühlt',
        who4: '… habe ich mich beim Aufwachen frisch und ausgeruht gefühlt', who5: '… war mein Alltag voller Dinge, die mich interessieren',
      },
      answers: {
        5: 'die ganze Zeit', 4: 'meistens', 3: 'etwas mehr als die Hälfte der Zeit', 2: 'etwas weniger als die Hälfte der Zeit', 1: 'ab und zu', 0: 'zu keinem Zeitpunkt',
      },
    },
    en: {
      legend: 'Over the last two weeks …',
      items: {
        who1: '… I have felt cheerful and in good spirits', who2: '… I have felt calm and relaxed', who3: '… I have felt active and vigorous',
        who4: '… I woke up feeling fresh and rested', who5: '… my daily life has been filled with things that interest me',
      },
      answers: {
        5: 'all of the time', 4: 'most of the time', 3: 'more than half of the time', 2: 'less than half of the time', 1: 'some of the time', 0: 'at no time',
      },
    },
  },
};

/** Where the words of the other instruments are to be had, as an address people can write to or look up. */
const obtainFrom: Readonly<Record<string, string>> = {
  'DJG-6': 'Vrije Universiteit Amsterdam, Manual of the Loneliness Scale (hdl.handle.net/1871/18954)',
  'LSNS-6': 'Boston College, School of Social Work',
  'UCLA-3': 'Hughes et al. 2004, Research on Aging 26(6)',
  Barthel: 'BfArM, Hamburger Manual (ICD-10-GM, U50)',
  'Lawton-IADL': 'The Gerontological Society of America',
  'EQ-5D-5L-DE': 'EuroQol (euroqol.org)', 'EQ-5D-3L-DE': 'EuroQol (euroqol.org)',
};

/** The words of a pack that this house may print; undefined where they belong to others. Easy language takes the German ones: a tested wording is not reworded. */
export function shippedWording(packId: string, locale: Locale): (ShippedWording & { readonly source: string }) | undefined {
  const pack = shipped[packId];
  return pack === undefined ? undefined : { ...(locale === 'en' ? pack.en : pack.de), source: pack.source };
}

/** Who is to be asked for the words of a pack; undefined where they are ours or shipped. */
export function wordingHolder(packId: string): string | undefined {
  return obtainFrom[packId];
}
