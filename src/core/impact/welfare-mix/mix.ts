import { ok, refuse, refuseAll, type Refusal, type Result } from '../../base/result.ts';
import { fieldOf, fields, sectors, type Field, type Sector } from './sectors.ts';

/** In what help is counted: hours, euro cents, or helping persons. */
export const units = ['hours', 'cents', 'persons'] as const;
export type Unit = (typeof units)[number];

/** Sums by sector in one unit; what is absent is 0 help of that sector. `unknown` is help whose sector is not known. */
export type Sums = Readonly<Partial<Record<Sector | 'unknown', number>>>;

/** A mix. All shares are of what is known; `unknownShare` is of everything, so that unknown never looks like 0. */
export type WelfareMix = {
  readonly total: number;
  readonly unknownShare: number;
  readonly shares: Readonly<Record<Sector, number>>;
  /** Shares of the four fields, and where they lie in the triangle; null if all known help is the person's own. */
  readonly byField: FieldMix | null;
};

export type FieldMix = {
  readonly shares: Readonly<Record<Field, number>>;
  /** Corners family, civil society, professionals (market and state together); the three add up to 1. */
  readonly triangle: { readonly family: number; readonly civil: number; readonly professional: number };
  /** The point in a triangle of side 1: family at (0, 0), civil at (1, 0), professional at (½, ½√3). */
  readonly point: { readonly x: number; readonly y: number };
  /** Sum of squared shares of the four fields: ¼ if all are alike, 1 if there is one. */
  readonly concentration: number;
  /** Entropy of the four shares over that of equal ones: 0 if there is one, 1 if all are alike. */
  readonly evenness: number;
};

const most = 1e15;

/** The mix of these sums. Refuses negative amounts, and sums of which nothing is known. */
export function mixOf(sums: Sums): Result<WelfareMix> {
  const keys = [...sectors, 'unknown'] as const;
  const refused = refuseAll(keys.filter((key) => !((sums[key] ?? 0) >= 0 && (sums[key] ?? 0) <= most))
    .map((key): Refusal => ({ code: 'welfare-mix-amount-invalid', facts: { most }, path: key })));
  if (refused !== undefined) return refused;
  const amount = (key: Sector): number => sums[key] ?? 0;
  const known = sectors.reduce((sum, sector) => sum + amount(sector), 0);
  if (!(known > 0)) return refuse('welfare-mix-nothing-known');
  const unknown = sums.unknown ?? 0;
  const inField = (field: Field): number => sectors.filter((sector) => fieldOf[sector] === field).reduce((sum, sector) => sum + amount(sector), 0);
  return ok({
    total: known + unknown,
    unknownShare: unknown / (known + unknown),
    shares: Object.fromEntries(sectors.map((sector) => [sector, amount(sector) / known])) as Record<Sector, number>,
    byField: fieldMixOf(Object.fromEntries(fields.map((field) => [field, inField(field)])) as Record<Field, number>),
  });
}

function fieldMixOf(amounts: Readonly<Record<Field, number>>): FieldMix | null {
  const whole = fields.reduce((sum, field) => sum + amounts[field], 0);
  if (!(whole > 0)) return null;
  const shares = Object.fromEntries(fields.map((field) => [field, amounts[field] / whole])) as Record<Field, number>;
  const professional = shares.market + shares.state;
  const entropy = fields.reduce((sum, field) => (shares[field] > 0 ? sum - shares[field] * Math.log(shares[field]) : sum), 0);
  return {
    shares,
    triangle: { family: shares.family, civil: shares.civil, professional },
    point: { x: shares.civil + professional / 2, y: professional * Math.sqrt(3) / 2 },
    concentration: fields.reduce((sum, field) => sum + shares[field] ** 2, 0),
    // Adding 0 turns -0 into 0.
    evenness: entropy / Math.log(fields.length) + 0,
  };
}

/** The mix of each period, in the order given, and how far each share moved since the first that is known, in points of 1. */
export function mixOverTime(periods: readonly { readonly period: string; readonly sums: Sums }[]): Result<readonly PeriodMix[]> {
  const mixes = periods.map(({ period, sums }) => ({ period, mix: mixOf(sums) }));
  const invalid = mixes.flatMap(({ period, mix }) => (mix.ok ? [] : mix.refusals
    .filter(({ code }) => code !== 'welfare-mix-nothing-known')
    .map((refusal): Refusal => ({ ...refusal, path: `${period}.${refusal.path}` }))));
  const refused = refuseAll(invalid);
  if (refused !== undefined) return refused;
  const first = mixes.find(({ mix }) => mix.ok)?.mix;
  return ok(mixes.map(({ period, mix }) => (!mix.ok || first === undefined || !first.ok ? { period, mix: null, moved: null } : {
    period, mix: mix.value,
    moved: Object.fromEntries(sectors.map((sector) => [sector, mix.value.shares[sector] - first.value.shares[sector]])) as Record<Sector, number>,
  })));
}

/** A period without known help has no mix: null, not a mix of zeros. */
export type PeriodMix = { readonly period: string; readonly mix: WelfareMix | null; readonly moved: Readonly<Record<Sector, number>> | null };
