import type { Activity } from '../../base/activity.ts';
import { formatTimeOfDay } from '../../base/minutes.ts';
import type { Pattern, Person } from '../model.ts';

/** How the desk names a kind of help in its book. */
export const activityWords: Readonly<Record<Activity, string>> = {
  company: 'Besuch', shopping: 'Einkauf', errands: 'Besorgung', transport: 'Fahrt', accompaniment: 'Begleitung', household: 'Haushalt',
  cooking: 'Kochen', garden: 'Garten', repairs: 'Reparatur', pets: 'Tier', paperwork: 'Papiere', technology: 'Technik', check_in: 'Nachsehen',
  personal_care: 'Körperpflege', medication: 'Medikamente', night_watch: 'Nachtwache',
};

const dayWords = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'] as const;

/** “Frau Muster”, as one is addressed. */
export function addressed(person: Person): string {
  const title = { frau: 'Frau ', herr: 'Herr ', none: `${person.given} ` }[person.salutation];
  return title + person.family;
}

/** “Di, Fr 10:00, alle 2 Wochen”. */
export function whenWords(pattern: Pattern): string {
  const days = pattern.weekdays.length === 7 ? 'täglich' : pattern.weekdays.map((day) => dayWords[day - 1]!).join(', ');
  const often = pattern.every === 'once' ? ', einmal' : pattern.everyN > 1 ? `, alle ${pattern.everyN} Wochen` : '';
  return `${days} ${formatTimeOfDay(pattern.start)}${often}`;
}
