import type { Problem } from '../instance/problem.ts';
import { emptyRoute, link, serviceBefore, unlink, type Route } from '../instance/route.ts';
import type { Placement } from '../instance/service.ts';
import { rules } from '../wishes/hard/index.ts';
import { wishes } from '../wishes/index.ts';
import { levelOf, weightOf, type Focus } from '../wishes/objective.ts';
import { levels, type RuleTracker, type Tracker } from '../wishes/wish.ts';

const fixedAt = wishes.flatMap((wish, w) => (wish.kind === 'who' ? [w] : []));
const timedAt = wishes.flatMap((wish, w) => (wish.kind === 'when' ? [w] : []));
const timed = wishes.flatMap((wish) => (wish.kind === 'when' ? [wish.amount] : []));
const trackedAt = wishes.flatMap((wish, w) => (wish.kind === 'whole' ? [w] : []));
const tracked = wishes.flatMap((wish) => (wish.kind === 'whole' ? [wish.track] : []));
const timeRules = rules.flatMap((rule) => (rule.kind === 'when' ? [rule.forbids] : []));
const trackedRules = rules.flatMap((rule) => (rule.kind === 'whole' ? [rule.track] : []));
const isAboutHelper = rules.flatMap((rule) => (rule.kind === 'whole' ? [rule.isAboutHelper === true] : []));
const timeRuleIds = rules.flatMap((rule) => (rule.kind === 'when' ? [rule.id] : []));
const trackedRuleIds = rules.flatMap((rule) => (rule.kind === 'whole' ? [rule.id] : []));

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
const logStep = 7;

/**
 * A plan on its way: visits are placed and lifted, every level of its worth follows exactly (whole numbers). Changes
 * since `begin` can be taken back. Never breaks a hard rule: `place` and `lift` do nothing and say false instead.
 */
export class State {
  readonly problem: Problem;
  readonly route: Route;
  /** The worth by level. */
  readonly worth: Float64Array;
  /** The weighed amount of each wish. */
  readonly byWish: Float64Array;
  readonly #before: Float64Array;
  readonly #level: Uint8Array;
  readonly #weight: Float64Array;
  readonly #persons: number;
  // Plain lists of functions: looking them up in objects of different shapes costs more than many of them.
  readonly #adds: readonly Tracker['add'][];
  readonly #removes: readonly Tracker['remove'][];
  readonly #allowed: readonly RuleTracker['allows'][];
  readonly #allowedByHelper: readonly RuleTracker['allows'][];
  readonly #keeps: readonly RuleTracker['allows'][];
  readonly #ruleAdds: readonly RuleTracker['add'][];
  readonly #ruleRemoves: readonly RuleTracker['remove'][];
  readonly #placement: Mutable<Placement>;
  #mayChange: Uint8Array | undefined;
  #mayHelp: Uint8Array | undefined;
  #log = new Int32Array(logStep * 64);
  #logged = 0;

  constructor(problem: Problem, focus?: Focus) {
    const { persons, needs, helpers } = problem.context.instance;
    this.problem = problem;
    this.route = emptyRoute(problem);
    this.worth = new Float64Array(levels.length);
    this.#before = new Float64Array(levels.length);
    this.byWish = new Float64Array(wishes.length);
    this.#persons = persons.length;
    this.#level = Uint8Array.from(wishes, (wish) => levelOf(wish, focus));
    this.#weight = new Float64Array(wishes.length * persons.length);
    for (const [w, wish] of wishes.entries()) {
      for (const [p, person] of persons.entries()) this.#weight[w * persons.length + p] = weightOf(wish, person, focus);
    }
    const trackers = tracked.map((track) => track(problem, this.route));
    this.#adds = trackers.map(({ add }) => add);
    this.#removes = trackers.map(({ remove }) => remove);
    const ruleTrackers = trackedRules.map((track) => track(problem, this.route));
    this.#allowed = ruleTrackers.map(({ allows }) => allows);
    this.#allowedByHelper = this.#allowed.filter((_, i) => isAboutHelper[i]);
    this.#keeps = ruleTrackers.flatMap(({ allowsRemoval }) => allowsRemoval ?? []);
    this.#ruleAdds = ruleTrackers.flatMap(({ add }) => add ?? []);
    this.#ruleRemoves = ruleTrackers.flatMap(({ remove }) => remove ?? []);
    for (const [i, { initial = 0 }] of trackers.entries()) {
      const w = trackedAt[i]!;
      this.byWish[w]! += initial * wishes[w]!.weight;
      this.worth[this.#level[w]!]! += initial * wishes[w]!.weight;
    }
    this.#placement = {
      need: needs[0]!, person: persons[0]!, helper: helpers[0]!, n: 0, p: 0, h: 0, visit: 0, slot: 0, day: 0, start: 0, end: 0,
      v: 0, s: 0, candidate: 0, pair: 0, prev: -1, next: -1,
    };
  }

  /** Whether a visit is covered. */
  isPlaced(v: number): boolean {
    return this.route.candidate[2 * v] !== -1;
  }

  /** From now on only these visits change and only these helpers are given visits, both by index; without them all. */
  confine(visits?: Uint8Array, helpers?: Uint8Array): void {
    this.#mayChange = visits;
    this.#mayHelp = helpers;
  }

  /**
   * Takes over how visits lie in another state of the same problem where no rule is broken: for each visit six numbers,
   * visit, candidate, day, start, second candidate and start; candidate -1 where it is open. Cannot be taken back.
   */
  adopt(lists: readonly Int32Array[]): void {
    for (const list of lists) for (let i = 0; i < list.length; i += 6) if (this.isPlaced(list[i]!)) this.#take(list[i]!);
    for (const list of lists) {
      for (let i = 0; i < list.length; i += 6) {
        if (list[i + 1] !== -1) this.#put(list[i]!, list[i + 1]!, list[i + 2]!, list[i + 3]!, list[i + 4]!, list[i + 5]!);
      }
    }
    this.begin();
  }

  /** Whether this candidate's helper may be given visits now; what others do is not to be looked at, it may be under way elsewhere. */
  mayHelp(candidate: number): boolean {
    return this.#mayHelp === undefined || this.#mayHelp[this.problem.helperOf[candidate]!] === 1;
  }

  #isConfined(v: number, candidate: number): boolean {
    return (this.#mayChange !== undefined && this.#mayChange[v] === 0)
      || (candidate !== -1 && !this.mayHelp(candidate));
  }

  /** From now on changes can be taken back. */
  begin(): void {
    this.#logged = 0;
    this.#before.set(this.worth);
  }

  /** The first level that differs from what it was at `begin`; the number of levels if none does. */
  firstChange(): number {
    for (let level = 0; level < levels.length; level++) if (this.worth[level] !== this.#before[level]) return level;
    return levels.length;
  }

  /** By how much a level differs from what it was at `begin`. */
  changeOf(level: number): number {
    return this.worth[level]! - this.#before[level]!;
  }

  /** Takes everything back since `begin`, or since there were so many changes (`mark`). */
  rollBack(mark = 0): void {
    while (this.#logged > mark) {
      const at = --this.#logged * logStep;
      const log = this.#log;
      const v = log[at + 1]!;
      if (log[at] === 1) this.#take(v);
      else this.#put(v, log[at + 2]!, log[at + 3]!, log[at + 4]!, log[at + 5]!, log[at + 6]!);
    }
  }

  /** The visits changed since `begin`, some perhaps twice. */
  eachChanged(look: (v: number) => void): void {
    for (let i = 0; i < this.#logged; i++) look(this.#log[i * logStep + 1]!);
  }

  /** How many changes there were since `begin`. */
  mark(): number {
    return this.#logged;
  }

  /** Places an open visit; false, and nothing done, if a rule forbids it. A second helper where two come. */
  place(v: number, candidate: number, day: number, start: number, second = -1, secondStart = 0): boolean {
    if (this.problem.hold[v] === 3 || this.#isConfined(v, candidate) || this.#isConfined(v, second)) return false;
    this.#fill(v, 0, candidate, day, start);
    if (!this.#allows()) return false;
    this.#add();
    if (this.problem.slots[this.problem.needOf[v]!] === 2) {
      const isAllowed = second !== -1 && (this.#fill(v, 1, second, day, secondStart), this.#allows());
      if (!isAllowed) {
        this.#remove(2 * v);
        return false;
      }
      this.#add();
    }
    this.#note(1, v);
    return true;
  }

  /** Takes a visit out; false, and nothing done, if it is open or a rule keeps it. */
  lift(v: number): boolean {
    const { candidate } = this.route;
    if (candidate[2 * v] === -1 || this.problem.hold[v] === 2 || this.#isConfined(v, -1)) return false;
    for (let s = 2 * v; s < 2 * v + 2; s++) {
      if (candidate[s] === -1) break;
      this.#fillFrom(s);
      for (let i = 0; i < this.#keeps.length; i++) if (!this.#keeps[i]!(this.#placement)) return false;
    }
    this.#note(2, v);
    this.#take(v);
    return true;
  }

  /**
   * Whether the rules about times and about what the helper does allow to place a visit of one so. To be asked before
   * another helper's visit is lifted for it: most draws fail here, and nothing need be taken back.
   */
  suits(v: number, candidate: number, day: number, start: number): boolean {
    if (this.#isConfined(v, candidate)) return false;
    this.#fill(v, 0, candidate, day, start);
    const placement = this.#placement;
    for (let i = 0; i < timeRules.length; i++) if (timeRules[i]!(placement, this.problem.context) !== undefined) return false;
    for (let i = 0; i < this.#allowedByHelper.length; i++) if (!this.#allowedByHelper[i]!(placement)) return false;
    return true;
  }

  /** Every rule that forbids to place an open visit so, by its id; the first helper's part only. */
  forbiddenBy(v: number, candidate: number, day: number, start: number): string[] {
    this.#fill(v, 0, candidate, day, start);
    const placement = this.#placement;
    return [
      ...timeRuleIds.filter((_, i) => timeRules[i]!(placement, this.problem.context) !== undefined),
      ...trackedRuleIds.filter((_, i) => !this.#allowed[i]!(placement)),
    ];
  }

  #note(kind: 1 | 2, v: number): void {
    const at = this.#logged++ * logStep;
    if (at + logStep > this.#log.length) {
      const longer = new Int32Array(2 * this.#log.length);
      longer.set(this.#log);
      this.#log = longer;
    }
    const { candidate, day, start } = this.route;
    const s = 2 * v;
    this.#log[at] = kind;
    this.#log[at + 1] = v;
    this.#log[at + 2] = candidate[s]!;
    this.#log[at + 3] = day[s]!;
    this.#log[at + 4] = start[s]!;
    this.#log[at + 5] = candidate[s + 1]!;
    this.#log[at + 6] = start[s + 1]!;
  }

  #put(v: number, candidate: number, day: number, start: number, second: number, secondStart: number): void {
    this.#fill(v, 0, candidate, day, start);
    this.#add();
    if (second === -1) return;
    this.#fill(v, 1, second, day, secondStart);
    this.#add();
  }

  #take(v: number): void {
    if (this.route.candidate[2 * v + 1] !== -1) this.#remove(2 * v + 1);
    this.#remove(2 * v);
  }

  #fill(v: number, slot: number, candidate: number, day: number, start: number): void {
    const { problem, route } = this;
    const { needs, persons, helpers, days } = problem.context.instance;
    const n = problem.needOf[v]!;
    const h = problem.helperOf[candidate]!;
    const p = problem.personOf[n]!;
    const placement = this.#placement;
    placement.need = needs[n]!;
    placement.person = persons[p]!;
    placement.helper = helpers[h]!;
    placement.n = n;
    placement.p = p;
    placement.h = h;
    placement.visit = problem.indexOf[v]!;
    placement.slot = slot;
    placement.day = day;
    placement.start = start;
    placement.end = start + problem.minutes[n]!;
    placement.v = v;
    placement.s = 2 * v + slot;
    placement.candidate = candidate;
    placement.pair = problem.pairOf[candidate]!;
    if (problem.isOrganisation[h] === 1) {
      placement.prev = -1;
      placement.next = -1;
    } else {
      placement.prev = serviceBefore(route, h * days + day, start);
      placement.next = placement.prev === -1 ? route.head[h * days + day]! : route.next[placement.prev]!;
    }
  }

  #fillFrom(s: number): void {
    const { route } = this;
    const slot = s & 1;
    this.#fill(s >> 1, slot, route.candidate[s]!, route.day[s]!, route.start[s]!);
    this.#placement.prev = route.prev[s]!;
    this.#placement.next = route.next[s]!;
  }

  #allows(): boolean {
    const placement = this.#placement;
    for (let i = 0; i < timeRules.length; i++) if (timeRules[i]!(placement, this.problem.context) !== undefined) return false;
    for (let i = 0; i < this.#allowed.length; i++) if (!this.#allowed[i]!(placement)) return false;
    return true;
  }

  #count(w: number, p: number, amount: number): void {
    if (amount === 0) return;
    const weighed = amount * this.#weight[w * this.#persons + p]!;
    this.byWish[w]! += weighed;
    this.worth[this.#level[w]!]! += weighed;
  }

  #add(): void {
    const placement = this.#placement;
    const { s, p, h, day, candidate } = placement;
    const { fixed, isOrganisation, context } = this.problem;
    const at = candidate * fixedAt.length;
    for (let i = 0; i < fixedAt.length; i++) this.#count(fixedAt[i]!, p, fixed[at + i]!);
    for (let i = 0; i < timed.length; i++) this.#count(timedAt[i]!, p, timed[i]!(placement, context));
    for (let i = 0; i < this.#adds.length; i++) this.#count(trackedAt[i]!, p, this.#adds[i]!(placement));
    for (let i = 0; i < this.#ruleAdds.length; i++) this.#ruleAdds[i]!(placement);
    const { route } = this;
    route.candidate[s] = candidate;
    route.day[s] = day;
    route.start[s] = placement.start;
    route.end[s] = placement.end;
    if (isOrganisation[h] === 0) link(route, h * context.instance.days + day, s, placement.prev, placement.next);
  }

  #remove(s: number): void {
    this.#fillFrom(s);
    const placement = this.#placement;
    const { p, h, day, candidate } = placement;
    const { fixed, isOrganisation, context } = this.problem;
    const { route } = this;
    route.candidate[s] = -1;
    if (isOrganisation[h] === 0) unlink(route, h * context.instance.days + day, s);
    const at = candidate * fixedAt.length;
    for (let i = 0; i < fixedAt.length; i++) this.#count(fixedAt[i]!, p, -fixed[at + i]!);
    for (let i = 0; i < timed.length; i++) this.#count(timedAt[i]!, p, -timed[i]!(placement, context));
    for (let i = 0; i < this.#removes.length; i++) this.#count(trackedAt[i]!, p, this.#removes[i]!(placement));
    for (let i = 0; i < this.#ruleRemoves.length; i++) this.#ruleRemoves[i]!(placement);
  }
}
