import { minutesOfWeeks } from '../track-weeks.ts';
import type { Rule } from '../wish.ts';

/** Nobody is asked for more minutes in a calendar week than they said, what they do elsewhere included. */
export const weekLimit: Rule = {
  id: 'week-limit', kind: 'whole', isAboutHelper: true,
  text: { de: 'Die Grenze für die Woche wird eingehalten.', en: 'The limit for the week is kept.' },
  judge: ({ services, context }, found) => {
    for (const ofWeek of Map.groupBy(services, ({ h, day }) => `${h} ${context.weekOf(day)}`).values()) {
      const last = ofWeek.at(-1)!;
      const { mostMinutesPerWeek: most = Infinity, usedMinutesPerWeek } = last.helper;
      const minutes = ofWeek.reduce((sum, { start, end }) => sum + end - start, usedMinutesPerWeek?.[context.weekOf(last.day)] ?? 0);
      if (minutes > most) found(last, { minutes, most });
    }
  },
  track: ({ context }) => {
    const minutes = minutesOfWeeks(context);
    return {
      allows: ({ h, helper: { mostMinutesPerWeek: most }, day, start, end }) =>
        most === undefined || minutes[h * context.weeks + context.weekOf(day)]! + end - start <= most,
      add: ({ h, day, start, end }) => {
        minutes[h * context.weeks + context.weekOf(day)]! += end - start;
      },
      remove: ({ h, day, start, end }) => {
        minutes[h * context.weeks + context.weekOf(day)]! -= end - start;
      },
    };
  },
};
