import { z, type output, type ZodType } from 'zod';
import { parseCalendarDate, type CalendarDate } from '#core/base/calendar-date.ts';
import { activities } from '#core/base/activity.ts';
import type { Refusal } from '#core/base/result.ts';
import { laender, parseLand, type Land } from '#core/law/landesrecht/laender.ts';
import { checkAnswers } from '#core/law/sgb-xi/begutachtung/tally.ts';
import { supplierKinds } from '#core/law/sgb-xi/budget-split/payers-of-offer.ts';
import { criteria } from '#core/law/sgb-xi/budget-split/problem.ts';
import { payers } from '#core/law/sgb-xi/marginal-price.ts';
import { taetigkeiten, taetigkeitsrollen } from '#core/law/taetigkeiten/taetigkeiten.rules.ts';
import { livingForms } from '#core/law/sgb-xi/monthly-benefits.ts';
import { absenceKinds } from '#core/law/sgb-xi/pflegegeld/pflegegeld-of-month.ts';

/*
 * The inputs of the law commands. What a schema cannot say of a number (an answer code of another criterion, a sum that
 * no form has) the rules refuse themselves. Unknown fields are refused, because a mistyped one would count as absent.
 */

/**
 * An input: `schema` describes it, `parser` reads it; `beside` names what the rules would refuse of a document whose shape is
 * wrong elsewhere, so that every reason is told at once.
 */
export type Input<T> = { readonly schema: ZodType; readonly parser: ZodType<T>; readonly beside?: (document: unknown) => readonly Refusal[] };

function plain<S extends ZodType>(schema: S): Input<output<S>> {
  return { schema, parser: parserOf([schema], () => 0) };
}

/** One of several shapes, told apart by a field that only it has, so that faults are named within the shape meant. */
function shapes<const S extends readonly [ZodType, ...ZodType[]]>(options: S, tell: (given: object) => number): Input<output<S[number]>> {
  return { schema: z.union(options), parser: parserOf<S[number]>(options, tell) };
}

/** Reads with the shape told; an unknown field is named by its own path. */
function parserOf<S extends ZodType>(options: readonly S[], tell: (given: object) => number): ZodType<output<S>> {
  return z.unknown().transform((given, context): output<S> => {
    const chosen = typeof given === 'object' && given !== null ? options[tell(given)]! : options[0]!;
    const parsed = chosen.safeParse(given);
    if (parsed.success) return parsed.data;
    for (const { message, ...issue } of parsed.error.issues) {
      // Words of our own stay; without words zod says them in the language of the call.
      const words = issue.code === 'custom' || (issue.code === 'invalid_union' && message !== 'Invalid input') ? { message } : {};
      const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
      for (const path of paths) context.issues.push({ ...issue, ...words, ...('keys' in issue ? { keys: path.slice(-1).map(String) } : {}), path, input: valueAt(given, path) } as never);
    }
    return z.NEVER;
  });
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], given);
}

const day = z.string().describe('civil date YYYY-MM-DD').refine((text) => parseCalendarDate(text) !== undefined, 'YYYY-MM-DD').transform((text) => text as CalendarDate);
const cents = z.int().min(0).describe('whole euro cents');
const pflegegrad = z.literal([1, 2, 3, 4, 5]);
const pflegegrad2To5 = z.literal([2, 3, 4, 5]);

const frequency = z.strictObject({ daily: z.boolean().optional(), perDay: z.number().optional(), perWeek: z.number().optional(), perMonth: z.number().optional() });
const assessment = {
  applicationDate: day.describe('decides which thresholds are law'),
  birthDate: day.optional().describe('decides the scale; without it the one from the 11th birthday on'),
  besondereBedarfskonstellation: z.boolean().optional(),
  assumeIndependent: z.boolean().optional().describe('unanswered criteria count as independent'),
};

const nbaShapes = shapes([
  z.strictObject({
    ...assessment,
    answers: z.record(z.string(), z.union([z.string(), z.boolean()], '„selbstaendig“, „unselbstaendig“ …; true, false')).describe('answer code by criterion 1.1 … 8.7; harninkontinenz, stuhlinkontinenz: kontinent | ueberwiegend_kontinent | ueberwiegend | vollstaendig; kuenstliche_harnableitung, kuenstliche_stuhlableitung: boolean'),
    module5: z.record(z.string(), z.union([frequency, z.string()], '{ perDay, perWeek, perMonth }')).optional().describe('how often, by criterion 5.1 … 5.15'),
    whatIf: z.boolean().optional().describe('also list which single changed answers would move the Pflegegrad'),
  }),
  z.strictObject({ ...assessment, moduleSums: z.strictObject(Object.fromEntries(['M1', 'M2', 'M3', 'M4', 'M5', 'M6'].map((module) => [module, z.number().optional()]))) }),
  z.strictObject({ ...assessment, weightedHundredths: z.strictObject(Object.fromEntries(['M1', 'M2M3', 'M4', 'M5', 'M6'].map((module) => [module, z.number().optional()]))) }),
  z.strictObject({ ...assessment, totalHundredths: z.number() }),
], (given) => ('moduleSums' in given ? 1 : 'weightedHundredths' in given ? 2 : 'totalHundredths' in given ? 3 : 0));

export const nbaInput: typeof nbaShapes = { ...nbaShapes, beside: wrongAnswers };

/** Answers that no criterion has, read from whatever of a document can be read. */
function wrongAnswers(document: unknown): readonly Refusal[] {
  const { answers, module5 } = (document ?? {}) as { readonly answers?: unknown; readonly module5?: unknown };
  return checkAnswers({ answers: readable(answers, z.union([z.string(), z.boolean()])), module5: readable(module5, z.union([frequency, z.string()])) }, 'full');
}

function readable<S extends ZodType>(record: unknown, value: S): Record<string, output<S>> {
  if (typeof record !== 'object' || record === null) return {};
  return Object.fromEntries(Object.entries(record).flatMap(([key, given]) => {
    const read = value.safeParse(given);
    return read.success ? [[key, read.data]] : [];
  }));
}

export const combinationInput = shapes([
  z.strictObject({ usedCents: cents, maximumCents: cents.min(1), pflegegeldCents: cents, days: z.int().min(0).max(30).optional() }),
  z.strictObject({ date: day, pflegegrad: pflegegrad2To5, usedCents: cents, days: z.int().min(0).max(30).optional() }),
], (given) => ('date' in given || 'pflegegrad' in given ? 1 : 0));

const respiteUse = z.strictObject({
  date: day, kind: z.enum(['verhinderungspflege', 'kurzzeitpflege']), cents, days: z.int().min(0).max(366).optional().describe('whole days; hours on a day are 0'),
  byRelatives: z.boolean().optional(), provenCents: cents.optional(),
});
const reliefUse = z.strictObject({ date: day, cents });
const careCost = [
  { costCents: cents },
  { dailyCareCents: cents, dailyTrainingCents: cents, days: z.int().min(0).max(31).optional().describe('without it the month has 30.42 days') },
] as const;

export const annualAmountInput = plain(z.strictObject({ date: day, pflegegrad: pflegegrad2To5, birthDate: day.optional(), uses: z.array(respiteUse).default([]) }));

export const reliefAccountInput = plain(z.strictObject({ date: day, entitledFrom: day, entitledTo: day.optional(), uses: z.array(reliefUse).default([]) }));

const supplementOf = { date: day, pflegegrad: pflegegrad2To5, monthsBegun: z.int().min(1).max(1200).describe('begun months of residence, this one included') };
export const supplementInput = shapes(
  [z.strictObject({ ...supplementOf, ...careCost[0] }), z.strictObject({ ...supplementOf, ...careCost[1] })], (given) => ('costCents' in given ? 0 : 1),
);

export const pensionInput = plain(z.strictObject({
  date: day, pflegegrad, kind: z.enum(['pflegegeld', 'kombination', 'sachleistung']), region: z.enum(['west', 'ost']).optional(),
  hoursPerWeek: z.number().min(0).max(168), daysPerWeek: z.int().min(0).max(7), employmentHoursPerWeek: z.number().min(0).max(168),
  shareHundredths: z.int().min(1).max(10_000).optional().describe('part of the whole care, in hundredths of a percent'),
}));

export const benefitsInput = plain(z.strictObject({
  date: day, pflegegrad, insurance: z.enum(['statutory', 'private', 'beihilfe']).default('statutory'), livingForm: z.enum(livingForms).default('home'), birthDate: day.optional(),
  isAfterHospital: z.boolean().optional().describe('in a gemeinschaftliche Wohnform: Kurzzeitpflege after a stay in hospital'),
  month: z.strictObject({
    sachleistungCents: cents.optional(), umwandlungCents: cents.optional(), tagesUndNachtpflegeCents: cents.optional(), pflegehilfsmittelCents: cents.optional(),
    dipaCents: cents.optional(), dipaUnterstuetzungCents: cents.optional(), days: z.int().min(0).max(30).optional(),
  }).optional(),
  year: z.strictObject({ respite: z.array(respiteUse).optional(), relief: z.array(reliefUse).optional(), entitledFrom: day.optional() }).optional(),
  heim: z.union([z.strictObject({ monthsBegun: supplementOf.monthsBegun, ...careCost[0] }), z.strictObject({ monthsBegun: supplementOf.monthsBegun, ...careCost[1] })]).optional(),
}));

export const helperInput = plain(z.strictObject({
  land: z.string().describe(`one of ${Object.keys(laender).join(', ')}, or the German name`).refine((text) => parseLand(text) !== undefined, Object.keys(laender).join(', ')).transform((text) => parseLand(text) as Land),
  date: day, age: z.int().min(0).max(130).optional(), kinDegree: z.int().min(0).max(20).optional().describe('degree of kinship or affinity, 0 for none'),
  sharesHousehold: z.boolean().optional(), isPflegeperson: z.boolean().optional(), clients: z.int().min(0).max(1000).optional(),
  hoursPerMonth: z.number().min(0).max(744).optional().describe('paid hours'), feeCentsPerHour: cents.optional(), paidThisYearCents: cents.optional(),
  hasCourse: z.boolean().optional(), isRegistered: z.boolean().optional(),
}));

const offer = z.strictObject({
  id: z.string().min(1).max(80), kind: z.enum(supplierKinds), priceCents: cents.describe('price of a unit in cents; 0 of unbezahlt only'),
  mostUnits: z.int().min(0).max(1000).optional(), payers: z.array(z.enum(payers)).optional().describe('only these, of those that the law allows; the person may always pay the rest'),
  wish: z.int().min(-100).max(100).optional().describe('how welcome a unit is'),
});

export const splitInput = plain(z.strictObject({
  date: day.describe('a day of the month'), pflegegrad, livingForm: z.enum(['home', 'wohngruppe', 'gemeinschaftliche-wohnform']).default('home'),
  reliefLeftCents: cents.describe('Entlastungsbetrag left for this month'), reliefExpiringCents: cents.optional().describe('what of it expires next'),
  annualLeftCents: cents.describe('gemeinsamer Jahresbetrag left; less to keep a reserve'), relativesLeftCents: cents.optional().describe('what of it near relatives may still have'),
  mostOwnCents: cents.optional().describe('the person pays no more than this of their own'),
  priorities: z.array(z.enum(criteria)).optional().describe('what matters, the most important first'),
  needs: z.array(z.strictObject({
    id: z.string().min(1).max(80), activity: z.enum(activities), units: z.int().min(1).max(1000).describe('hours or occasions in the month'), weight: z.int().min(1).max(1000).optional(),
    isRespite: z.boolean().optional().describe('in place of a carer who is prevented, less than eight hours a day'), offers: z.array(offer).max(20),
  })).max(50),
}));

export const activityInput = plain(z.strictObject({
  date: day, activity: z.enum(taetigkeiten), role: z.enum(taetigkeitsrollen), isInstructed: z.boolean().optional().describe('was shown how, by who may show it'),
  hasAuthority: z.boolean().optional().describe('Vollmacht, appointed by the court or commissioned by the Pflegekasse'), centsPerKm: cents.optional().describe('what a ride costs in all per kilometre'),
}));

export const pflegegeldInput = plain(z.strictObject({
  date: day.describe('a day of the month'), pflegegrad: pflegegrad2To5, usedCents: cents.optional().describe('Sachleistung and converted offers used in the month'),
  paidBeforeCents: cents.optional().describe('monthly Pflegegeld paid before respite began; the full one, if left out'),
  absences: z.array(z.strictObject({ kind: z.enum(absenceKinds), from: day, to: day })).max(200).default([]).describe('all of the calendar year up to this month'),
}));

export const homeMonthInput = plain(z.strictObject({
  date: day, pflegegrad: pflegegrad2To5, remunerationCents: cents.describe('agreed for the month'), daysAtHome: z.int().min(0).max(31).optional().describe('arrival and departure included'),
}));

export const coPaymentInput = plain(z.strictObject({ date: day, birthDate: day, costCents: cents, isOnLoan: z.boolean().optional(), isExempt: z.boolean().optional().describe('by § 62 SGB V') }));

export const carerSupportInput = plain(z.strictObject({
  date: day, netLostCents: cents.describe('net pay lost on all days together'), days: z.int().min(1).max(366), daysBefore: z.int().min(0).max(366).optional().describe('taken before in the calendar year, by all carers of the person'),
  hadOneOffPayment: z.boolean().optional().describe('with contributions, in the twelve months before'),
}));

export const personalBudgetInput = plain(z.strictObject({
  date: day, pflegegrad: pflegegrad2To5, sachleistungCents: cents.describe('by vouchers in a month'), tagesUndNachtpflegeCents: cents.optional(), pflegehilfsmittelCents: cents.optional(),
}));

export const socialHelpInput = plain(z.strictObject({
  date: day, pflegegrad, age: z.int().min(0).max(130), incomeCents: cents.describe('of the month by §§ 82 to 84 SGB XII, with the partner'), housingCents: cents.describe('as far as appropriate'),
  hasPartner: z.boolean().default(false), maintained: z.int().min(0).max(100).default(0), savingsCents: cents,
}));
