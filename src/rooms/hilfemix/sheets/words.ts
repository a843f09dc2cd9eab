import type { HelperClass } from '#core/base/helper-class.ts';
import { wordsOf } from '#platform/print/words.ts';

/** The six helper classes as printed: short enough for a column of the Wochenplan. */
export const helperClassWords = wordsOf<HelperClass>({
  de: {
    self: 'selbst',
    family: 'Familie',
    friend: 'Freunde',
    neighbour: 'Nachbarn',
    volunteer: 'Ehrenamt',
    professional: 'Fachkraft',
  },
  'de-x-leicht': { volunteer: 'Helfer', professional: 'Fach-Leute' },
  en: {
    self: 'self',
    family: 'family',
    friend: 'friends',
    neighbour: 'neighbours',
    volunteer: 'volunteer',
    professional: 'professional',
  },
});
