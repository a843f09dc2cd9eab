import { parseCalendarDate } from '../../base/calendar-date.ts';
import type { Refusal } from '../../base/result.ts';
import { rules } from '../wishes/hard/index.ts';
import { wishes } from '../wishes/index.ts';
import { contextOf } from './context.ts';
import { latestEnd, slotsOf, windowsOf, type Agreed, type Helper, type Instance, type Need, type Person, type Range } from './instance.ts';

const mostDays = 62;
const mostVisits = 200_000;
const minutesOfDay = 24 * 60;

/** Collects refusals below a path. */
type Report = (code: string, path: string, facts?: Refusal['facts']) => void;

/**
 * Why an instance cannot be planned: what is malformed, what contradicts itself, what no plan could fulfil. Every reason
 * with its path and the facts that say what would make it possible; nothing found means that it is sound. That help is
 * lacking is no reason: then visits stay open.
 */
export function checkInstance(instance: Instance): Refusal[] {
  const found: Refusal[] = [];
  const report: Report = (code, path, facts) => void found.push({ code, path, ...(facts === undefined ? {} : { facts }) });
  if (parseCalendarDate(instance.start) === undefined) report('plan-start-no-date', 'start', { start: instance.start });
  whole(report, instance.days, 'days', 1, mostDays);
  if (instance.grid !== undefined) whole(report, instance.grid, 'grid', 1, 120);
  for (const list of ['persons', 'helpers', 'needs'] as const) sameIds(report, list, instance[list]);
  checkTravel(report, instance);
  for (const [i, person] of instance.persons.entries()) checkPerson(report, instance, person, `persons[${i}]`);
  for (const [i, helper] of instance.helpers.entries()) checkHelper(report, instance, helper, `helpers[${i}]`);
  const persons = new Set(instance.persons.map(({ id }) => id));
  for (const [i, need] of instance.needs.entries()) checkNeed(report, instance, persons, need, `needs[${i}]`);
  const visits = instance.needs.reduce((sum, need) => sum + need.visits.length, 0);
  if (visits > mostVisits) report('plan-too-many-visits', 'needs', { visits, most: mostVisits });
  // Only what can be read can be judged by the rules.
  if (found.length === 0) checkAgreed(report, instance);
  return found;
}

function whole(report: Report, value: number, path: string, least: number, most: number): void {
  if (!Number.isSafeInteger(value) || value < least || value > most) report('plan-not-in-range', path, { value: String(value), least, most });
}

function sameIds(report: Report, list: string, items: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const [i, { id }] of items.entries()) {
    if (seen.has(id)) report('plan-id-twice', `${list}[${i}].id`, { id });
    seen.add(id);
  }
}

function placesOf({ travel }: Instance): number {
  return travel.kind === 'matrix' ? travel.foot.length : travel.points.length;
}

function checkTravel(report: Report, { travel }: Instance): void {
  if (travel.kind === 'plane') {
    for (const speed of ['footMetresPerMinute', 'carMetresPerMinute'] as const) {
      if (!(travel[speed] > 0)) report('plan-not-above-zero', `travel.${speed}`, { value: String(travel[speed]) });
    }
    for (const [i, [x, y]] of travel.points.entries()) if (!Number.isFinite(x) || !Number.isFinite(y)) report('plan-not-a-number', `travel.points[${i}]`);
    return;
  }
  for (const kind of ['foot', 'car'] as const) {
    const matrix = travel[kind];
    if (matrix === undefined) continue;
    if (matrix.length !== travel.foot.length) report('plan-matrix-not-square', `travel.${kind}`, { rows: matrix.length, places: travel.foot.length });
    for (const [i, row] of matrix.entries()) {
      if (row.length !== travel.foot.length) report('plan-matrix-not-square', `travel.${kind}[${i}]`, { columns: row.length, places: travel.foot.length });
      for (let j = 0; j < row.length; j++) whole(report, row[j]!, `travel.${kind}[${i}][${j}]`, 0, minutesOfDay);
    }
  }
}

function checkPlace(report: Report, instance: Instance, place: number | undefined, path: string): void {
  if (place !== undefined) whole(report, place, `${path}.place`, 0, placesOf(instance) - 1);
}

function checkPerson(report: Report, instance: Instance, person: Person, path: string): void {
  checkPlace(report, instance, person.place, path);
  for (const [id, weight] of Object.entries(person.weights ?? {})) {
    const wish = wishes.find((one) => one.id === id);
    if (wish === undefined) report('plan-wish-unknown', `${path}.weights.${id}`, { wish: id, known: wishes.map((one) => one.id).join(', ') });
    else if (!wish.isPersonal) report('plan-wish-not-personal', `${path}.weights.${id}`, { wish: id });
    whole(report, weight, `${path}.weights.${id}`, 0, 10);
  }
  if (person.mostOwnCents !== undefined) whole(report, person.mostOwnCents, `${path}.mostOwnCents`, 0, Number.MAX_SAFE_INTEGER);
  for (const [i, { chargedCents = 0, own }] of (person.pots ?? []).entries()) {
    whole(report, chargedCents, `${path}.pots[${i}].chargedCents`, 0, 1e10);
    let [lastCharged, lastBorne] = [0, 0];
    for (const [j, [charged, borne]] of own.entries()) {
      whole(report, charged, `${path}.pots[${i}].own[${j}][0]`, lastCharged + 1, 1e10);
      whole(report, borne, `${path}.pots[${i}].own[${j}][1]`, lastBorne, 1e10);
      [lastCharged, lastBorne] = [charged, borne];
    }
  }
  liked(report, person.likes, person.excludes, path);
}

/** Nobody can be liked and excluded at once. */
function liked(report: Report, likes: readonly string[] | undefined, excludes: readonly string[] | undefined, path: string): void {
  for (const helper of likes ?? []) if (excludes?.includes(helper) === true) report('plan-liked-and-excluded', `${path}.likes`, { helper });
}

function checkRange(report: Report, { from, to }: Range, path: string): void {
  whole(report, from, `${path}.from`, 0, latestEnd);
  whole(report, to, `${path}.to`, 0, latestEnd);
  if (from >= to) report('plan-ends-before-it-begins', path, { from, to });
}

function checkHelper(report: Report, instance: Instance, helper: Helper, path: string): void {
  checkPlace(report, instance, helper.place, path);
  for (const list of ['free', 'busy'] as const) {
    for (const [i, time] of (helper[list] ?? []).entries()) {
      checkRange(report, time, `${path}.${list}[${i}]`);
      whole(report, time.day, `${path}.${list}[${i}].day`, 0, instance.days - 1);
    }
  }
  for (const limit of ['mostTravel', 'mostMinutesPerDay', 'mostVisitsPerDay', 'mostMinutesPerWeek', 'comfortMinutesPerWeek', 'mostPersons', 'otherPersons'] as const) {
    if (helper[limit] !== undefined) whole(report, helper[limit], `${path}.${limit}`, 0, 1e6);
  }
  if (helper.restMinutes !== undefined) whole(report, helper.restMinutes, `${path}.restMinutes`, 0, 720);
  for (const [i, used] of (helper.usedMinutesPerWeek ?? []).entries()) whole(report, used, `${path}.usedMinutesPerWeek[${i}]`, 0, 1e6);
  for (const [i, { day, minutes, visits }] of (helper.usedByDay ?? []).entries()) {
    whole(report, day, `${path}.usedByDay[${i}].day`, 0, instance.days - 1);
    whole(report, minutes, `${path}.usedByDay[${i}].minutes`, 0, 1e6);
    whole(report, visits, `${path}.usedByDay[${i}].visits`, 0, 1e6);
  }
  for (const [i, tariff] of (helper.tariffs ?? []).entries()) {
    for (const price of ['centsPerHour', 'centsPerVisit'] as const) if (tariff[price] !== undefined) whole(report, tariff[price], `${path}.tariffs[${i}].${price}`, 0, 1e7);
  }
  if (helper.dropOut !== undefined && !(helper.dropOut >= 0 && helper.dropOut <= 1)) report('plan-not-in-range', `${path}.dropOut`, { value: String(helper.dropOut), least: 0, most: 1 });
}

function checkNeed(report: Report, { days }: Instance, persons: ReadonlySet<string>, need: Need, path: string): void {
  if (!persons.has(need.person)) report('plan-person-unknown', `${path}.person`, { person: need.person });
  whole(report, need.minutes, `${path}.minutes`, 1, minutesOfDay);
  whole(report, need.urgency, `${path}.urgency`, 1, 3);
  for (const list of ['windows', 'wished'] as const) for (const [i, range] of (need[list] ?? []).entries()) checkRange(report, range, `${path}.${list}[${i}]`);
  const longest = Math.max(0, ...windowsOf(need).map(({ from, to }) => to - from));
  if (longest < need.minutes) report('plan-windows-too-short', `${path}.windows`, { minutes: need.minutes, longest });
  if (need.together !== undefined) {
    whole(report, need.together.from, `${path}.together.from`, 0, minutesOfDay);
    whole(report, need.together.to, `${path}.together.to`, need.together.from, minutesOfDay);
  }
  for (const [i, occasion] of need.visits.entries()) {
    if (occasion.days.length === 0) report('plan-no-day', `${path}.visits[${i}].days`);
    for (const [j, day] of occasion.days.entries()) whole(report, day, `${path}.visits[${i}].days[${j}]`, 0, days - 1);
  }
  const possible = new Set(need.visits.flatMap((occasion) => occasion.days)).size;
  if (possible < need.visits.length) report('plan-more-visits-than-days', `${path}.visits`, { visits: need.visits.length, days: possible });
  liked(report, need.likes, need.excludes, path);
}

function checkAgreed(report: Report, instance: Instance): void {
  const context = contextOf({ ...instance, agreed: [] });
  const seen = new Set<string>();
  for (const [i, one] of (instance.agreed ?? []).entries()) {
    const path = `agreed[${i}]`;
    const n = context.needIndex.get(one.need);
    const need = n === undefined ? undefined : instance.needs[n];
    if (need === undefined || n === undefined) {
      report('plan-need-unknown', `${path}.need`, { need: one.need });
      continue;
    }
    if (need.visits[one.visit] === undefined) report('plan-visit-unknown', `${path}.visit`, { visit: one.visit, visits: need.visits.length });
    if (seen.has(`${one.visit} ${one.need}`)) report('plan-agreed-twice', path, { need: one.need, visit: one.visit });
    seen.add(`${one.visit} ${one.need}`);
    if (one.parts.length !== slotsOf(need)) report('plan-wrong-number-of-parts', `${path}.parts`, { parts: one.parts.length, needed: slotsOf(need) });
    if (one.disturbance !== undefined) whole(report, one.disturbance, `${path}.disturbance`, 1, 10);
    for (const [slot, { helper }] of one.parts.entries()) if (!context.helperIndex.has(helper)) report('plan-helper-unknown', `${path}.parts[${slot}].helper`, { helper });
    if (one.hold !== 'movable') checkHeld(report, instance, context, n, one, path);
  }
}

/** What is held must not break a rule that concerns it alone; what several break together shows when they are placed. */
function checkHeld(report: Report, instance: Instance, context: ReturnType<typeof contextOf>, n: number, { hold, visit, day, parts }: Agreed, path: string): void {
  const need = instance.needs[n]!;
  const p = context.personIndex.get(need.person)!;
  const person = instance.persons[p]!;
  for (const [slot, part] of parts.entries()) {
    const h = context.helperIndex.get(part.helper);
    if (h === undefined || need.visits[visit] === undefined) continue;
    const helper = instance.helpers[h]!;
    const service = { need, person, helper, n, p, h, visit, slot, day, start: part.start, end: part.start + need.minutes };
    for (const rule of rules) {
      if (rule.kind === 'whole' || (rule.kind === 'when' && hold === 'helper')) continue;
      const facts = rule.kind === 'who' ? rule.forbids(need, person, helper, context, h) : rule.forbids(service, context);
      if (facts !== undefined) report('plan-agreed-forbidden', `${path}.parts[${slot}]`, { ...facts, rule: rule.id, helper: helper.id });
    }
  }
}
