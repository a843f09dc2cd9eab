import type { Rule } from '../wish.ts';

/** Nobody is sent to more different persons than they said, those whom they help elsewhere included. */
export const personLimit: Rule = {
  id: 'person-limit', kind: 'whole', isAboutHelper: true,
  text: { de: 'Niemand hilft mehr Menschen zugleich, als er oder sie möchte.', en: 'Nobody helps more people at a time than they want to.' },
  judge: ({ services }, found) => {
    for (const ofHelper of Map.groupBy(services.filter(({ helper }) => helper.mostPersons !== undefined), ({ h }) => h).values()) {
      const last = ofHelper.at(-1)!;
      const count = new Set(ofHelper.map(({ p }) => p)).size + (last.helper.otherPersons ?? 0);
      if (count > last.helper.mostPersons!) found(last, { count, most: last.helper.mostPersons! });
    }
  },
  track: ({ context: { instance: { helpers } }, pairs }) => {
    const visits = new Int32Array(pairs);
    const persons = Int32Array.from(helpers, ({ otherPersons }) => otherPersons ?? 0);
    return {
      allows: ({ h, helper: { mostPersons }, pair }) => mostPersons === undefined || visits[pair]! > 0 || persons[h]! < mostPersons,
      add: ({ h, pair }) => {
        if (visits[pair]!++ === 0) persons[h]! += 1;
      },
      remove: ({ h, pair }) => {
        if (--visits[pair]! === 0) persons[h]! -= 1;
      },
    };
  },
};
