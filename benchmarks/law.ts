import { calendarDate } from '#core/base/calendar-date.ts';
import { seededRandom } from '#core/base/seeded-random.ts';
import type { Pflegegrad2To5 } from '#core/law/base/pflegegrad.ts';
import type { Trace } from '#core/law/base/trace.ts';
import { assessPflegegrad, type AssessmentInput } from '#core/law/sgb-xi/begutachtung/assess-pflegegrad.ts';
import type { Frequency } from '#core/law/sgb-xi/begutachtung/module-5.ts';
import { criteriaAskedOf } from '#core/law/sgb-xi/begutachtung/tally.ts';
import { combineAt } from '#core/law/sgb-xi/kombinationsleistung/combine.ts';
import { marginalPrice, monthBudgetAt, nothingCharged } from '#core/law/sgb-xi/marginal-price.ts';
import { monthlyBenefits, type BenefitsInput } from '#core/law/sgb-xi/monthly-benefits.ts';

/*
 * Assessments from all 64 answers, all benefits of a month, and both together, per second on one core, with and without
 * trace. The floor is what many calculators do: a table and floating-point money, without dates, checks or reasons.
 */

const cases = 2000;
const rounds = 40;
const day = calendarDate('2026-06-15');
const random = seededRandom(2009);

const forms = Array.from({ length: cases }, (): AssessmentInput => {
  const answers: Record<string, string> = { harninkontinenz: 'vollstaendig', stuhlinkontinenz: 'kontinent' };
  const module5: Record<string, Frequency> = {};
  for (const criterion of criteriaAskedOf('full')) {
    if ('points' in criterion) answers[criterion.id] = random.pick(Object.keys(criterion.points));
    else module5[criterion.id] = random.chance(0.8) ? {} : { perWeek: random.below(8) };
  }
  // As it comes from a caller, who sends JSON.
  return JSON.parse(JSON.stringify({ applicationDate: day, birthDate: '1941-05-03', answers, module5 })) as AssessmentInput;
});
const months = Array.from({ length: cases }, (): BenefitsInput => ({
  date: day, insurance: 'statutory', livingForm: 'home', pflegegrad: random.pick<Pflegegrad2To5>([2, 3, 4, 5]),
  month: { sachleistungCents: random.below(200_000), umwandlungCents: random.below(60_000) },
}));

const tableOf = { 2: [796, 347], 3: [1497, 599], 4: [1859, 800], 5: [2299, 990] } as const;
const inFloats = ({ pflegegrad, month }: BenefitsInput): number => {
  const [most, money] = tableOf[pflegegrad as Pflegegrad2To5];
  return Math.round(money * (1 - Math.min(1, (month?.sachleistungCents ?? 0) / 100 / most)) * 100) / 100;
};

/** Runs per second in the quickest of the rounds over all cases: what else the machine does only ever slows it. */
function perSecond(run: (index: number) => number): number {
  let kept = 0;
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    for (let index = 0; index < cases; index++) kept += run(index);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  if (!Number.isFinite(kept)) throw new Error('nothing was measured');
  return cases / times[0]! * 1000;
}

const tracing = (isTraced: boolean): Trace | undefined => (isTraced ? [] : undefined);
const assess = (index: number, trace?: Trace): number => (assessPflegegrad(forms[index]!, trace).ok ? 1 : Number.NaN);
const month = (index: number, trace?: Trace): number => (monthlyBenefits(months[index]!, trace).ok ? 1 : Number.NaN);

const budget = monthBudgetAt({ date: day, pflegegrad: 3, reliefLeftCents: 13_100, annualLeftCents: 353_900 });
if (!budget.ok) throw new Error(JSON.stringify(budget.refusals));
const limits = budget.value;
const charged = months.map(({ month }) => ({ ...nothingCharged, sachleistung: month?.sachleistungCents ?? 0 }));

const floor = perSecond((index) => inFloats(months[index]!));
const rows: [string, number][] = [
  ['table look-up in floats (floor)', floor],
  ['marginal price of an hour', perSecond((index) => marginalPrice(limits, charged[index]!, 'sachleistung', 4_000))],
  ['Kombinationsleistung, dated', perSecond((index) => combineAt({ date: day, pflegegrad: months[index]!.pflegegrad, usedCents: 10_000 + index }).ok ? 1 : Number.NaN)],
  ['assessment', perSecond((index) => assess(index))],
  ['assessment with trace', perSecond((index) => assess(index, tracing(true)))],
  ['benefits of a month', perSecond((index) => month(index))],
  ['benefits of a month with trace', perSecond((index) => month(index, tracing(true)))],
  ['full case: both', perSecond((index) => assess(index) + month(index))],
  ['full case with trace', perSecond((index) => { const trace = tracing(true); return assess(index, trace) + month(index, trace); })],
];
console.log(`${cases} cases, quickest of ${rounds} rounds\n\n${'what'.padEnd(36)}${'per second'.padStart(14)}${'µs each'.padStart(10)}${'× floor'.padStart(10)}`);
for (const [what, rate] of rows) {
  console.log(`${what.padEnd(36)}${Math.round(rate).toLocaleString('en').padStart(14)}${(1e6 / rate).toFixed(2).padStart(10)}${(floor / rate).toFixed(1).padStart(10)}`);
}
