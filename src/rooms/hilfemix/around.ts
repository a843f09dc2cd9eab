import type { HelperClass } from '#core/base/helper-class.ts';
import type { Commission, Schedule } from '#rooms/helping/index.ts';
import type { Tie } from '#rooms/people/index.ts';

/** Somebody around a person, with what she does for her. */
export type Around = {
  readonly name: string;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly helperClass: HelperClass;
  readonly closeness: 1 | 2 | 3;
  /** What she is to the person, „Tochter“; empty if there is no tie. */
  readonly what: string;
  readonly phone: string | null;
  readonly commissions: readonly Commission[];
  /** Hours of help in a week as agreed; null where nothing is agreed, so nobody knows. */
  readonly hoursPerWeek: number | null;
};

/** Weeks in a month on the average of 400 years (146,097 days). */
const weeksInMonth = 146_097 / 7 / 4_800;

/** Hours in a week that a schedule takes on the average; a single time counts as none. */
export function hoursPerWeek({ every, everyN, weekdays, duration }: Pick<Schedule, 'every' | 'everyN' | 'weekdays' | 'duration'>): number {
  if (every === 'once') return 0;
  return every === 'week' ? (duration * weekdays.length) / everyN / 60 : duration / everyN / 60 / weeksInMonth;
}

/** Everyone around a person, closest first: those with a tie, then those who only help. */
export function aroundPerson(personId: string, ties: readonly Tie[], commissions: readonly Commission[]): Around[] {
  const bySomebody = commissions.filter((commission) => commission.helperPersonId !== personId);
  const by = (id: string): Commission[] => bySomebody.filter(({ helperPersonId, organisationId }) => (helperPersonId ?? organisationId) === id);
  const tied = ties.map((tie): Around => ({
    name: tie.otherName, personId: tie.otherId, organisationId: null, helperClass: by(tie.otherId)[0]?.helperClass ?? tie.kind,
    closeness: tie.closeness, what: tie.what, phone: tie.otherPhone, ...agreed(by(tie.otherId)),
  }));
  const tiedIds = new Set(ties.map(({ otherId }) => otherId));
  const others = new Map(bySomebody.map((one) => [one.helperPersonId ?? one.organisationId ?? one.id, one]));
  const untied = [...others].filter(([id]) => !tiedIds.has(id)).map(([id, one]): Around => ({
    name: one.helperName, personId: one.helperPersonId, organisationId: one.organisationId, helperClass: one.helperClass,
    closeness: 3, what: '', phone: one.helperPhone, ...agreed(by(id)),
  }));
  return [...tied, ...untied];
}

function agreed(commissions: readonly Commission[]): Pick<Around, 'commissions' | 'hoursPerWeek'> {
  const hours = commissions.reduce((sum, { schedule }) => sum + hoursPerWeek(schedule), 0);
  return { commissions, hoursPerWeek: commissions.length === 0 ? null : hours };
}
