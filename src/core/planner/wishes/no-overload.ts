import type { Helper } from '../instance/instance.ts';
import { measureWeeks, trackWeeks, type OfWeek } from './track-weeks.ts';
import type { Wish } from './wish.ts';

function beyondComfort(helpers: readonly Helper[]): OfWeek {
  const comfort = helpers.map(({ comfortMinutesPerWeek, mostMinutesPerWeek }) =>
    comfortMinutesPerWeek ?? (mostMinutesPerWeek === undefined ? Infinity : Math.floor(mostMinutesPerWeek * 3 / 4)));
  return (h, minutes) => Math.max(0, minutes - comfort[h]!);
}

/** Minutes in a week beyond what a helper does without strain. */
export const noOverload: Wish = {
  id: 'no-overload', kind: 'whole', level: 'load', weight: 2, isPersonal: false,
  text: { de: 'Niemand hilft mehr, als auf Dauer gut tut.', en: 'Nobody helps more than is good in the long run.' },
  measure: (view, count) => measureWeeks(view, beyondComfort(view.context.instance.helpers), count),
  track: (problem) => trackWeeks(problem, beyondComfort(problem.context.instance.helpers)),
};
