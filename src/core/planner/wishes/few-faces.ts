import { countFaces } from './count-faces.ts';
import type { Wish } from './wish.ts';

/** Different helpers of a person beyond the first, besides the person. */
export const fewFaces: Wish = {
  id: 'few-faces', kind: 'whole', level: 'order', weight: 8, isPersonal: true,
  text: { de: 'Es kommen nicht zu viele verschiedene Menschen.', en: 'Not too many different people come.' },
  measure: ({ services }, count) => {
    for (const [p, ofPerson] of Map.groupBy(services.filter(({ helper }) => helper.helperClass !== 'self'), (service) => service.p)) {
      count(p, new Set(ofPerson.map(({ h }) => h)).size - 1);
    }
  },
  track: ({ context: { instance: { persons } }, pairs }) =>
    countFaces(persons.length, pairs, () => 1, ({ p, helper }) => (helper.helperClass === 'self' ? -1 : p), ({ pair }) => pair),
};
