import type { CalendarDate } from '../../base/calendar-date.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../../base/result.ts';
import { checkAmount } from '../base/check-amount.ts';
import { centsAt } from '../base/parameter.ts';
import { sources } from '../base/sources.ts';
import { rule, type Trace } from '../base/trace.ts';
import { fahrtkostenGrenze } from './taetigkeiten.parameters.ts';
import { activityRules, type ActivityRule, type Requirement, type Taetigkeit, type Taetigkeitsrolle } from './taetigkeiten.rules.ts';

/** What is asked: who would do what. What is not known is left out. */
export type ActivityQuestion = {
  readonly date: CalendarDate;
  readonly activity: Taetigkeit;
  readonly role: Taetigkeitsrolle;
  /** Was shown how, by who may show it. */
  readonly isInstructed?: boolean | undefined;
  /** Holds a Vollmacht of the person, is the appointed Betreuer, or was commissioned by the Pflegekasse. */
  readonly hasAuthority?: boolean | undefined;
  /** What a ride costs the person in all per kilometre; 0 for a free one. */
  readonly centsPerKm?: number | undefined;
};

/** What the law asks for, and whether this helper meets it: `open` if a fact is missing. */
export type ActivityVerdict = {
  readonly requirement: Requirement;
  readonly met: 'yes' | 'no' | 'open';
  readonly text: string;
  readonly citation: string;
  readonly source: string;
  readonly asOf: string | null;
  readonly checkedOn: string;
  readonly trust: string;
};

/**
 * May this helper do this? By the rules recorded for the day: allowed, only after instruction, only with authority, or
 * only by somebody qualified, each with its text, § and source. What no rule was recorded for is refused, because we do
 * not judge then; an activity that the law divides is refused with what it divides into. It is no advice in law.
 */
export function checkActivity(question: ActivityQuestion, trace?: Trace): Result<ActivityVerdict> {
  const { date, activity, role, centsPerKm } = question;
  if (activity === 'medication') return refuse('law-activity-too-coarse', { activity, finer: 'medication_reminder, medication_giving' }, 'activity');
  const refusals: Refusal[] = [];
  if (centsPerKm !== undefined) checkAmount(centsPerKm, 0, 'centsPerKm', refusals);
  const wrong = refuseAll(refusals);
  if (wrong !== undefined) return wrong;
  const found = activityRules.filter((one) => one.activities.includes(activity) && one.roles.includes(role) && one.from <= date && (one.to === null || one.to >= date));
  const chosen = choose(found, question, trace);
  if (!chosen.ok) return chosen;
  const row = chosen.value;
  if (row === undefined) return refuse('law-activity-unknown', { activity, role, day: date }, 'activity');
  const source = sources[row.source].title;
  trace?.push(rule('activity-rule', `${row.citation}; ${source}`, { text: row.text.de }));
  return ok({
    requirement: row.requirement, met: metBy(row.requirement, question), text: row.text.de, citation: row.citation, source, asOf: row.asOf, checkedOn: row.checkedOn, trust: row.trust,
  });
}

/** Of rows that differ by the price of a ride the one that holds; without a price it is missing. */
function choose(found: readonly ActivityRule[], { date, centsPerKm }: ActivityQuestion, trace: Trace | undefined): Result<ActivityRule | undefined> {
  if (found.every(({ payPerKm }) => payPerKm === undefined)) return ok(found[0]);
  if (centsPerKm === undefined) return refuse('law-activity-price-missing', undefined, 'centsPerKm');
  const limit = centsAt(fahrtkostenGrenze, date, trace);
  if (!limit.ok) return limit;
  return ok(found.find(({ payPerKm }) => payPerKm === (centsPerKm <= limit.value ? 'up-to-limit' : 'above-limit')));
}

function metBy(requirement: Requirement, { isInstructed, hasAuthority }: ActivityQuestion): ActivityVerdict['met'] {
  if (requirement === 'allowed') return 'yes';
  if (requirement === 'qualified-only') return 'no';
  const fact = requirement === 'after-instruction' ? isInstructed : hasAuthority;
  return fact === undefined ? 'open' : fact ? 'yes' : 'no';
}
