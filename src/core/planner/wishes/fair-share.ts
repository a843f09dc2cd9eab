import type { Helper } from '../instance/instance.ts';
import { measureWeeks, trackWeeks, type OfWeek } from './track-weeks.ts';
import type { Wish } from './wish.ts';

/**
 * The square of what goes beyond half of the most, over the most: of two helpers with equal limits both then carry the
 * same, of two with unequal limits each in proportion. Up to half nothing counts, else every unpaid hour would be
 * unfair and go to those who are paid.
 */
function beyondHalf(helpers: readonly Helper[]): OfWeek {
  return (h, minutes) => {
    const most = helpers[h]!.mostMinutesPerWeek;
    if (most === undefined || minutes * 2 <= most) return 0;
    return Math.floor((minutes - most / 2) ** 2 / Math.max(1, most));
  };
}

/** How unevenly helpers carry. */
export const fairShare: Wish = {
  id: 'fair-share', kind: 'whole', level: 'load', weight: 1, isPersonal: false,
  text: { de: 'Die Hilfe ist gerecht verteilt.', en: 'Help is fairly shared.' },
  measure: (view, count) => measureWeeks(view, beyondHalf(view.context.instance.helpers), count),
  track: (problem) => trackWeeks(problem, beyondHalf(problem.context.instance.helpers)),
};
