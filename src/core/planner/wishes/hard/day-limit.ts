import type { Rule } from '../wish.ts';

/** Nobody is asked for more minutes or visits on a day than they said. */
export const dayLimit: Rule = {
  id: 'day-limit', kind: 'whole',
  text: { de: 'Die Grenze für den Tag wird eingehalten.', en: 'The limit for the day is kept.' },
  judge: ({ services }, found) => {
    for (const ofDay of Map.groupBy(services, ({ h, day }) => `${h} ${day}`).values()) {
      const { mostMinutesPerDay = Infinity, mostVisitsPerDay = Infinity } = ofDay[0]!.helper;
      const minutes = ofDay.reduce((sum, { start, end }) => sum + end - start, 0);
      if (minutes > mostMinutesPerDay) found(ofDay.at(-1)!, { minutes, most: mostMinutesPerDay });
      if (ofDay.length > mostVisitsPerDay) found(ofDay.at(-1)!, { visits: ofDay.length, most: mostVisitsPerDay });
    }
  },
  track: ({ context: { instance: { helpers, days } } }) => {
    const minutes = new Int32Array(helpers.length * days);
    const visits = new Int32Array(helpers.length * days);
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
