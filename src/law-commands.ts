import { z } from 'zod';
import { parseCalendarDate, type CalendarDate } from '#core/base/calendar-date.ts';
import { ok, type Result } from '#core/base/result.ts';
import { checkHelper } from '#core/law/landesrecht/check-helper.ts';
import { assessPflegegrad, type AssessmentInput } from '#core/law/sgb-xi/begutachtung/assess-pflegegrad.ts';
import { findChanges } from '#core/law/sgb-xi/begutachtung/find-changes.ts';
import { reliefAccount } from '#core/law/sgb-xi/entlastungsbetrag/relief-account.ts';
import { annualAmount } from '#core/law/sgb-xi/gemeinsamer-jahresbetrag/annual-amount.ts';
import { combine, combineAt } from '#core/law/sgb-xi/kombinationsleistung/combine.ts';
import { monthlyBenefits } from '#core/law/sgb-xi/monthly-benefits.ts';
import { contribute } from '#core/law/sgb-xi/rentenbeitrag/contribute.ts';
import { supplement } from '#core/law/sgb-xi/vollstationaer/supplement.ts';
import { staleValues } from '#core/law/stale.ts';
import type { Trace } from '#core/law/base/trace.ts';
import { systemClock, dayIn } from '#platform/clock.ts';
import { command, readJson, type Command, type Io, type Words } from '#platform/command-line/index.ts';
import { annualAmountInput, benefitsInput, combinationInput, helperInput, nbaInput, pensionInput, reliefAccountInput, supplementInput, type Input } from './law-commands/schemas.ts';
import { explainRefusal, explainTrace } from './law-commands/texts.ts';

type Answer = { readonly trace?: Trace; readonly [field: string]: unknown };

/** A command that reads one JSON document from the standard input and answers with a result and its trace. */
function lawCommand<T>(name: string, summary: Words, example: string, { schema, parser }: Input<T>, decide: (input: T, trace: Trace) => Result<object>): Command {
  return command({
    name: `law ${name}`,
    summary,
    options: { schema: { type: 'boolean', help: { de: 'das JSON-Schema der Eingabe ausgeben', en: 'print the JSON Schema of the input' } } },
    examples: [`law ${name} --json < ${example}`, `law ${name} --schema`],
    input: z.object({ schema: z.boolean().default(false) }),
    run: async (options, io: Io): Promise<Result<Answer>> => {
      if (options.schema) return ok({ ...z.toJSONSchema(schema, { io: 'input' }) });
      const input = await readJson(io, parser);
      if (!input.ok) return input;
      const trace: Trace = [];
      const decided = decide(input.value, trace);
      return decided.ok ? ok({ ...decided.value, trace }) : decided;
    },
    show: ({ trace, ...result }: Answer, locale) => [
      JSON.stringify(result, null, 2),
      ...(trace === undefined ? [] : [explainTrace(trace, locale)]),
    ].join('\n'),
    explain: explainRefusal,
  });
}

/** The commands of the law: scripts give a case as JSON and get the result to the cent with its reasons. */
export const lawCommands: readonly Command[] = [
  lawCommand('nba', { de: 'berechnet den Pflegegrad aus Antworten', en: 'works out the Pflegegrad from answers' }, 'answers.json', nbaInput, (input, trace) => {
    const assessed = assessPflegegrad(input as AssessmentInput, trace);
    if (!assessed.ok || !('whatIf' in input) || input.whatIf !== true) return assessed;
    const changes = findChanges(input);
    return changes.ok ? ok({ ...assessed.value, changes: changes.value }) : changes;
  }),
  lawCommand('benefits', { de: 'berechnet alle Leistungen eines Monats', en: 'works out all benefits of a month' }, 'case.json', benefitsInput, monthlyBenefits),
  lawCommand('combination', { de: 'berechnet die Kombinationsleistung (§ 38 SGB XI)', en: 'works out the Kombinationsleistung (§ 38 SGB XI)' }, 'month.json', combinationInput,
    (input, trace) => ('date' in input ? combineAt(input, trace) : combine(input, trace))),
  lawCommand('supplement', { de: 'berechnet den Leistungszuschlag im Heim (§ 43c SGB XI)', en: 'works out the supplement in a residential home (§ 43c SGB XI)' }, 'heim.json', supplementInput, supplement),
  lawCommand('pension', { de: 'berechnet den Rentenbeitrag einer Pflegeperson (§ 44 SGB XI)', en: 'works out the pension contribution of a carer (§ 44 SGB XI)' }, 'carer.json', pensionInput, contribute),
  lawCommand('annual-amount', { de: 'führt den gemeinsamen Jahresbetrag (§ 42a SGB XI)', en: 'keeps the joint annual amount (§ 42a SGB XI)' }, 'year.json', annualAmountInput, annualAmount),
  lawCommand('relief-account', { de: 'führt den Entlastungsbetrag als Konto (§ 45b SGB XI)', en: 'keeps the Entlastungsbetrag as an account (§ 45b SGB XI)' }, 'account.json', reliefAccountInput, reliefAccount),
  lawCommand('helper-check', { de: 'prüft einzelne Helfende nach Landesrecht', en: 'checks a single helper by the law of the Land' }, 'helper.json', helperInput, checkHelper),
  command({
    name: 'law stale',
    summary: { de: 'nennt Werte des Rechts, die nachzuprüfen sind', en: 'names values of the law to be checked again' },
    options: {
      date: { type: 'string', value: 'YYYY-MM-DD', help: { de: 'Tag, für den gefragt wird (heute)', en: 'day asked about (today)' } },
      months: { type: 'string', value: 'N', help: { de: 'wie alt ein Nachweis sein darf (6)', en: 'how old a proof may be (6)' } },
    },
    examples: ['law stale', 'law stale --date 2027-01-01 --json'],
    input: z.object({
      date: z.string().refine((text) => parseCalendarDate(text) !== undefined, 'YYYY-MM-DD').transform((text) => text as CalendarDate).optional(),
      months: z.coerce.number().int().min(0).max(600).default(6),
    }),
    run: async ({ date, months }) => ok({ stale: staleValues(date ?? dayIn(systemClock.now(), 'Europe/Berlin'), months) }),
    show: ({ stale }, locale) => stale.length === 0
      ? (locale === 'en' ? 'Nothing is stale.' : 'Nichts ist veraltet.')
      : stale.map(({ parameter, from, citation, trust, verifiedOn, reason }) => `${parameter} ${from} [${citation}] ${trust} ${verifiedOn}: ${reason}`).join('\n'),
  }),
];
