import { z, type output, type ZodType } from 'zod';
import { parseCalendarDate, type CalendarDate } from '#core/base/calendar-date.ts';
import { laender, parseLand, type Land } from '#core/law/landesrecht/laender.ts';
import { livingForms } from '#core/law/sgb-xi/monthly-benefits.ts';

/*
 * The inputs of the law commands. What a schema cannot say of a number (an answer code of another criterion, a sum that
 * no form has) the rules refuse themselves. Unknown fields are refused, because a mistyped one would count as absent.
 */

/** An input: `schema` describes it, `parser` reads it. */
export type Input<T> = { readonly schema: ZodType; readonly parser: ZodType<T> };

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

export const nbaInput = shapes([
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
