import { z } from 'zod';
import { indicators, type IndicatorId } from '#core/impact/indicators/indicators.ts';
import { date, id, oneOf, optionalId, requiredText, someOf, text, version, wholeNumber } from '#platform/http/fields.ts';
import { surveyPacks } from './surveys/own-questions.ts';
import { channels } from './surveys/surveys.queries.ts';

const year = z.union([z.literal('').transform(() => null), wholeNumber('year-invalid', 1990, 2200)]).nullish().transform((value) => value ?? null);
const indicatorIds = [...new Set(indicators.map((indicator) => indicator.id))] as [IndicatorId, ...IndicatorId[]];

export const periodQuery = z.object({ jahr: year });
export const indicatorQuery = z.object({ name: oneOf(indicatorIds, 'indicator-missing'), jahr: year });
export const nothingAsked = z.object({});

const packIds = surveyPacks.map((pack) => pack.id) as [string, ...string[]];
export const newSurvey = z.object({ id, name: requiredText('survey-name-missing', 120), instruments: someOf(packIds, 'instrument-choice') })
  .refine(({ instruments }) => instruments.length > 0, { message: 'survey-instruments-missing', path: ['instruments'] });
export const oneSurvey = z.object({ surveyId: id });
/** Wordings come as one field per item key. */
export const wordings = z.looseObject({ surveyId: id, version });
export const newWave = z.object({ surveyId: id, id, name: requiredText('wave-name-missing', 80), from: date, to: date });
export const givenHowWords = ['spoken', 'phone', 'signed_card', 'screen'] as const;
export const newPanelist = z.object({
  surveyId: id, id, personId: optionalId, personName: text(120), consentHow: z.union([z.literal(''), oneOf(givenHowWords)]).default(''),
});
/** Answers of another place, as CSV with a codebook. */
export const outsideWave = z.object({
  surveyId: id, id, siteName: requiredText('site-name-missing', 120), name: requiredText('wave-name-missing', 80), from: date, to: date,
  source: requiredText('comparison-source-missing', 500), licence: requiredText('comparison-licence-missing', 200),
  codebook: text(20_000), content: requiredText('comparison-data-missing', 900_000),
});
export const oneWave = z.object({ surveyId: id, waveId: id });
export const waveQuery = oneWave.extend({ nr: text(8) });
export const typeInQuery = oneWave.extend({ weg: oneOf(channels).catch('paper').default('paper') });
/** Answers come as one field per item key and are read by the rules of the packs. */
export const typedEntry = z.looseObject({
  surveyId: id, waveId: id, id, nr: wholeNumber('panel-number-invalid', 1, 99_999), channel: oneOf(channels).default('paper'),
});
export const ownWave = z.object({ waveId: id });
export const ownAnswers = z.looseObject({ waveId: id, id });
export const decidedEntry = z.looseObject({ surveyId: id, waveId: id, id, nr: wholeNumber('panel-number-invalid', 1, 99_999) });

// An address with another site, or none, shows the own one.
export const potentialQuery = z.object({ a: optionalId.catch(null), b: optionalId.catch(null) });
export const mixQuery = z.object({ ort: optionalId.catch(null) });
/** Which period, and which site beside this one, somebody wants to calculate again. */
export const againQuery = mixQuery.extend({ jahr: year });
export const newRoundQuery = z.object({ ort: optionalId.catch(null) });
/** Levels and reasons come as fields `level-<criterion>` and `why-<criterion>`. */
export const newRound = z.looseObject({
  id, siteId: z.union([oneOf(['own', 'new']), id], 'site-choice'), siteName: text(120), heldOn: date, moderatedBy: requiredText('moderator-missing', 120), participants: wholeNumber('participants-invalid', 1, 999),
});
