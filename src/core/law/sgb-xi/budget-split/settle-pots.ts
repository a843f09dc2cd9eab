import { remainingPflegegeld, usedPercent } from '../kombinationsleistung/combine.ts';

/** Pots as bits: which of them may pay a cost. `kin` is the Jahresbetrag as near relatives may have it. */
export const pot = { service: 1, converted: 2, relief: 4, annual: 8, kin: 16 } as const;

/** What the pots hold in the month, in cents. */
export type Pots = {
  /** Highest Sachleistung, which service and converted offers share; of it the highest for converted offers. */
  readonly serviceCents: number;
  readonly convertedCents: number;
  readonly reliefCents: number;
  readonly annualCents: number;
  /** Of the Jahresbetrag the rest for near relatives. */
  readonly kinCents: number;
  readonly pflegegeldCents: number;
  /** In a gemeinschaftliche Wohnform there is no Pflegegeld without a Sachleistung used in part (§ 45h Abs. 2), and no other pot. */
  readonly needsService: boolean;
};

/** Costs that the same pots may pay, taken together. */
export type CostClass = { readonly mask: number };

/** How the money is split: by Sachleistung and converted offers, by the Entlastungsbetrag, by the Jahresbetrag, by the person. */
export type Settlement = { readonly careCents: number; readonly reliefCents: number; readonly annualCents: number; readonly ownCents: number; readonly pflegegeldCents: number };

/** What can be told of a settlement, higher is better. */
export const moneyCriteria = ['cash', 'own-money', 'expiring-first', 'keep-entlastungsbetrag', 'keep-jahresbetrag', 'least-cost'] as const;
export type MoneyCriterion = (typeof moneyCriteria)[number];

/** Which pots are looked at together: care = service and converted. */
type Sinks = { readonly care: boolean; readonly relief: boolean; readonly annual: boolean };
const all: Sinks = { care: true, relief: true, annual: true };

/**
 * The most that these pots can pay of the costs, by the smallest cut of the little network costs → pots: each pot is
 * either emptied or reaches all costs that it may pay.
 */
function mostPaid(costs: readonly number[], classes: readonly CostClass[], pots: Pots, sinks: Sinks): number {
  const care: readonly (readonly [number, number])[] = sinks.care
    ? [[pot.service | pot.converted, 0], [pot.service, pots.convertedCents], [0, pots.serviceCents]] : [[0, 0]];
  const relief: readonly (readonly [number, number])[] = sinks.relief ? [[pot.relief, 0], [0, pots.reliefCents]] : [[0, 0]];
  const annual: readonly (readonly [number, number])[] = sinks.annual
    ? [[pot.annual | pot.kin, 0], [pot.annual, pots.kinCents], [0, pots.annualCents]] : [[0, 0]];
  let least = Number.POSITIVE_INFINITY;
  for (const [openCare, cutCare] of care) {
    for (const [openRelief, cutRelief] of relief) {
      for (const [openAnnual, cutAnnual] of annual) {
        const open = openCare | openRelief | openAnnual;
        let cut = cutCare + cutRelief + cutAnnual;
        for (let i = 0; i < costs.length && cut < least; i++) if ((classes[i]!.mask & open) !== 0) cut += costs[i]!;
        if (cut < least) least = cut;
      }
    }
  }
  return least;
}

/** Own money that these costs need at least: what no pot may or can pay. More costs never need less of it. */
export function ownMoney(costs: readonly number[], classes: readonly CostClass[], pots: Pots): number {
  let total = 0;
  for (const cost of costs) total += cost;
  return total - mostPaid(costs, classes, pots, all);
}

/** The least that must come from a pot, because the others cannot pay as much. */
export function leastOf(one: 'relief' | 'annual', costs: readonly number[], classes: readonly CostClass[], pots: Pots): number {
  return mostPaid(costs, classes, pots, all) - mostPaid(costs, classes, pots, { ...all, [one]: false });
}

/** Pflegegeld that is left beside so much Sachleistung and converted offers, rounded as § 38 is. */
export function pflegegeldBeside(careCents: number, { serviceCents, pflegegeldCents, needsService }: Pots): number {
  if (pflegegeldCents === 0 || (needsService && careCents === 0)) return 0;
  return remainingPflegegeld(pflegegeldCents, usedPercent(careCents, serviceCents), 30);
}

/**
 * The settlement that is best by the criteria in their order. Pots pay all they may and can, own money the rest; only
 * which pot pays is chosen. What the pots can pay together is a polymatroid, so that with relief r and annual a all
 * choices are r, a and r + a between bounds, and each criterion moves one bound: no choice is missed.
 */
export function settle(costs: readonly number[], classes: readonly CostClass[], pots: Pots, order: readonly MoneyCriterion[], expiringCents: number): Settlement {
  const paid = mostPaid(costs, classes, pots, all);
  const most = (sinks: Partial<Sinks>): number => mostPaid(costs, classes, pots, { care: false, relief: false, annual: false, ...sinks });
  let reliefLow = paid - most({ care: true, annual: true });
  let reliefHigh = most({ relief: true });
  let annualLow = paid - most({ care: true, relief: true });
  let annualHigh = most({ annual: true });
  let bothLow = paid - most({ care: true });
  let bothHigh = most({ relief: true, annual: true });
  const tighten = (): void => {
    bothLow = Math.max(bothLow, reliefLow + annualLow);
    bothHigh = Math.min(bothHigh, reliefHigh + annualHigh);
    reliefLow = Math.max(reliefLow, bothLow - annualHigh);
    reliefHigh = Math.min(reliefHigh, bothHigh - annualLow);
    annualLow = Math.max(annualLow, bothLow - reliefHigh);
    annualHigh = Math.min(annualHigh, bothHigh - reliefLow);
  };
  tighten();
  for (const criterion of order) {
    if (criterion === 'cash') [bothLow, bothHigh] = bestForCash(paid, bothLow, bothHigh, pots);
    else if (criterion === 'expiring-first') reliefLow = Math.max(reliefLow, Math.min(reliefHigh, expiringCents));
    else if (criterion === 'keep-entlastungsbetrag') reliefHigh = reliefLow;
    else if (criterion === 'keep-jahresbetrag') annualHigh = annualLow;
    tighten();
  }
  const reliefCents = reliefHigh;
  const annualCents = Math.min(annualHigh, bothHigh - reliefCents);
  const careCents = paid - reliefCents - annualCents;
  let total = 0;
  for (const cost of costs) total += cost;
  return { careCents, reliefCents, annualCents, ownCents: total - paid, pflegegeldCents: pflegegeldBeside(careCents, pots) };
}

/** The sums of relief and annual amount that leave the most Pflegegeld: within one step of the rounded percentage all are as good. */
function bestForCash(paid: number, low: number, high: number, pots: Pots): [number, number] {
  const best = pflegegeldBeside(paid - high, pots);
  let below = low - 1;
  let above = high;
  // Less of both means more care, and never more Pflegegeld: search the lowest sum that is as good.
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (pflegegeldBeside(paid - middle, pots) === best) above = middle;
    else below = middle;
  }
  return [above, high];
}

/** How good a settlement is by one criterion; higher is better. */
export function scoreOf(criterion: MoneyCriterion, { careCents, ownCents, pflegegeldCents, reliefCents, annualCents }: Settlement, expiringCents: number): number {
  switch (criterion) {
    case 'cash': return pflegegeldCents - ownCents;
    case 'own-money': return -ownCents;
    case 'expiring-first': return Math.min(reliefCents, expiringCents);
    case 'keep-entlastungsbetrag': return -reliefCents;
    case 'keep-jahresbetrag': return -annualCents;
    case 'least-cost': return -(careCents + reliefCents + annualCents + ownCents);
  }
}
