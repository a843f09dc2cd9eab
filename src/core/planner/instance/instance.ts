import type { Activity } from '../../base/activity.ts';
import type { CalendarDate } from '../../base/calendar-date.ts';
import type { HelperClass } from '../../base/helper-class.ts';

/*
 * What is to be planned, as plain data that survives JSON. Days count from 0 = `start`; times are minutes since midnight
 * of that day and go on past 1440 for the night, at the latest until noon of the next day (2160). Money is whole cents.
 */

/** The classes of helpers in the order in which one asks; `service` is what is delivered, such as meals on wheels. */
export const plannerClasses = ['self', 'family', 'friend', 'neighbour', 'volunteer', 'service', 'professional'] as const;
export type PlannerClass = HelperClass | 'service';

/** From `from` until before `to`, in minutes of a day. */
export type Range = { readonly from: number; readonly to: number };

/** Ways in whole minutes between places, which are indices: of rows and columns, or of points on a plane in metres. */
export type Travel =
  | { readonly kind: 'matrix'; readonly foot: readonly ArrayLike<number>[]; readonly car?: readonly ArrayLike<number>[] }
  | {
    readonly kind: 'plane'; readonly points: readonly (readonly [x: number, y: number])[];
    readonly footMetresPerMinute: number; readonly carMetresPerMinute: number;
  };

/**
 * A pot that pays for a person. `own` tells what the person bears of all that is charged to the pot in the horizon:
 * corners [charged cents, borne cents] of a line that rises from [0, 0]; beyond the last corner the person bears every cent.
 */
export type Pot = { readonly payer: string; readonly chargedCents?: number; readonly own: readonly (readonly [charged: number, borne: number])[] };

/** Who is helped. */
export type Person = {
  readonly id: string;
  readonly place?: number;
  /** BCP 47, best first. */
  readonly languages?: readonly string[];
  /** Helpers who must not come. */
  readonly excludes?: readonly string[];
  /** Helpers to whom the contact may not be passed on. */
  readonly withoutConsent?: readonly string[];
  readonly likes?: readonly string[];
  /** Helpers whom the person knows: a tie, or help before. */
  readonly knows?: readonly string[];
  /** The helper who carries most, to be relieved if that is wanted. */
  readonly mainCarer?: string;
  readonly pots?: readonly Pot[];
  /** The most the person bears in the horizon, in cents. */
  readonly mostOwnCents?: number;
  /** How much a wish counts for this person beside its usual weight, 0 to 10, by the id of the wish; without it 1. */
  readonly weights?: Readonly<Record<string, number>>;
};

/** A price: for the activities named, or all; charged to the person's pot of this payer if there is one, else to the person. */
export type Tariff = {
  readonly activities?: readonly Activity[];
  readonly payer: string;
  readonly centsPerHour?: number;
  readonly centsPerVisit?: number;
};

/** When a helper can: on that day, from – to; `if-needed` rather not. */
export type FreeTime = Range & { readonly day: number; readonly liking?: 'gladly' | 'if-needed' };

/** Who helps. Every limit that is absent is none. */
export type Helper = {
  readonly id: string;
  readonly helperClass: PlannerClass;
  /** Sends whom it has: several visits at once, no ways between them. */
  readonly isOrganisation?: boolean;
  readonly place?: number;
  /** How they come; on foot unless said. */
  readonly travels?: 'foot' | 'car';
  /** The longest way from their place to a person, in minutes. */
  readonly mostTravel?: number;
  readonly activities: readonly Activity[] | 'all';
  readonly qualifications?: readonly string[];
  /** What they do not bear: stairs, smoking, lifting, cats. */
  readonly refuses?: readonly string[];
  /** Persons to whom they do not go. */
  readonly refusesPersons?: readonly string[];
  /** Helps only these. */
  readonly only?: readonly string[];
  readonly languages?: readonly string[];
  /** Absent means that it is not known: any time may be proposed, and is to be asked. */
  readonly free?: readonly FreeTime[];
  /** Taken by what lies outside this plan. */
  readonly busy?: readonly (Range & { readonly day: number })[];
  readonly mostMinutesPerDay?: number;
  readonly mostVisitsPerDay?: number;
  /** What of a day lies outside this plan; several entries of a day add up. */
  readonly usedByDay?: readonly { readonly day: number; readonly minutes: number; readonly visits: number }[];
  readonly mostMinutesPerWeek?: number;
  /** Minutes of each calendar week that lie outside this plan, by week of the horizon. */
  readonly usedMinutesPerWeek?: readonly number[];
  /** What they do without strain; three quarters of the most unless said. */
  readonly comfortMinutesPerWeek?: number;
  readonly mostPersons?: number;
  /** Others whom they help outside this plan; they count against `mostPersons`. */
  readonly otherPersons?: number;
  /** Minutes from the end of a day's last visit to the next day's first, 0 to 720. */
  readonly restMinutes?: number;
  readonly tariffs?: readonly Tariff[];
  /** How likely they fall out in the horizon, 0 to 1; if no helper says so, all are equally likely. */
  readonly dropOut?: number;
};

/** A visit that a need asks for, on one of these days. */
export type Occasion = { readonly days: readonly number[] };

/** What is to be done for a person. */
export type Need = {
  readonly id: string;
  readonly person: string;
  readonly activity: Activity;
  /** 1 = now, 2 = this week, 3 = can wait. */
  readonly urgency: 1 | 2 | 3;
  readonly minutes: number;
  readonly visits: readonly Occasion[];
  /** A visit lies within one of them; absent means 6:00 to 22:00. */
  readonly windows?: readonly Range[];
  /** When it is liked best. */
  readonly wished?: readonly Range[];
  /** What the helper must have: a car, being a woman, a language, a training. */
  readonly qualifications?: readonly string[];
  /** What the helper must bear. */
  readonly burdens?: readonly string[];
  /** Only these classes may do it, by law or by the person's own choice. */
  readonly classes?: readonly PlannerClass[];
  /** Two different helpers; the second begins `from` … `to` minutes after the first began, 0 … 0 = both at once. */
  readonly together?: Range;
  readonly excludes?: readonly string[];
  readonly likes?: readonly string[];
  /** The same helper as far as possible. */
  readonly sameHelper?: boolean;
};

/** One helper's part in a visit. */
export type Part = { readonly helper: string; readonly start: number };

/** A visit of a need (by its index there) on a day; two parts if two come. */
export type PlannedVisit = { readonly need: string; readonly visit: number; readonly day: number; readonly parts: readonly Part[] };

/** What was agreed before: firm in everything, firm in who comes, or movable at the price of disturbing people. */
export type Agreed = PlannedVisit & {
  readonly hold: 'firm' | 'helper' | 'movable';
  /** How much a change weighs, 1 to 10; 1 unless said. */
  readonly disturbance?: number;
};

export type Instance = {
  readonly start: CalendarDate;
  /** 1 … 62. */
  readonly days: number;
  readonly travel: Travel;
  readonly persons: readonly Person[];
  readonly helpers: readonly Helper[];
  readonly needs: readonly Need[];
  readonly agreed?: readonly Agreed[];
  /** Visits begin at multiples of so many minutes where nothing else is given; 15 unless said. */
  readonly grid?: number;
};

/** Times at which a visit may lie where a need names no window. */
export const usualWindow: Range = { from: 6 * 60, to: 22 * 60 };
/** The latest end of a visit: noon of the next day. */
export const latestEnd = 36 * 60;

/** The windows that bind a need. */
export function windowsOf({ windows }: Need): readonly Range[] {
  return windows ?? [usualWindow];
}

/** How many helpers come to a visit of the need. */
export function slotsOf({ together }: Need): 1 | 2 {
  return together === undefined ? 1 : 2;
}
