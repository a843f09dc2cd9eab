import type { CalendarDate } from '../../base/calendar-date.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../../base/result.ts';
import { parameterAt } from '../base/parameter.ts';
import { sources } from '../base/sources.ts';
import { rule, type Trace } from '../base/trace.ts';
import { mindestlohn } from '../mindestlohn/mindestlohn.parameters.ts';
import { laender, type Land } from './laender.ts';
import { helperRules, type HelperRule } from './nachbarschaftshilfe.rules.ts';

/** What is known of a single helper and the agreement; what is not known is left out. */
export type HelperFacts = {
  readonly land: Land;
  readonly date: CalendarDate;
  readonly age?: number | undefined;
  /** Degree of kinship or affinity, 0 for none. */
  readonly kinDegree?: number | undefined;
  readonly sharesHousehold?: boolean | undefined;
  readonly isPflegeperson?: boolean | undefined;
  /** Persons helped at the same time, the one asked about included. */
  readonly clients?: number | undefined;
  /** Paid hours in the month, those asked about included. */
  readonly hoursPerMonth?: number | undefined;
  readonly feeCentsPerHour?: number | undefined;
  /** Paid in the calendar year, with what is asked about. */
  readonly paidThisYearCents?: number | undefined;
  readonly hasCourse?: boolean | undefined;
  readonly isRegistered?: boolean | undefined;
};

/** Fields of the facts that a condition is about. */
export type HelperField = Exclude<keyof HelperFacts, 'land' | 'date'>;

/** No recorded rule is broken. `unanswered` are conditions that need a fact, `unrecorded` are matters we read no rule on: neither is permission. */
export type HelperVerdict = {
  readonly accepted: true;
  readonly kept: readonly HelperField[];
  readonly unanswered: readonly HelperField[];
  readonly unrecorded: readonly HelperField[];
  readonly source: string;
  readonly asOf: string | null;
  readonly checkedOn: string;
  readonly trust: string;
  readonly note?: string;
};

type Judged = { readonly field: HelperField; readonly text: string; readonly state: 'kept' | 'broken' | 'unanswered'; readonly limit?: string };

/**
 * May the Entlastungsbetrag pay this helper by the rules of the Land on the day? Refuses with every broken rule, its text,
 * its source and when that was checked; a Land or day without a recorded rule is refused too, for we do not judge then.
 */
export function checkHelper(facts: HelperFacts, trace?: Trace): Result<HelperVerdict> {
  const { land, date } = facts;
  const found = helperRules.find((known) => known.land === land && known.from <= date && (known.to === null || known.to >= date));
  if (found === undefined) return refuse('law-land-rule-unknown', { land: laender[land], day: date }, 'land');
  const { checkedOn } = found;
  const source = sources[found.source].title;
  const asOf = found.asOf ?? '–';
  if (!found.isPayable) return refuse('law-land-pays-no-helper', { land: laender[land], source, asOf, checkedOn }, 'land');

  const judged = judge(found, facts, trace);
  if (!judged.ok) return judged;
  const broken = judged.value.filter(({ state }) => state === 'broken').map(({ field, text, limit }): Refusal => ({
    code: 'law-helper-rule-broken', facts: { land: laender[land], rule: text, source, asOf, checkedOn, ...(limit === undefined ? {} : { limit }) }, path: field,
  }));
  const refused = refuseAll(broken);
  if (refused !== undefined) return refused;
  const citation = `§ 45a Abs. 3 SGB XI; ${source}`;
  for (const { state, text } of judged.value) trace?.push(rule(state === 'kept' ? 'helper-rule-kept' : 'helper-rule-unanswered', citation, { text }));
  const recorded = new Set(judged.value.map(({ field }) => field));
  const fieldsWith = (state: Judged['state']) => judged.value.filter((one) => one.state === state).map(({ field }) => field);
  return ok({
    accepted: true, kept: fieldsWith('kept'), unanswered: fieldsWith('unanswered'),
    unrecorded: helperFields.filter((field) => field !== 'paidThisYearCents' && !recorded.has(field)),
    source, asOf: found.asOf, checkedOn, trust: found.trust,
    ...(found.note === undefined ? {} : { note: found.note.de }),
  });
}

const helperFields = [
  'age', 'kinDegree', 'sharesHousehold', 'isPflegeperson', 'clients', 'hoursPerMonth', 'feeCentsPerHour', 'paidThisYearCents', 'hasCourse', 'isRegistered',
] as const satisfies readonly HelperField[];

function judge(found: HelperRule, facts: HelperFacts, trace: Trace | undefined): Result<readonly Judged[]> {
  const judged: Judged[] = [];
  const add = <F extends HelperField>(field: F, text: string, isKept: (fact: NonNullable<HelperFacts[F]>) => boolean | undefined, limit?: string): void => {
    const fact = facts[field];
    const kept = fact === undefined ? undefined : isKept(fact as NonNullable<HelperFacts[F]>);
    judged.push({ field, text, state: kept === undefined ? 'unanswered' : kept ? 'kept' : 'broken', ...(limit === undefined ? {} : { limit }) });
  };
  const { minimumAge, kinDegree, mostClients, mostHoursPerMonth, fee, mostCentsPerYear, course, registration } = found;
  if (minimumAge !== undefined) add('age', `mindestens ${minimumAge} Jahre alt`, (age) => age >= minimumAge, String(minimumAge));
  if (kinDegree === 'unread') add('kinDegree', 'nicht verwandt oder verschwägert (Grad nicht gelesen)', (degree) => (degree === 0 ? true : degree <= 2 ? false : undefined));
  else if (kinDegree !== undefined) add('kinDegree', `nicht verwandt oder verschwägert bis zum ${kinDegree}. Grad`, (degree) => degree === 0 || degree > kinDegree, String(kinDegree));
  if (found.excludesHousehold) add('sharesHousehold', 'nicht im selben Haushalt', (shares) => !shares);
  if (found.excludesPflegeperson) add('isPflegeperson', 'nicht zugleich Pflegeperson (§ 19 SGB XI)', (is) => !is);
  if (mostClients !== undefined) add('clients', `höchstens ${mostClients} Personen zugleich`, (clients) => clients <= mostClients, String(mostClients));
  if (mostHoursPerMonth !== undefined) add('hoursPerMonth', `höchstens ${mostHoursPerMonth} bezahlte Stunden im Monat`, (hours) => hours <= mostHoursPerMonth, String(mostHoursPerMonth));
  if (fee === 'free') add('feeCentsPerHour', 'Höhe der Vergütung frei', () => true);
  else if (fee !== undefined && 'mostCents' in fee) add('feeCentsPerHour', `höchstens ${euros(fee.mostCents * 100)} Euro je Stunde`, (cents) => cents <= fee.mostCents, euros(fee.mostCents * 100));
  else if (fee !== undefined) {
    const wage = parameterAt<number>(mindestlohn, facts.date, trace);
    if (!wage.ok) return wage;
    const percent = fee.belowPercentOfMindestlohn;
    // In hundredths of a cent, so that 85 % of 13.90 € is 11.815 € and not rounded.
    const limit = wage.value * percent;
    add('feeCentsPerHour', `weniger als ${percent} % des Mindestlohns, also unter ${euros(limit)} Euro je Stunde`, (cents) => cents * 100 < limit, euros(limit));
  }
  if (mostCentsPerYear !== undefined) add('paidThisYearCents', `höchstens ${euros(mostCentsPerYear * 100)} Euro im Jahr`, (paid) => paid <= mostCentsPerYear, euros(mostCentsPerYear * 100));
  if (course !== undefined) add('hasCourse', course === 'free' ? 'kein Kurs nötig' : course.de, (has) => course === 'free' || has);
  if (registration !== undefined) add('isRegistered', registration === 'free' ? 'keine Registrierung nötig' : registration.de, (is) => registration === 'free' || is);
  return ok(judged.map((one) => (isFree(found, one.field) ? { ...one, state: 'kept' as const } : one)));
}

function isFree({ fee, course, registration }: HelperRule, field: HelperField): boolean {
  return (field === 'feeCentsPerHour' && fee === 'free') || (field === 'hasCourse' && course === 'free') || (field === 'isRegistered' && registration === 'free');
}

/** Hundredths of a cent as euros with a comma and as many places as needed, at least two. */
function euros(hundredthsOfCent: number): string {
  const fraction = String(hundredthsOfCent % 10_000).padStart(4, '0').replace(/0{1,2}$/, '');
  return `${Math.floor(hundredthsOfCent / 10_000)},${fraction}`;
}
