import type { Rule } from '../wish.ts';

const midnight = 24 * 60;

/** Between the last visit of a day and the first of the next lies the rest that the helper asks for. */
export const restBetweenDays: Rule = {
  id: 'rest-between-days', kind: 'whole', isAboutHelper: true,
  text: { de: 'Zwischen zwei Tagen bleibt genug Ruhe.', en: 'There is enough rest between two days.' },
  judge: ({ services }, found) => {
    const resting = services.filter(({ helper }) => helper.restMinutes !== undefined && helper.isOrganisation !== true);
    for (const ofHelper of Map.groupBy(resting, ({ h }) => h).values()) {
      for (const one of ofHelper) {
        const before = ofHelper.filter(({ day }) => day === one.day - 1);
        const rest = one.start + midnight - Math.max(...before.map(({ end }) => end));
        if (rest < one.helper.restMinutes!) found(one, { rest, least: one.helper.restMinutes! });
      }
    }
  },
  track: ({ context: { instance: { helpers, days } }, isOrganisation }, route) => ({
    allows: ({ h, day, start, end }) => {
      const least = helpers[h]!.restMinutes;
      if (least === undefined || isOrganisation[h] === 1) return true;
      const dayBefore = day === 0 ? -1 : route.tail[h * days + day - 1]!;
      if (dayBefore !== -1 && start + midnight - route.end[dayBefore]! < least) return false;
      const dayAfter = day === days - 1 ? -1 : route.head[h * days + day + 1]!;
      return dayAfter === -1 || route.start[dayAfter]! + midnight - end >= least;
    },
  }),
};
