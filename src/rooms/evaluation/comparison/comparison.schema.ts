import { z } from 'zod';
import { comparisonMethods } from '#core/impact/comparison/compare-groups.ts';
import { id, oneOf, optionalId, requiredText, wholeNumber } from '#platform/http/fields.ts';

export const nothing = z.object({});
export const oneDataset = z.object({ datasetId: id, ersetzt: optionalId.catch(null) });
export const oneProtocol = z.object({ protocolId: id });

/** Some columns by name, from repeated fields. */
const columns = z.preprocess(
  (typed) => (typed === undefined || typed === '' ? [] : Array.isArray(typed) ? typed : [typed]),
  z.array(z.string().max(200, 'input-too-long')).max(60, 'comparison-columns-too-many'),
);

export const newDataset = z.object({
  id, name: requiredText('sroi-name-missing', 120), source: requiredText('comparison-source-missing', 500), licence: requiredText('comparison-licence-missing', 200),
  codebook: requiredText('comparison-codebook-missing', 20_000), content: requiredText('comparison-data-missing', 900_000),
});

/** Waves laid side by side: of this Quartier and of a group elsewhere, at first (may be left out) and later. */
export const ownDataset = z.object({
  surveyId: id, id, name: requiredText('sroi-name-missing', 120), ownBefore: optionalId, ownAfter: id, outsideBefore: optionalId, outsideAfter: id,
});

export const links = ['logit', 'probit'] as const;
export const estimands = ['ATT', 'ATE', 'ATC'] as const;

export const newProtocol = z.object({
  id, datasetId: id, name: requiredText('sroi-name-missing', 120), question: requiredText('comparison-question-missing', 1_000),
  treatment: requiredText('comparison-column-missing', 200), outcome: requiredText('comparison-column-missing', 200), covariates: columns, exact: columns,
  method: oneOf(comparisonMethods), estimand: oneOf(estimands), link: oneOf(links),
  caliper: z.union([z.literal('').transform(() => null), z.string().regex(/^\d{1,2}([.,]\d{1,4})?$/, 'comparison-caliper-unreadable')
    .transform((typed) => Number(typed.replace(',', '.')))]).nullish().transform((value) => value ?? null),
  subclasses: wholeNumber('comparison-subclasses-invalid', 2, 50).default(6), better: oneOf(['more', 'less', 'none']), replacesId: optionalId,
});
export type TypedProtocol = z.output<typeof newProtocol>;
