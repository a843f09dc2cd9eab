import type { Context } from '../instance/context.ts';
import type { Service } from '../instance/service.ts';
import type { Wish } from './wish.ts';

/** The way of a helper's day in minutes: from home to each visit in turn and home again. */
function wayOfDay(services: readonly Service[], { travel }: Context): number {
  const [first] = services;
  if (first === undefined) return 0;
  const { h, helper: { place: home } } = first;
  const stops = [home, ...services.toSorted((one, other) => one.start - other.start).map(({ person }) => person.place), home];
  return stops.slice(1).reduce<number>((sum, stop, i) => sum + travel(h, stops[i], stop), 0);
}

/** Minutes on the way, to the visits and home again. Organisations plan their own tours. */
export const shortWays: Wish = {
  id: 'short-ways', kind: 'whole', level: 'order', weight: 1, isPersonal: false,
  text: { de: 'Die Wege der Helfenden sind kurz.', en: 'The ways of helpers are short.' },
  measure: ({ services, context }, count) => {
    const walkers = services.filter(({ helper }) => helper.isOrganisation !== true);
    for (const ofDay of Map.groupBy(walkers, ({ h, day }) => `${h} ${day}`).values()) count(-1, wayOfDay(ofDay, context));
  },
  track: ({ context, placeOf, needOf, isOrganisation }) => {
    const { helpers } = context.instance;
    const stop = (service: number, h: number): number | undefined => {
      if (service === -1) return helpers[h]!.place;
      const place = placeOf[needOf[service >> 1]!]!;
      return place === -1 ? undefined : place;
    };
    const detour = (h: number, prev: number, here: number | undefined, next: number): number => {
      const [from, to] = [stop(prev, h), stop(next, h)];
      return context.travel(h, from, here) + context.travel(h, here, to) - (prev === -1 && next === -1 ? 0 : context.travel(h, from, to));
    };
    return {
      add: ({ h, person, prev, next }) => (isOrganisation[h] === 1 ? 0 : detour(h, prev, person.place, next)),
      remove: ({ h, person, prev, next }) => (isOrganisation[h] === 1 ? 0 : -detour(h, prev, person.place, next)),
    };
  },
};
