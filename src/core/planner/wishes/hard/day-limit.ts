import type { Rule } from '../wish.ts';

/** Nobody is asked for more minutes or visits on a day than they said. */
export const dayLimit: Rule = {
  id: 'day-limit', kind: 'whole', isAboutHelper: true,
  text: { de: 'Die Grenze für den Tag wird eingehalten.', en: 'The limit for the day is kept.' },
  judge: ({ services }, found) => {
    for (const ofDay of Map.groupBy(services, ({ h, day }) => `${h} ${day}`).values()) {
      const { day, helper: { mostMinutesPerDay = Infinity, mostVisitsPerDay = Infinity, usedByDay = [] } } = ofDay[0]!;
      const used = usedByDay.filter((one) => one.day === day);
      const minutes = [...used.map((one) => one.minutes), ...ofDay.map(({ start, end }) => end - start)].reduce((sum, one) => sum + one, 0);
      const visits = used.reduce((sum, one) => sum + one.visits, ofDay.length);
      if (minutes > mostMinutesPerDay) found(ofDay.at(-1)!, { minutes, most: mostMinutesPerDay });
      if (visits > mostVisitsPerDay) found(ofDay.at(-1)!, { visits, most: mostVisitsPerDay });
    }
  },
  track: ({ context: { instance: { helpers, days } } }) => {
    const minutes = new Int32Array(helpers.length * days);
    const visits = new Int32Array(helpers.length * days);
    for (const [h, { usedByDay = [] }] of helpers.entries()) {
      for (const used of usedByDay) {
        minutes[h * days + used.day]! += used.minutes;
        visits[h * days + used.day]! += used.visits;
      }
    }
    return {
      allows: ({ h, helper: { mostMinutesPerDay, mostVisitsPerDay }, day, start, end }) =>
        (mostMinutesPerDay === undefined || minutes[h * days + day]! + end - start <= mostMinutesPerDay)
        && (mostVisitsPerDay === undefined || visits[h * days + day]! < mostVisitsPerDay),
      add: ({ h, day, start, end }) => {
        minutes[h * days + day]! += end - start;
        visits[h * days + day]! += 1;
      },
      remove: ({ h, day, start, end }) => {
        minutes[h * days + day]! -= end - start;
        visits[h * days + day]! -= 1;
      },
    };
  },
};
