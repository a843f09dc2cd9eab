import { violationsOf } from '#core/planner/checker/check-plan.ts';
import { contextOf, priceOf, type Context } from '#core/planner/instance/context.ts';
import { slotsOf, windowsOf, type Instance, type Need, type PlannedVisit } from '#core/planner/instance/instance.ts';
import type { Service } from '#core/planner/instance/service.ts';
import { viewOf } from '#core/planner/instance/view.ts';
import { wishes } from '#core/planner/wishes/index.ts';
import { levelOf, measure, weightOf, type Worth } from '#core/planner/wishes/objective.ts';
import { levels, type Wish } from '#core/planner/wishes/wish.ts';
import { LinearProgram, sum, type Linear, type Solve } from './linear-program.ts';
import { moneyOf } from './exact-money.ts';

/*
 * A Hilfemix as a mixed-integer program: one variable for each visit with each day, time and helper that no rule forbids for
 * itself. Rules and wishes are written anew as rows and sums, from their sentences; of the planner only the checker is used,
 * for what concerns one visit alone, and the amounts that one visit has for itself. Tiers are solved one after the other,
 * the optimum of each a bound for those after it.
 */

/** A way to do a visit, and the services in it. */
type Option = { readonly name: string; readonly visit: PlannedVisit; readonly services: readonly Service[] };
/** One helper's part in an option. */
type Part = { readonly name: string; readonly service: Service };

/** The proven optimum, the plan read back from the program and judged like any other. */
export type Proven = { readonly visits: readonly PlannedVisit[]; readonly worth: Worth };

/** Solves an instance tier by tier. Visits begin where their windows begin, as in `enumeratePlans`. Throws if HiGHS cannot. */
export function proveByHighs(instance: Instance, solve: Solve): Proven {
  const context = contextOf(instance);
  const options = instance.needs.flatMap((need, n) => need.visits.flatMap((_, visit) => optionsOf(context, need, n, visit)));
  const parts = options.flatMap(({ name, services }) => services.map((service): Part => ({ name, service })));
  const program = new LinearProgram();
  for (const { name } of options) program.whole(name);
  const open = openVisits(program, instance, options);
  addRules(program, context, options, parts);
  const amounts = amountsOf(program, context, parts, open);
  let values: ReadonlyMap<string, number> = new Map();
  for (const level of levels) {
    const goal = joined(wishes.flatMap((wish) => (levels[levelOf(wish, undefined)] === level ? amounts.get(wish.id) ?? [] : [])));
    if (goal.terms.size === 0) continue;
    const found = program.least(goal, solve);
    values = found.values;
    // Goals are whole numbers; what is left between two of them keeps rounding from making the next tier impossible.
    program.row(goal, '<=', found.value + 0.4);
  }
  const visits = options.filter(({ name }) => values.get(name) === 1).map(({ visit }) => visit);
  const broken = violationsOf(context, visits);
  if (broken.length > 0) throw new Error(`the program allows what the checker forbids: ${JSON.stringify(broken.slice(0, 3))}`);
  const { worth } = measure(viewOf(context, visits));
  return { visits, worth };
}

function optionsOf(context: Context, need: Need, n: number, visit: number): Option[] {
  const { helpers } = context.instance;
  const gap = need.together?.from ?? 0;
  const teams = slotsOf(need) === 1 ? helpers.map(({ id }) => [id]) : helpers.flatMap((one) => helpers.filter((other) => other !== one).map((other) => [one.id, other.id]));
  const places = need.visits[visit]!.days.flatMap((day) => windowsOf(need).flatMap(({ from }) => teams.map((team): PlannedVisit =>
    ({ need: need.id, visit, day, parts: team.map((helper, slot) => ({ helper, start: from + slot * gap })) }))));
  return places.filter((place) => violationsOf(context, [place]).length === 0)
    .map((place, i) => ({ name: `x_${n}_${visit}_${i}`, visit: place, services: viewOf(context, [place]).services }));
}

/** By visit the sum that is 1 if it stays open; each is done in one way at most. */
function openVisits(program: LinearProgram, { needs }: Instance, options: readonly Option[]): { readonly need: Need; readonly open: Linear }[] {
  return needs.flatMap((need) => need.visits.map((_, visit) => {
    const ways = options.filter((option) => option.visit.need === need.id && option.visit.visit === visit);
    program.row(sum(ways.map(({ name }) => [name, 1])), '<=', 1);
    return { need, open: sum(ways.map(({ name }) => [name, -1]), 1) };
  }));
}

const minutesOf = (parts: readonly Part[]): Linear => sum(parts.map(({ name, service }) => [name, service.end - service.start]));
const countOf = (parts: readonly Part[]): Linear => sum(parts.map(({ name }) => [name, 1]));

function addRules(program: LinearProgram, context: Context, options: readonly Option[], parts: readonly Part[]): void {
  for (const ofDay of Map.groupBy(options, ({ visit }) => `${visit.day} ${visit.need}`).values()) program.row(sum(ofDay.map(({ name }) => [name, 1])), '<=', 1);
  for (const ofDay of Map.groupBy(parts, ({ service: { h, day } }) => `${h} ${day}`).values()) {
    const { helper, day } = ofDay[0]!.service;
    const used = (helper.usedByDay ?? []).filter((one) => one.day === day);
    if (helper.mostMinutesPerDay !== undefined) program.row(minutesOf(ofDay), '<=', helper.mostMinutesPerDay - used.reduce((all, { minutes }) => all + minutes, 0));
    if (helper.mostVisitsPerDay !== undefined) program.row(countOf(ofDay), '<=', helper.mostVisitsPerDay - used.reduce((all, { visits }) => all + visits, 0));
  }
  for (const ofWeek of Map.groupBy(parts, ({ service: { h, day } }) => `${h} ${context.weekOf(day)}`).values()) {
    const { helper, day } = ofWeek[0]!.service;
    if (helper.mostMinutesPerWeek !== undefined) program.row(minutesOf(ofWeek), '<=', helper.mostMinutesPerWeek - (helper.usedMinutesPerWeek?.[context.weekOf(day)] ?? 0));
  }
  for (const [h, ofHelper] of Map.groupBy(parts, ({ service }) => service.h)) {
    const { helper } = ofHelper[0]!.service;
    if (helper.mostPersons !== undefined) {
      const faces = [...Map.groupBy(ofHelper, ({ service }) => service.p)].map(([p, ofPair]) => used(program, `person_${h}_${p}`, ofPair));
      program.row(sum(faces.map((face) => [face, 1])), '<=', helper.mostPersons - (helper.otherPersons ?? 0));
    }
    if (helper.isOrganisation !== true) forEachPair(ofHelper, (one, other) => addNights(program, one, other));
  }
}

/** Whether any of these parts is done: at least each, so least where it is wanted least. */
function used(program: LinearProgram, name: string, parts: readonly Part[]): string {
  program.whole(name);
  for (const part of parts) program.row(sum([[name, 1], [part.name, -1]]), '>=', 0);
  return name;
}

const midnight = 24 * 60;

/** Two parts of one helper on neighbouring days: what reaches over midnight, and the rest that is asked for. */
function addNights(program: LinearProgram, one: Part, other: Part): void {
  const [before, after] = one.service.day < other.service.day ? [one.service, other.service] : [other.service, one.service];
  if (after.day !== before.day + 1) return;
  const pause = after.start + midnight - before.end;
  if (pause < 0 || pause < (before.helper.restMinutes ?? -Infinity)) program.row(sum([[one.name, 1], [other.name, 1]]), '<=', 1);
}

function forEachPair<T>(list: readonly T[], look: (one: T, other: T) => void): void {
  for (const [i, one] of list.entries()) for (const other of list.slice(i + 1)) look(one, other);
}

/** A helper's day as a path from home through the parts in the order of time and home again; gives the minutes of the way. */
function wayOfDay(program: LinearProgram, context: Context, key: string, parts: readonly Part[]): Linear {
  const { h, helper: { place: home } } = parts[0]!.service;
  const leaving = new Map<number, [string, number][]>();
  const coming = new Map<number, [string, number][]>();
  const ways: [string, number][] = [];
  const arc = (from: number, to: number, minutes: number): void => {
    const name = program.whole(`way_${key}_${from + 1}_${to + 1}`);
    ways.push([name, minutes]);
    leaving.set(from, [...leaving.get(from) ?? [], [name, 1]]);
    coming.set(to, [...coming.get(to) ?? [], [name, 1]]);
  };
  for (const [i, { service: one }] of parts.entries()) {
    arc(-1, i, context.travel(h, home, one.person.place));
    arc(i, -1, context.travel(h, one.person.place, home));
    for (const [j, { service: other }] of parts.entries()) {
      const way = context.travel(h, one.person.place, other.person.place);
      if (one.start < other.start && one.end + way <= other.start) arc(i, j, way);
    }
  }
  for (const [i, { name }] of parts.entries()) {
    program.row(sum([...leaving.get(i)!, [name, -1]]), '=', 0);
    program.row(sum([...coming.get(i)!, [name, -1]]), '=', 0);
  }
  program.row(sum(leaving.get(-1)!), '<=', 1);
  return sum(ways);
}

type Amounts = ReadonlyMap<string, readonly Linear[]>;

/** The weighed amount of every wish as sums, by its id. */
function amountsOf(program: LinearProgram, context: Context, parts: readonly Part[], open: readonly { readonly need: Need; readonly open: Linear }[]): Amounts {
  const { persons } = context.instance;
  const amounts = new Map<string, Linear[]>(wishes.map(({ id }) => [id, []]));
  const weigh = (id: string, amount: Linear, p = -1): void => {
    const weight = weightOf(wishes.find((wish) => wish.id === id)!, persons[p], undefined);
    if (weight > 0) amounts.get(id)!.push(sum([...amount.terms].map(([name, factor]) => [name, factor * weight]), amount.constant * weight));
  };
  for (const { need, open: isOpen } of open) {
    const minutes = need.minutes + 60;
    weigh((['open-now', 'open-soon', 'open-later'] as const)[need.urgency - 1]!, sum([...isOpen.terms].map(([name, factor]) => [name, factor * minutes]), minutes));
  }
  for (const wish of wishes) if (wish.kind !== 'whole') for (const { name, service } of parts) weigh(wish.id, sum([[name, ofService(wish, service, context)]]), service.p);
  for (const [n, ofNeed] of Map.groupBy(parts.filter(({ service }) => service.need.sameHelper === true), ({ service }) => service.n)) {
    const faces = [...Map.groupBy(ofNeed, ({ service }) => service.h)].map(([h, ofPair]) => used(program, `same_${n}_${h}`, ofPair));
    weigh('same-helper', beyond(program, `more_same_${n}`, sum(faces.map((face) => [face, 1])), slotsOf(ofNeed[0]!.service.need), faces.length), ofNeed[0]!.service.p);
  }
  const guests = parts.filter(({ service }) => service.helper.helperClass !== 'self');
  for (const [p, ofPerson] of Map.groupBy(guests, ({ service }) => service.p)) {
    const faces = [...Map.groupBy(ofPerson, ({ service }) => service.h)].map(([h, ofPair]) => used(program, `face_${p}_${h}`, ofPair));
    weigh('few-faces', beyond(program, `more_faces_${p}`, sum(faces.map((face) => [face, 1])), 1, faces.length), p);
  }
  let overlaps = 0;
  forEachPair(guests, ({ name: one, service: a }, { name: other, service: b }) => {
    const minutes = Math.min(a.end, b.end) - Math.max(a.start, b.start);
    if (a.p !== b.p || a.n === b.n || a.day !== b.day || minutes <= 0) return;
    const both = program.whole(`both_${overlaps++}`);
    program.row(sum([[one, 1], [other, 1], [both, -1]]), '<=', 1);
    weigh('one-guest', sum([[both, minutes]]), a.p);
  });
  for (const [key, ofWeek] of Map.groupBy(parts, ({ service: { h, day } }) => `${h}_${context.weekOf(day)}`)) {
    const { helper, day } = ofWeek[0]!.service;
    const already = helper.usedMinutesPerWeek?.[context.weekOf(day)] ?? 0;
    const most = helper.mostMinutesPerWeek;
    const comfort = helper.comfortMinutesPerWeek ?? (most === undefined ? undefined : Math.floor(most * 3 / 4));
    if (comfort !== undefined) weigh('no-overload', lessConstant(beyond(program, `over_${key}`, minutesOf(ofWeek), comfort - already, 10_000), Math.max(0, already - comfort)));
    if (most !== undefined) weigh('fair-share', stepsOf(program, key, ofWeek, already, (minutes) => (minutes * 2 <= most ? 0 : Math.floor((minutes - most / 2) ** 2 / Math.max(1, most)))));
  }
  const walkers = parts.filter(({ service }) => service.helper.isOrganisation !== true);
  for (const [key, ofDay] of Map.groupBy(walkers, ({ service: { h, day } }) => `${h}_${day}`)) weigh('short-ways', wayOfDay(program, context, key, ofDay));
  const priced = parts.flatMap(({ name, service }) => {
    const price = priceOf(service.need, service.person, service.helper);
    return price === undefined ? [] : [{ name, p: service.p, ...price }];
  });
  for (const [p, ofPerson] of Map.groupBy(priced, (one) => one.p)) {
    const money = moneyOf(program, persons[p]!, p, ofPerson);
    for (const { own, others } of money) {
      weigh('own-money', own, p);
      weigh('payer-money', others);
    }
    const most = persons[p]!.mostOwnCents;
    if (most !== undefined) program.row(joined(money.map(({ own }) => own)), '<=', most);
  }
  return amounts;
}

function ofService(wish: Exclude<Wish, { kind: 'whole' }>, service: Service, context: Context): number {
  return wish.kind === 'who' ? wish.amount(service.need, service.person, service.helper) : wish.amount(service, context);
}

/** What of a sum lies beyond `free`: at least that, and 0. */
function beyond(program: LinearProgram, name: string, amount: Linear, free: number, most: number): Linear {
  program.whole(name, most);
  program.row(sum([[name, 1], ...[...amount.terms].map(([one, factor]) => [one, -factor] as const)]), '>=', -free);
  return sum([[name, 1]]);
}

/** A function of the minutes of a week that is no line: one of the sums that can come about is chosen. */
function stepsOf(program: LinearProgram, key: string, parts: readonly Part[], already: number, worth: (minutes: number) => number): Linear {
  const reachable = new Set([0]);
  for (const ofVisit of Map.groupBy(parts, ({ service }) => `${service.visit} ${service.n}`).values()) {
    const { minutes } = ofVisit[0]!.service.need;
    const before = Array.from(reachable);
    for (const one of before) reachable.add(one + minutes);
  }
  const steps = [...reachable].map((minutes) => [program.whole(`step_${key}_${minutes}`), minutes] as const);
  program.row(sum(steps.map(([name]) => [name, 1])), '=', 1);
  program.row(sum([...steps, ...[...minutesOf(parts).terms].map(([name, minutes]) => [name, -minutes] as const)]), '=', 0);
  return sum(steps.map(([name, minutes]) => [name, worth(already + minutes) - worth(already)]));
}

function lessConstant({ terms, constant }: Linear, less: number): Linear {
  return { terms, constant: constant - less };
}

function joined(all: readonly Linear[]): Linear {
  return sum(all.flatMap(({ terms }) => [...terms]), all.reduce((constant, one) => constant + one.constant, 0));
}
