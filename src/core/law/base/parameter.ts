import type { CalendarDate } from '../../base/calendar-date.ts';
import { cents, type Cents } from '../../base/cents.ts';
import { ok, refuse, type Result } from '../../base/result.ts';
import type { Pflegegrad } from './pflegegrad.ts';
import type { Day, LegalStatus, Provenance } from './provenance.ts';
import type { Trace } from './trace.ts';
import type { Words } from './words.ts';

export type Unit = 'cents' | 'hundredths-of-percent' | 'hundredths-of-point' | 'days' | 'months' | 'persons' | 'hours';

export type Period = 'calendar-month' | 'calendar-year' | 'hour' | 'week' | 'measure' | 'once' | 'none';

/**
 * A value from a day to a day, both included; `to: null` is until further notice. In place of a value stands why there
 * is none: `absent` (the law has no such thing in that time, which is not 0) or `unknown` (it has, but not read by us).
 */
export type Version<T> = Provenance & {
  readonly from: Day;
  readonly to: Day | null;
  /** The § as it is or was numbered in that time. */
  readonly citation: string;
  /** Official journal, if it says more than the source. */
  readonly journal?: string;
  readonly note?: Words;
} & ({ readonly value: T } | { readonly absent: Words } | { readonly unknown: Words });

/** A number of the law with its history. The id carries no § number, because the law renumbers. */
export type Parameter<T = unknown> = {
  readonly id: string;
  readonly name: Words;
  readonly unit: Unit;
  readonly period: Period;
  readonly values: readonly Version<T>[];
};

/** An amount for each Pflegegrad that has one. */
export type ByPflegegrad = Readonly<Partial<Record<Pflegegrad, number>>>;

/** A version that holds a value. */
export type Valued<T> = Version<T> & { readonly value: T };

/**
 * The version that is law on the day, with its value and citation. Refuses a day before our records, a time without
 * value, and drafts; there is no fallback. Adds itself to the trace.
 */
export function versionAt<T>(parameter: Parameter<T>, day: CalendarDate, trace?: Trace): Result<Valued<T>> {
  const { id, values } = parameter;
  for (let i = values.length - 1; i >= 0; i--) {
    const version = values[i]!;
    if (version.from > day || (version.to !== null && version.to < day)) continue;
    if ('absent' in version) return refuse('law-value-absent', { parameter: id, day, reason: version.absent.de, citation: version.citation });
    if ('unknown' in version) return refuse('law-value-unknown', { parameter: id, day, reason: version.unknown.de, citation: version.citation });
    if (version.legalStatus !== 'in_force' && version.legalStatus !== 'promulgated') {
      return refuse('law-value-draft', { parameter: id, day, status: version.legalStatus });
    }
    if (trace !== undefined) addReading(trace, parameter, version);
    return ok(version);
  }
  const first = values[0]!.from;
  return refuse('law-value-not-recorded', { parameter: id, day, first });
}

/** The value that is law on the day; errors as `versionAt`. */
export function parameterAt<T>(parameter: Parameter<T>, day: CalendarDate, trace?: Trace): Result<T> {
  const version = versionAt(parameter, day, trace);
  return version.ok ? ok(version.value.value) : version;
}

/** The amount that is law on the day; errors as `parameterAt`. */
export function centsAt(parameter: Parameter<number>, day: CalendarDate, trace?: Trace): Result<Cents> {
  const found = parameterAt(parameter, day, trace);
  return found.ok ? ok(cents(found.value)) : found;
}

/** The amount for the Pflegegrad on the day; refuses a Pflegegrad without the benefit, else as `parameterAt`. */
export function centsFor(parameter: Parameter<ByPflegegrad>, day: CalendarDate, pflegegrad: Pflegegrad, trace?: Trace): Result<Cents> {
  const found = parameterAt(parameter, day, trace);
  if (!found.ok) return found;
  const amount = found.value[pflegegrad];
  return amount === undefined ? refuse('law-not-for-pflegegrad', { parameter: parameter.id, pflegegrad }, 'pflegegrad') : ok(cents(amount));
}

/** A draft that was read in place of the law, for the label of a what-if. */
export type DraftUsed = { readonly parameter: string; readonly from: Day; readonly legalStatus: LegalStatus; readonly citation: string; readonly verifiedOn: Day };

/** What a result carries that drafts may have changed: it is no law, and which drafts were read. None means that all of it is law. */
export type WhatIf = { readonly isLaw: false; readonly drafts: readonly DraftUsed[] };

/** The value of a draft, for a what-if that says so; refuses if there is no draft for the day. */
export function draftAt<T>(parameter: Parameter<T>, day: CalendarDate, trace?: Trace): Result<{ readonly value: T; readonly used: DraftUsed }> {
  for (const version of parameter.values) {
    const { from, to, legalStatus, citation, verifiedOn } = version;
    if (legalStatus === 'in_force' || legalStatus === 'promulgated' || !('value' in version)) continue;
    if (from > day || (to !== null && to < day)) continue;
    if (trace !== undefined) addReading(trace, parameter, version);
    return ok({ value: version.value, used: { parameter: parameter.id, from, legalStatus, citation, verifiedOn } });
  }
  return refuse('law-draft-none', { parameter: parameter.id, day });
}

/** Each version stands in a trace once, where it was first read. */
function addReading(trace: Trace, parameter: Parameter, version: Version<unknown>): void {
  const { from, to, citation, journal, legalStatus, trust, verifiedOn, sources } = version;
  if (trace.some((step) => step.kind === 'parameter' && step.id === parameter.id && step.from === from)) return;
  trace.push({
    kind: 'parameter', id: parameter.id, name: parameter.name.de, from, to, citation,
    ...(journal === undefined ? {} : { journal }), sources, legalStatus, trust, verifiedOn,
  });
}
