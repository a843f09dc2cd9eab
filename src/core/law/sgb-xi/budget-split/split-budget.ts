import type { Activity } from '../../../base/activity.ts';
import type { CalendarDate } from '../../../base/calendar-date.ts';
import { cents, type Cents } from '../../../base/cents.ts';
import { ok, refuseAll, type Refusal, type Result } from '../../../base/result.ts';
import { checkAmount } from '../../base/check-amount.ts';
import type { Pflegegrad } from '../../base/pflegegrad.ts';
import { rule, type Trace } from '../../base/trace.ts';
import { combineAt } from '../kombinationsleistung/combine.ts';
import { marginalPrice, monthBudgetAt, type Charged, type MonthBudget, type Payer } from '../marginal-price.ts';
import type { LivingForm } from '../monthly-benefits.ts';
import { convert } from '../umwandlungsanspruch/convert.ts';
import { payBills, type Paid } from './pay-bills.ts';
import { payersOf, type SupplierKind } from './payers-of-offer.ts';
import { criteria, type Criterion } from './problem.ts';
import { searchUnits } from './search-units.ts';
import { pot, type Pots } from './settle-pots.ts';

/** Somebody who could supply units of a need. */
export type Offer = {
  readonly id: string;
  readonly kind: SupplierKind;
  /** Price of a unit; 0 of `unbezahlt` only. */
  readonly priceCents: number;
  /** Units in the month at most; all, if left out. */
  readonly mostUnits?: number | undefined;
  /** Only these pots, of those that the law allows; the person may always pay the rest. */
  readonly payers?: readonly Payer[] | undefined;
  /** How welcome a unit is by the person's wishes, from -100 to 100; 0 if left out. */
  readonly wish?: number | undefined;
};

/** Help that is needed in the month, in whole units (hours or occasions). */
export type Need = {
  readonly id: string;
  readonly activity: Activity;
  readonly units: number;
  /** How much a unit counts for coverage; 1 if left out. */
  readonly weight?: number | undefined;
  /** In place of a carer who is prevented, less than eight hours a day, so that the Pflegegeld is not halved (§ 39). */
  readonly isRespite?: boolean | undefined;
  readonly offers: readonly Offer[];
};

export type SplitInput = {
  /** A day of the month. */
  readonly date: CalendarDate;
  readonly pflegegrad: Pflegegrad;
  readonly livingForm: Exclude<LivingForm, 'heim'>;
  /** What the accounts hold for this month; less, if the person wants to keep a reserve. See `reliefAccount`, `annualAmount`. */
  readonly reliefLeftCents: number;
  /** What of it expires next. */
  readonly reliefExpiringCents?: number | undefined;
  readonly annualLeftCents: number;
  /** What of it near relatives may still have; all, if left out. */
  readonly relativesLeftCents?: number | undefined;
  /** The person pays no more than this of their own; without it there is no limit. */
  readonly mostOwnCents?: number | undefined;
  readonly needs: readonly Need[];
  /** What matters, the most important first; then follow coverage, cash, what expires, wishes, own money and least cost, as far as not named. */
  readonly priorities?: readonly Criterion[] | undefined;
};

/** Units of one offer, and who pays them. */
export type SplitLine = { readonly need: string; readonly offer: string; readonly units: number; readonly costCents: Cents; readonly paidCents: Paid };

export type Split = {
  readonly lines: readonly SplitLine[];
  readonly uncovered: readonly { readonly need: string; readonly units: number }[];
  readonly chargedCents: Readonly<Record<Payer, Cents>>;
  /** Pflegegeld that is left, and what of it remains when the own share is paid; the latter is below 0 if it is not enough. */
  readonly pflegegeldCents: Cents;
  readonly cashCents: Cents;
  readonly leftCents: { readonly sachleistung: Cents; readonly entlastungsbetrag: Cents; readonly expiring: Cents; readonly 'gemeinsamer-jahresbetrag': Cents };
  /** What one more unit of each offer would cost the person now, by the cheapest pot that may pay it. */
  readonly nextUnitCents: readonly { readonly need: string; readonly offer: string; readonly cents: Cents; readonly payer: Payer }[];
  /** How many partial answers were compared; the result is exact whatever the number. */
  readonly comparedAnswers: number;
};

type Priced = { readonly need: number; readonly offer: Offer; readonly payers: readonly Payer[]; readonly mask: number };

const bitOf: Readonly<Record<Payer, number>> = {
  sachleistung: pot.service, umwandlungsanspruch: pot.converted, entlastungsbetrag: pot.relief, 'gemeinsamer-jahresbetrag': pot.annual, own: 0,
};

/**
 * The split of a month over pots, suppliers and own money that is best for the person by the person's own order of
 * priorities; exact, in cents, with the official rounding of § 38. Pots pay all they may and can; own money pays the
 * rest, and a pot is spared by naming less of it. Refuses contradictory input, all at once, and a month too large to
 * look through. §§ 36 to 39, 42a, 45a Abs. 4, 45b and 45h SGB XI.
 */
export function splitBudget(input: SplitInput, trace?: Trace): Result<Split> {
  const refusals = [...check(input)];
  const priced = priceOffers(input, refusals);
  const refused = refuseAll(refusals);
  if (refused !== undefined) return refused;
  const { date, pflegegrad, needs, reliefLeftCents, annualLeftCents, mostOwnCents = Number.POSITIVE_INFINITY } = input;
  const budget = monthBudgetAt({ date, pflegegrad, reliefLeftCents, annualLeftCents });
  if (!budget.ok) return budget;

  const pots = potsOf(input, budget.value);
  const masks = [...new Set(priced.map(({ mask }) => mask))];
  const found = searchUnits({
    needs: needs.map(({ units, weight = 1 }) => ({ units, weight })),
    choices: priced.map(({ need, offer, mask }) => ({ need, costClass: masks.indexOf(mask), priceCents: offer.priceCents, most: offer.mostUnits ?? needs[need]!.units, wish: offer.wish ?? 0 })),
    classes: masks.map((mask) => ({ mask })), pots, mostOwnCents, expiringCents: input.reliefExpiringCents ?? 0, order: orderOf(input.priorities),
  });
  if (!found.ok) return found;
  const { units, settlement } = found.value;
  const bills = priced.map(({ offer, mask }, i) => ({ cents: units[i]! * offer.priceCents, mask }));
  const paid = payBills(bills, pots, settlement);

  const charged: Record<Payer, number> = { sachleistung: 0, umwandlungsanspruch: 0, entlastungsbetrag: 0, 'gemeinsamer-jahresbetrag': 0, own: 0 };
  for (const parts of paid) for (const payer of Object.keys(parts) as Payer[]) charged[payer] += parts[payer]!;
  const lines = priced.flatMap(({ need, offer }, i): SplitLine[] => (units[i] === 0 ? []
    : [{ need: needs[need]!.id, offer: offer.id, units: units[i]!, costCents: cents(bills[i]!.cents), paidCents: paid[i]! }]));
  const covered = needs.map((_, need) => priced.reduce((sum, one, i) => (one.need === need ? sum + units[i]! : sum), 0));
  const byKin = priced.reduce((sum, { mask }, i) => ((mask & pot.kin) !== 0 ? sum + (paid[i]!['gemeinsamer-jahresbetrag'] ?? 0) : sum), 0);
  if (trace !== undefined) traceSplit(trace, input, lines, charged, settlement.pflegegeldCents);
  return ok({
    lines,
    uncovered: needs.flatMap(({ id, units: wanted }, need) => (covered[need]! < wanted ? [{ need: id, units: wanted - covered[need]! }] : [])),
    chargedCents: charged as Record<Payer, Cents>,
    pflegegeldCents: cents(settlement.pflegegeldCents), cashCents: cents(settlement.pflegegeldCents - settlement.ownCents),
    leftCents: {
      sachleistung: cents(pots.serviceCents - settlement.careCents), entlastungsbetrag: cents(reliefLeftCents - settlement.reliefCents),
      expiring: cents(Math.max(0, (input.reliefExpiringCents ?? 0) - settlement.reliefCents)), 'gemeinsamer-jahresbetrag': cents(annualLeftCents - settlement.annualCents),
    },
    nextUnitCents: priced.map((one) => ({ need: needs[one.need]!.id, offer: one.offer.id, ...nextUnit(one, budget.value, pots, charged, byKin) })),
    comparedAnswers: found.value.states,
  });
}

function nextUnit({ offer: { priceCents }, payers, mask }: Priced, budget: MonthBudget, pots: Pots, charged: Charged, byKin: number): { readonly cents: Cents; readonly payer: Payer } {
  const limits = (mask & pot.kin) === 0 ? budget : { ...budget, annualLeftCents: Math.min(budget.annualLeftCents, charged['gemeinsamer-jahresbetrag'] - byKin + pots.kinCents) };
  let best: { cents: Cents; payer: Payer } = { cents: cents(priceCents), payer: 'own' };
  for (const payer of payers) {
    // Where there is no Pflegegeld without service, the first unit of it brings the Pflegegeld.
    const brings = pots.needsService && payer === 'sachleistung' && charged.sachleistung === 0 ? pots.pflegegeldCents : 0;
    const price = marginalPrice(limits, charged, payer, priceCents) - brings;
    if (price < best.cents) best = { cents: cents(price), payer };
  }
  return best;
}

function potsOf({ livingForm, relativesLeftCents, annualLeftCents }: SplitInput, { care, reliefLeftCents }: MonthBudget): Pots {
  return {
    serviceCents: care?.maximumCents ?? 0, convertedCents: care?.conversionCapCents ?? 0, reliefCents: reliefLeftCents, annualCents: annualLeftCents,
    kinCents: Math.min(annualLeftCents, relativesLeftCents ?? annualLeftCents), pflegegeldCents: care?.pflegegeldCents ?? 0, needsService: livingForm === 'gemeinschaftliche-wohnform',
  };
}

function orderOf(priorities: readonly Criterion[] = []): readonly Criterion[] {
  return [...priorities, ...(['coverage', 'cash', 'expiring-first', 'wishes', 'own-money', 'least-cost'] as const).filter((one) => !priorities.includes(one))];
}

/** The offers with the pots that may pay them; adds why a supplier or a pot is not possible. */
function priceOffers({ pflegegrad, livingForm, needs }: SplitInput, refusals: Refusal[]): readonly Priced[] {
  return needs.flatMap(({ activity, isRespite = false, offers }, need) => offers.flatMap((offer, i): Priced[] => {
    const path = `needs[${need}].offers[${i}]`;
    const allowed = payersOf(offer.kind, { pflegegrad, isCommunal: livingForm === 'gemeinschaftliche-wohnform', activity, isRespite });
    if (!allowed.ok) {
      refusals.push(...allowed.refusals.map((refusal) => ({ ...refusal, path: `${path}.kind` })));
      return [];
    }
    const not = offer.payers?.filter((payer) => !allowed.value.includes(payer)) ?? [];
    refusals.push(...not.map((payer) => ({ code: 'law-split-payer-not-allowed', facts: { payer, kind: offer.kind, allowed: allowed.value.join(', ') }, path: `${path}.payers` })));
    const payers = allowed.value.filter((payer) => offer.payers?.includes(payer) ?? true);
    const mask = payers.reduce((bits, payer) => bits | (payer === 'gemeinsamer-jahresbetrag' && offer.kind === 'nahe-angehoerige' ? pot.kin : bitOf[payer]), 0);
    return [{ need, offer, payers, mask }];
  }));
}

function check(input: SplitInput): Refusal[] {
  const refusals: Refusal[] = [];
  const { pflegegrad, livingForm, reliefLeftCents, reliefExpiringCents = 0, annualLeftCents, relativesLeftCents = annualLeftCents, mostOwnCents = 0, needs, priorities = [] } = input;
  for (const [path, amount] of Object.entries({ reliefLeftCents, reliefExpiringCents, annualLeftCents, relativesLeftCents, mostOwnCents })) checkAmount(amount, 0, path, refusals);
  if (reliefExpiringCents > reliefLeftCents) refusals.push({ code: 'law-split-more-than-left', facts: { left: reliefLeftCents }, path: 'reliefExpiringCents' });
  if (relativesLeftCents > annualLeftCents) refusals.push({ code: 'law-split-more-than-left', facts: { left: annualLeftCents }, path: 'relativesLeftCents' });
  if (pflegegrad === 1 && annualLeftCents > 0) refusals.push({ code: 'law-not-for-pflegegrad', facts: { parameter: 'gemeinsamer-jahresbetrag', pflegegrad }, path: 'annualLeftCents' });
  if (livingForm === 'gemeinschaftliche-wohnform') {
    for (const [path, benefit, amount] of [['reliefLeftCents', 'entlastungsbetrag', reliefLeftCents], ['annualLeftCents', 'gemeinsamer-jahresbetrag', annualLeftCents]] as const) {
      if (amount > 0) refusals.push({ code: 'law-not-for-living-form', facts: { benefit, citation: '§ 45h Abs. 3 SGB XI' }, path });
    }
  }
  if (new Set(priorities).size !== priorities.length) refusals.push({ code: 'law-split-priority-twice', facts: { allowed: criteria.join(', ') }, path: 'priorities' });
  const twice = (ids: readonly string[], of: string): void => ids.forEach((id, i) => {
    if (ids.indexOf(id) !== i) refusals.push({ code: 'law-split-id-twice', facts: { id }, path: `${of}[${i}].id` });
  });
  twice(needs.map(({ id }) => id), 'needs');
  needs.forEach((need, n) => {
    checkWhole(need.units, 1, 1000, `needs[${n}].units`, refusals);
    checkWhole(need.weight ?? 1, 1, 1000, `needs[${n}].weight`, refusals);
    twice(need.offers.map(({ id }) => id), `needs[${n}].offers`);
    need.offers.forEach(({ kind, priceCents, mostUnits = 0, wish = 0 }, o) => {
      const path = `needs[${n}].offers[${o}]`;
      checkAmount(priceCents, 0, `${path}.priceCents`, refusals);
      if ((kind === 'unbezahlt') !== (priceCents === 0)) refusals.push({ code: 'law-split-price-unpaid', path: `${path}.priceCents` });
      checkWhole(mostUnits, 0, 1000, `${path}.mostUnits`, refusals);
      checkWhole(wish, -100, 100, `${path}.wish`, refusals);
    });
  });
  return refusals;
}

function checkWhole(number: number, least: number, most: number, path: string, refusals: Refusal[]): void {
  if (!Number.isInteger(number) || number < least || number > most) refusals.push({ code: 'law-split-number-invalid', facts: { least, most }, path });
}

function traceSplit(trace: Trace, { date, pflegegrad }: SplitInput, lines: readonly SplitLine[], charged: Charged, pflegegeldCents: number): void {
  for (const { need, offer, units, costCents, paidCents } of lines) {
    trace.push(rule('split-line', '§§ 36, 39, 45a Abs. 4, 45b SGB XI', {
      need, offer, units, costCents, serviceCents: paidCents.sachleistung ?? 0, convertedCents: paidCents.umwandlungsanspruch ?? 0,
      reliefCents: paidCents.entlastungsbetrag ?? 0, annualCents: paidCents['gemeinsamer-jahresbetrag'] ?? 0, ownCents: paidCents.own ?? 0,
    }));
  }
  if (pflegegrad > 1) {
    if (charged.umwandlungsanspruch > 0) convert({ date, pflegegrad, costCents: charged.umwandlungsanspruch, serviceUsedCents: charged.sachleistung }, trace);
    combineAt({ date, pflegegrad, usedCents: charged.sachleistung + charged.umwandlungsanspruch }, trace);
    trace.push(rule('split-binding', '§ 38 S. 3 SGB XI', {}));
  }
  trace.push(rule('split-cash', '§§ 37, 38 SGB XI', { pflegegeldCents, ownCents: charged.own, cashCents: pflegegeldCents - charged.own }));
}
