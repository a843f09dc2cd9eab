import type { Instance, PlannedVisit, PlannerClass } from '../instance/instance.ts';

/**
 * Somebody who must be asked or told. `takes-over` and `moved` are asked where the time or the visit is new to somebody
 * of whom it is not yet agreed; who only loses a visit is told.
 */
export type Message = {
  readonly kind: 'ask' | 'tell';
  readonly to: { readonly helper: string } | { readonly person: string };
  readonly about: 'takes-over' | 'moved' | 'no-longer' | 'other-helper' | 'new' | 'stays-open';
  readonly need: string;
  readonly visit: number;
  readonly day: number;
  readonly start: number;
};

/** The person and their own household need not be asked: they decide themselves. */
const askNobody: readonly PlannerClass[] = ['self'];

/**
 * What to say to whom after a plan has changed, in the order in which to do it: the earliest visit first; of one visit
 * first whom to ask, then the person, then whoever need not come any more.
 */
export function messagesFor(instance: Instance, before: readonly PlannedVisit[], after: readonly PlannedVisit[]): Message[] {
  // Most visits are the very same objects before and after.
  const [had, has] = [new Set(before), new Set(after)];
  const byKey = (visits: readonly PlannedVisit[], others: ReadonlySet<PlannedVisit>): ReadonlyMap<string, PlannedVisit> =>
    new Map(visits.flatMap((visit) => (others.has(visit) ? [] : [[`${visit.visit} ${visit.need}`, visit] as const])));
  const [old, now] = [byKey(before, has), byKey(after, had)];
  const messages: Message[] = [];
  if (old.size === 0 && now.size === 0) return messages;
  const needs = new Map(instance.needs.map((need) => [need.id, need]));
  const classes = new Map(instance.helpers.map(({ id, helperClass }) => [id, helperClass]));
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(key), now.get(key)];
    const { need, visit, day, parts } = (is ?? was)!;
    const where = { need, visit, day, start: parts[0]!.start };
    const isMoved = was !== undefined && is !== undefined && (was.day !== is.day || was.parts.some(({ start }, i) => start !== is.parts[i]?.start));
    const newcomers = (is?.parts ?? []).filter(({ helper }) => was?.parts.some((part) => part.helper === helper) !== true);
    const leaving = (was?.parts ?? []).filter(({ helper }) => is?.parts.some((part) => part.helper === helper) !== true);
    const staying = (is?.parts ?? []).filter(({ helper }) => was?.parts.some((part) => part.helper === helper) === true);
    if (!isMoved && newcomers.length === 0 && leaving.length === 0) continue;
    const ask = (helper: string, about: Message['about'], start: number): void => {
      const kind = askNobody.includes(classes.get(helper) ?? 'self') ? 'tell' : 'ask';
      messages.push({ kind, to: { helper }, about, ...where, start });
    };
    for (const { helper, start } of newcomers) ask(helper, 'takes-over', start);
    if (isMoved) for (const { helper, start } of staying) ask(helper, 'moved', start);
    const about = is === undefined ? 'stays-open' : was === undefined ? 'new' : newcomers.length > 0 ? 'other-helper' : 'moved';
    const person = needs.get(need)?.person;
    if (person !== undefined) messages.push({ kind: 'tell', to: { person }, about, ...where });
    for (const { helper, start } of leaving) messages.push({ kind: 'tell', to: { helper }, about: 'no-longer', need, visit, day: was!.day, start });
  }
  const rank = ({ kind, to }: Message): number => (kind === 'ask' ? 0 : 'person' in to ? 1 : 2);
  return messages.sort((one, other) => one.day - other.day || one.start - other.start || (one.need < other.need ? -1 : one.need > other.need ? 1 : 0)
    || one.visit - other.visit || rank(one) - rank(other));
}
