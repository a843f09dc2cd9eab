import { z, type ZodType } from 'zod';
import { activities } from '#core/base/activity.ts';
import { calendarDate, parseCalendarDate, type CalendarDate } from '#core/base/calendar-date.ts';
import { plannerClasses } from '#core/planner/instance/instance.ts';
import type { Instance, Plan } from '#core/planner/index.ts';

/*
 * The shapes that `plan hilfemix` reads. What a shape cannot say, such as ids that exist, the planner refuses itself.
 * Unknown fields are refused, because a mistyped one would count as absent.
 */

const id = z.string().min(1).max(200);
const ids = z.array(id).max(10_000);
const whole = z.int();
const minutes = z.int().min(0).describe('whole minutes');
const cents = z.int().min(0).describe('whole euro cents');
const range = z.strictObject({ from: minutes, to: minutes }).describe('minutes since midnight of the day, up to 2160 = noon of the next day');
const ranges = z.array(range).max(100);
const words = z.array(z.string().max(200)).max(100);

const travel = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('matrix'), foot: z.array(z.array(minutes)), car: z.array(z.array(minutes)).optional() }),
  z.strictObject({ kind: z.literal('plane'), points: z.array(z.tuple([z.number(), z.number()])), footMetresPerMinute: z.number(), carMetresPerMinute: z.number() }),
]).describe('ways in minutes between places, which are indices');

const person = z.strictObject({
  id, place: whole.optional(), languages: words.optional(), excludes: ids.optional(), withoutConsent: ids.optional(), likes: ids.optional(), knows: ids.optional(),
  mainCarer: id.optional(), mostOwnCents: cents.optional(),
  pots: z.array(z.strictObject({
    payer: z.string(), chargedCents: cents.optional(), own: z.array(z.tuple([cents, cents])).describe('corners [charged, borne by the person]; beyond the last they bear every cent'),
  })).max(20).optional(),
  weights: z.record(z.string(), whole).optional().describe('wish id to 0 … 10; 1 unless given'),
});

const tariff = z.strictObject({ activities: z.array(z.enum(activities)).optional(), payer: z.string(), centsPerHour: cents.optional(), centsPerVisit: cents.optional() });

const helper = z.strictObject({
  id, helperClass: z.enum(plannerClasses), isOrganisation: z.boolean().optional().describe('several visits at once, no ways'), place: whole.optional(), travels: z.enum(['foot', 'car']).optional(),
  mostTravel: minutes.optional(), activities: z.union([z.literal('all'), z.array(z.enum(activities))]), qualifications: words.optional(), refuses: words.optional(),
  refusesPersons: ids.optional(), only: ids.optional(), languages: words.optional(),
  free: z.array(z.strictObject({ day: whole, from: minutes, to: minutes, liking: z.enum(['gladly', 'if-needed']).optional() })).optional().describe('absent: not known, any time may be proposed'),
  busy: z.array(z.strictObject({ day: whole, from: minutes, to: minutes })).optional(),
  usedByDay: z.array(z.strictObject({ day: whole, minutes, visits: whole })).optional().describe('outside of this plan'),
  mostMinutesPerDay: minutes.optional(), mostVisitsPerDay: whole.optional(), mostMinutesPerWeek: minutes.optional(), usedMinutesPerWeek: z.array(minutes).max(10).optional(),
  comfortMinutesPerWeek: minutes.optional(), mostPersons: whole.optional(), otherPersons: whole.optional(), restMinutes: minutes.optional(), tariffs: z.array(tariff).max(50).optional(), dropOut: z.number().optional(),
});

const need = z.strictObject({
  id, person: id, activity: z.enum(activities), urgency: z.literal([1, 2, 3]).describe('1 now, 2 this week, 3 can wait'), minutes,
  visits: z.array(z.strictObject({ days: z.array(whole).max(62) })).max(62), windows: ranges.optional(), wished: ranges.optional(), qualifications: words.optional(), burdens: words.optional(),
  classes: z.array(z.enum(plannerClasses)).optional(), together: range.optional().describe('two helpers; minutes from the start of the first to that of the second'),
  excludes: ids.optional(), likes: ids.optional(), sameHelper: z.boolean().optional(),
});

const planned = { need: id, visit: whole, day: whole, parts: z.array(z.strictObject({ helper: id, start: whole })).max(2) };

/** An instance as JSON. */
export const instanceSchema = z.strictObject({
  start: z.string().describe('civil date YYYY-MM-DD of day 0').refine((text) => parseCalendarDate(text) !== undefined, 'YYYY-MM-DD').transform((text): CalendarDate => calendarDate(text)),
  days: whole.describe('1 … 62'), grid: whole.optional().describe('minutes between times to begin, 15 unless given'), travel,
  persons: z.array(person).max(20_000), helpers: z.array(helper).max(20_000), needs: z.array(need).max(100_000),
  agreed: z.array(z.strictObject({ ...planned, hold: z.enum(['firm', 'helper', 'movable']), disturbance: whole.optional() })).max(200_000).optional(),
});

/** A plan as `plan hilfemix --json` prints it; what else it says is checked if it is there. */
const planSchema = z.object({
  visits: z.array(z.strictObject(planned)).max(200_000),
  open: z.array(z.strictObject({ need: id, visit: whole })).optional(),
  worth: z.record(z.string(), z.number()).optional(),
  byWish: z.record(z.string(), z.number()).optional(),
});

/** A change of one visit made by hand; without `to` it is opened. */
export const changeInput = z.strictObject({ need: id, visit: whole, to: z.strictObject({ day: whole, parts: planned.parts }).optional() });

/** The parsers, typed as the planner takes them. */
export const instanceInput = instanceSchema as unknown as ZodType<Instance>;
export const planInput = planSchema as unknown as ZodType<Pick<Plan, 'visits'> & Partial<Pick<Plan, 'open'>>>;
