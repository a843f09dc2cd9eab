import type { Rule } from '../wish.ts';

/** The way from the helper's place to the person is not longer than they go. Unknown places are asked for, not refused. */
export const withinReach: Rule = {
  id: 'within-reach', kind: 'who', isForAllNeeds: true,
  text: { de: 'Der Weg ist nicht weiter, als die Helferin oder der Helfer geht.', en: 'The way is no longer than the helper goes.' },
  forbids: (_need, { place }, { place: home, mostTravel }, { travel }, h) => {
    if (mostTravel === undefined || place === undefined || home === undefined) return undefined;
    const minutes = travel(h, home, place);
    return minutes <= mostTravel ? undefined : { minutes, most: mostTravel };
  },
};
