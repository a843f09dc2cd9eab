import { z } from 'zod';
import { filterNames, inputKinds, type Figure, type FilterName, type Outcome, type ValueMap } from '#core/impact/sroi/value-map.ts';

/*
 * A value map as the command line reads it. What a schema cannot say of a number the core refuses itself. Fields that are
 * not known are left unused and named in a warning: maps come out of spreadsheets with notes beside the figures.
 */

const number = z.number();
const spread = z.union([
  z.strictObject({ kind: z.literal('fixed'), value: number }),
  z.strictObject({ kind: z.literal('uniform'), min: number, max: number }),
  z.strictObject({ kind: z.literal(['triangular', 'pert']), min: number, mode: number, max: number }),
  z.strictObject({ kind: z.literal('normal'), mean: number, sd: number }),
  z.strictObject({ kind: z.literal('lognormal'), meanLog: number, sdLog: number }),
  z.strictObject({ kind: z.literal('gamma'), shape: number, scale: number }),
  z.strictObject({ kind: z.literal('beta'), alpha: number, beta: number, min: number.optional(), max: number.optional() }),
  z.strictObject({ kind: z.literal('discrete'), values: z.array(z.strictObject({ value: number, weight: number })).min(1).max(1_000) }),
]).describe('how uncertain the figure is, in the unit of the figure');

const text = z.string().max(2_000);
const name = z.string().min(1).max(200);
const percent = number.describe('percent, 0 to 100; absent is unknown and not 0');

const input = z.looseObject({
  stakeholder: name,
  value: number.describe('in the currency of the map, 0 or more'),
  kind: z.enum(inputKinds).optional(),
  year: number.optional().describe('whole years after the begin; 0 unless given'),
  spread: spread.optional(),
  reason: text.optional(),
});

const reasons = z.strictObject({
  quantity: text.optional(), proxy: text.optional(), deadweight: text.optional(), displacement: text.optional(), attribution: text.optional(), dropoff: text.optional(),
});

const outcome = z.looseObject({
  id: name,
  quantity: number.optional().describe('units in the first year; may be left out if effect is given'),
  proxy: number.describe('value of one unit, negative for harm'),
  duration: number.describe('whole years that the outcome lasts'),
  start: number.optional().describe('1: within the period of activity; 2: in the year after; 1 unless given'),
  deadweight_pct: percent.optional(),
  displacement_pct: percent.optional(),
  attribution_pct: percent.optional().describe('share caused by others, percent'),
  dropoff_pct: percent.optional().describe('loss from year to year from the second year on, percent'),
  stakeholder: name.optional(),
  payer: name.optional().describe('who saves or receives the money meant by the proxy'),
  indicator: text.optional(),
  reasons: reasons.optional().describe('where the figures come from'),
  proxy_unit: text.optional(), proxy_year: z.int().optional(), proxy_source: text.optional(), proxy_licence: text.optional(),
  sample: number.optional().describe('persons on whom it was observed'),
  change: name.optional().describe('names the change, where several lines could claim the same one'),
  bracketed: z.boolean().optional().describe('shown with value 0 because the change counts elsewhere'),
  effect: z.strictObject({
    estimate: number, standard_error: number, persons: number, balanced: z.boolean().optional(),
  }).optional().describe('a measured difference per person; it stands for quantity and deadweight'),
  spread: z.strictObject({
    quantity: spread.optional(), proxy: spread.optional(), deadweight_pct: spread.optional(), displacement_pct: spread.optional(), attribution_pct: spread.optional(), dropoff_pct: spread.optional(),
  }).optional(),
});

/** The document that `impact sroi` reads. */
export const sroiDocument = z.looseObject({
  name: text.default(''),
  rate: number.describe('discount rate per year as a share: 0.035'),
  rate_spread: spread.optional(),
  stakeholders: z.array(name).max(1_000).optional(),
  inputs: z.array(input).max(1_000),
  outcomes: z.array(outcome).max(1_000),
  negative_answers: z.array(z.strictObject({ question: text, answer: text })).max(100).optional(),
});

type Document = z.output<typeof sroiDocument>;
type OutcomeDocument = Document['outcomes'][number];

/** Name of each filter in the document. */
export const writtenFilters = { deadweight: 'deadweight_pct', displacement: 'displacement_pct', attribution: 'attribution_pct', dropOff: 'dropoff_pct' } as const satisfies Record<FilterName, string>;

/** The value map of a document. */
export function valueMapOf({ name: title, rate, rate_spread, stakeholders, inputs, outcomes, negative_answers }: Document): ValueMap {
  return {
    name: title,
    rate: figure(rate, rate_spread, undefined),
    ...given('stakeholders', stakeholders),
    inputs: inputs.map(({ stakeholder, value, kind, year, spread: uncertainty, reason }) =>
      ({ stakeholder, value: figure(value, uncertainty, reason), ...given('kind', kind), ...given('year', year) })),
    outcomes: outcomes.map(outcomeOf),
    ...given('negativeAnswers', negative_answers),
  };
}

function outcomeOf(row: OutcomeDocument): Outcome {
  const { quantity, effect, spread: spreads = {}, reasons: because = {} } = row;
  const filters = filterNames.flatMap((filter): [FilterName, Figure][] => {
    const written = writtenFilters[filter];
    const value = row[written];
    return value === undefined ? [] : [[filter, figure(value, spreads[written], because[filter === 'dropOff' ? 'dropoff' : filter])]];
  });
  return {
    id: row.id,
    ...given('quantity', quantity === undefined ? undefined : figure(quantity, spreads.quantity, because.quantity)),
    ...given('effect', effect === undefined ? undefined : { estimate: effect.estimate, standardError: effect.standard_error, persons: effect.persons, ...given('isBalanced', effect.balanced) }),
    proxy: {
      ...figure(row.proxy, spreads.proxy, because.proxy),
      ...given('unit', row.proxy_unit), ...given('year', row.proxy_year), ...given('source', row.proxy_source), ...given('licence', row.proxy_licence),
    },
    duration: row.duration,
    filters: Object.fromEntries(filters),
    ...given('start', row.start), ...given('stakeholder', row.stakeholder), ...given('payer', row.payer), ...given('indicator', row.indicator),
    ...given('sample', row.sample), ...given('change', row.change), ...given('isBracketed', row.bracketed),
  };
}

function figure(value: number, uncertainty: z.output<typeof spread> | undefined, reason: string | undefined): Figure {
  return { value, ...given('spread', uncertainty as Figure['spread']), ...given('reason', reason) };
}

function given<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };
}

/** The paths of fields that the document has and the schema does not know, such as `outcomes[0].deadweight`. */
export function unknownFields(document: Document): readonly string[] {
  const unknown = (row: object, known: object, path: string): string[] =>
    Object.keys(row).filter((key) => !Object.hasOwn(known, key)).map((key) => `${path}${key}`);
  return [
    ...unknown(document, sroiDocument.shape, ''),
    ...document.inputs.flatMap((row, index) => unknown(row, input.shape, `inputs[${index}].`)),
    ...document.outcomes.flatMap((row, index) => unknown(row, outcome.shape, `outcomes[${index}].`)),
  ];
}
