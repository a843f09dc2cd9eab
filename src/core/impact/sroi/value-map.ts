import { refuseAll, type Refusal, type Refused } from '../../base/result.ts';
import { findDistributionFaults, type Distribution } from '../stats/distributions.ts';

/** What may be deducted from an outcome, in the order of the guide; drop-off works from the second year on. */
export const filterNames = ['deadweight', 'displacement', 'attribution', 'dropOff'] as const;
export type FilterName = (typeof filterNames)[number];

/** A figure, how uncertain it is, and why it is believed. Shares are percent, 0 to 100. */
export type Figure = { readonly value: number; readonly spread?: Distribution; readonly reason?: string };

/** What was put in. Money of the period itself has year 0; `value` is in the currency of the map. */
export type Input = {
  readonly stakeholder: string;
  readonly value: Figure;
  readonly kind?: InputKind;
  /** Whole years after the begin, 0 unless given. */
  readonly year?: number;
};
export const inputKinds = ['money', 'goods', 'volunteer_hours'] as const;
export type InputKind = (typeof inputKinds)[number];

/** The value of one unit of an outcome in money, negative for harm, with what makes it checkable. */
export type Proxy = Figure & { readonly unit?: string; readonly year?: number; readonly source?: string; readonly licence?: string };

/**
 * A measured difference to a comparison group, per person, with its standard error. It stands for quantity and
 * deadweight together: what would have happened anyway is already taken off.
 */
export type MeasuredEffect = {
  readonly estimate: number;
  readonly standardError: number;
  /** For how many persons the difference holds. */
  readonly persons: number;
  readonly isBalanced?: boolean;
};

export type Outcome = {
  readonly id: string;
  readonly stakeholder?: string;
  /** Who saves or receives the money meant by the proxy. */
  readonly payer?: string;
  readonly indicator?: string;
  readonly quantity?: Figure;
  readonly effect?: MeasuredEffect;
  readonly proxy: Proxy;
  /** Whole years that the outcome lasts. */
  readonly duration: number;
  /** 1: begins within the period of activity; 2: in the year after; and so on. 1 unless given. */
  readonly start?: number;
  /** A filter that is absent is unknown, which is not 0: nothing is deducted, and a finding says so. */
  readonly filters: Readonly<Partial<Record<FilterName, Figure>>>;
  /** Persons on whom quantity or effect was observed. */
  readonly sample?: number;
  /** Names the change meant, where several stakeholders could claim the same one. */
  readonly change?: string;
  /** Shown with value 0 because the change counts elsewhere. */
  readonly isBracketed?: boolean;
};

export type ValueMap = {
  readonly name: string;
  /** Discount rate per year, as a share: 0.035. */
  readonly rate: Figure;
  /** If given, inputs and outcomes may name no other stakeholders. */
  readonly stakeholders?: readonly string[];
  readonly inputs: readonly Input[];
  readonly outcomes: readonly Outcome[];
  /** What was answered to the question which harm there is. */
  readonly negativeAnswers?: readonly { readonly question: string; readonly answer: string }[];
};

const mostMoney = 1e12;
const mostYears = 100;
const mostPersons = 1e9;

/** Everything in a map that forbids computing it, each at its path; undefined if it can be computed. */
export function refuseMap(map: ValueMap): Refused | undefined {
  const known = map.stakeholders === undefined ? undefined : new Set(map.stakeholders);
  const twice = (map.stakeholders ?? []).filter((name, index, all) => all.indexOf(name) < index);
  const isUnknown = (name: string | undefined): name is string => name !== undefined && known?.has(name) === false;
  const unknown = (stakeholder: string, path: string): Refusal =>
    ({ code: 'sroi-stakeholder-unknown', facts: { stakeholder, known: [...known!].join(', ') }, path });
  const seen = new Set<string>();
  return refuseAll([
    ...twice.map((stakeholder): Refusal => ({ code: 'sroi-stakeholder-twice', facts: { stakeholder }, path: 'stakeholders' })),
    ...(map.rate.value >= 0 && map.rate.value <= 1 ? [] : [{ code: 'sroi-rate-invalid', path: 'rate' }]),
    ...spreadFaults(map.rate, 'rate', 0, 1),
    ...map.inputs.flatMap(({ stakeholder, value, year = 0 }, index) => {
      const path = `inputs[${index}]`;
      return [
        ...figureFaults(value, `${path}.value`, 0, mostMoney),
        ...yearFaults(year, `${path}.year`, 0),
        ...(isUnknown(stakeholder) ? [unknown(stakeholder, `${path}.stakeholder`)] : []),
      ];
    }),
    ...map.outcomes.flatMap((outcome, index) => {
      const path = `outcomes[${index}]`;
      const isTwice = seen.has(outcome.id);
      seen.add(outcome.id);
      return [
        ...(isTwice ? [{ code: 'sroi-id-twice', facts: { id: outcome.id }, path: `${path}.id` }] : []),
        ...(isUnknown(outcome.stakeholder) ? [unknown(outcome.stakeholder, `${path}.stakeholder`)] : []),
        ...outcomeFaults(outcome, path),
      ];
    }),
  ]);
}

function outcomeFaults(outcome: Outcome, path: string): Refusal[] {
  const { id, quantity, effect, proxy, duration, start = 1, sample } = outcome;
  return [
    ...(quantity === undefined && effect === undefined ? [{ code: 'sroi-quantity-missing', facts: { outcome: id }, path: `${path}.quantity` }] : []),
    ...(quantity === undefined ? [] : figureFaults(quantity, `${path}.quantity`, -mostPersons, mostPersons)),
    ...(effect === undefined ? [] : [
      ...rangeFaults(effect.estimate, `${path}.effect.estimate`, -mostPersons, mostPersons),
      ...rangeFaults(effect.standardError, `${path}.effect.standardError`, 0, mostPersons),
      ...rangeFaults(effect.persons, `${path}.effect.persons`, 0, mostPersons),
    ]),
    ...figureFaults(proxy, `${path}.proxy`, -mostMoney, mostMoney),
    ...yearFaults(duration, `${path}.duration`, 1),
    ...yearFaults(start, `${path}.start`, 1),
    ...(sample === undefined ? [] : rangeFaults(sample, `${path}.sample`, 0, mostPersons)),
    ...filterNames.flatMap((name) => {
      const filter = outcome.filters[name];
      if (filter === undefined) return [];
      const at = `${path}.${name}`;
      const isShare = filter.value >= 0 && filter.value <= 100;
      return [
        ...(isShare ? [] : [{ code: 'sroi-percent-invalid', facts: { least: 0, most: 100 }, path: at }]),
        ...spreadFaults(filter, at, 0, 100),
      ];
    }),
  ];
}

function figureFaults(figure: Figure, path: string, least: number, most: number): Refusal[] {
  return [...rangeFaults(figure.value, path, least, most), ...spreadFaults(figure, path, least, most)];
}

function rangeFaults(value: number, path: string, least: number, most: number): Refusal[] {
  return value >= least && value <= most ? [] : [{ code: 'sroi-number-invalid', facts: { least, most }, path }];
}

function yearFaults(years: number, path: string, least: number): Refusal[] {
  return Number.isInteger(years) && years >= least && years <= mostYears
    ? [] : [{ code: 'sroi-whole-number-invalid', facts: { least, most: mostYears }, path }];
}

function spreadFaults({ spread }: Figure, path: string, least: number, most: number): readonly Refusal[] {
  if (spread === undefined) return [];
  const faults = findDistributionFaults(spread, `${path}.spread`);
  if (faults.length > 0) return faults;
  const [low, high] = limitsOf(spread);
  return low < least || high > most || widthOf(spread) > mostMoney
    ? [{ code: 'sroi-spread-leaves-range', facts: { least, most }, path: `${path}.spread` }] : [];
}

/** What the draws of a distribution without a greatest value grow with. */
function widthOf(spread: Distribution): number {
  return spread.kind === 'normal' ? spread.sd : spread.kind === 'gamma' ? spread.scale : 0;
}

/** Least and greatest value of a distribution that has both; for one with a tail its mean, so that only the middle is judged. */
function limitsOf(spread: Distribution): readonly [number, number] {
  switch (spread.kind) {
    case 'fixed': return [spread.value, spread.value];
    case 'uniform': case 'triangular': case 'pert': return [spread.min, spread.max];
    case 'beta': return [spread.min ?? 0, spread.max ?? 1];
    case 'discrete': {
      const values = spread.values.filter(({ weight }) => weight > 0).map(({ value }) => value);
      return [Math.min(...values), Math.max(...values)];
    }
    case 'normal': return [spread.mean, spread.mean];
    case 'lognormal': return [Math.exp(spread.meanLog), Math.exp(spread.meanLog + spread.sdLog ** 2 / 2)];
    case 'gamma': return [spread.shape * spread.scale, spread.shape * spread.scale];
  }
}
