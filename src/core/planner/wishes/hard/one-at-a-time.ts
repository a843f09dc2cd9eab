import type { Service } from '../../instance/service.ts';
import type { Rule } from '../wish.ts';

const midnight = 24 * 60;

/** Everyone is at one place at a time and needs the way between two; organisations send several. */
export const oneAtATime: Rule = {
  id: 'one-at-a-time', kind: 'whole', isAboutHelper: true,
  text: { de: 'Niemand ist an zwei Orten zugleich, und der Weg dazwischen passt in die Zeit.', en: 'Nobody is at two places at once, and there is time for the way between.' },
  judge: ({ services, context }, found) => {
    const begins = (service: Service): number => service.day * midnight + service.start;
    for (const ofHelper of Map.groupBy(services.filter(({ helper }) => helper.isOrganisation !== true), ({ h }) => h).values()) {
      const inOrder = ofHelper.toSorted((one, other) => begins(one) - begins(other));
      for (const [i, service] of inOrder.slice(1).entries()) {
        const before = inOrder[i]!;
        const way = context.travel(service.h, before.person.place, service.person.place);
        // Over night one goes home; the next day begins there.
        const least = begins(before) + before.end - before.start + (before.day === service.day ? way : 0);
        if (begins(service) < least) found(service, { other: before.need.id, way });
      }
    }
  },
  track: ({ context, placeOf, needOf, isOrganisation }, route) => {
    const { days } = context.instance;
    const place = (service: number): number | undefined => {
      const at = placeOf[needOf[service >> 1]!]!;
      return at === -1 ? undefined : at;
    };
    return {
      allows: ({ h, day, start, end, person, prev, next }) => {
        if (isOrganisation[h] === 1) return true;
        if (prev !== -1 && route.end[prev]! + context.travel(h, place(prev), person.place) > start) return false;
        if (next !== -1 && end + context.travel(h, person.place, place(next)) > route.start[next]!) return false;
        const dayBefore = day === 0 ? -1 : route.tail[h * days + day - 1]!;
        if (dayBefore !== -1 && route.end[dayBefore]! - midnight > start) return false;
        const dayAfter = day === days - 1 ? -1 : route.head[h * days + day + 1]!;
        return dayAfter === -1 || end - midnight <= route.start[dayAfter]!;
      },
      // Where ways do not obey the triangle inequality, going directly may take longer than by way of a visit.
      allowsRemoval: ({ h, prev, next }) =>
        prev === -1 || next === -1 || route.end[prev]! + context.travel(h, place(prev), place(next)) <= route.start[next]!,
    };
  },
};
