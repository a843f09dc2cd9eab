import { z } from 'zod';
import { parseCalendarDate, type CalendarDate } from '#core/base/calendar-date.ts';
import type { Locale } from '#core/base/locale.ts';
import { ok, type Result } from '#core/base/result.ts';
import type { WhatIf } from '#core/law/base/parameter.ts';
import { checkHelper } from '#core/law/landesrecht/check-helper.ts';
import { assessPflegegrad, type AssessmentInput } from '#core/law/sgb-xi/begutachtung/assess-pflegegrad.ts';
import { findChanges } from '#core/law/sgb-xi/begutachtung/find-changes.ts';
import { splitBudget } from '#core/law/sgb-xi/budget-split/split-budget.ts';
import { payTowardsHome } from '#core/law/sgb-xi/eingliederungshilfe-pauschale/pay-towards-home.ts';
import { reliefAccount } from '#core/law/sgb-xi/entlastungsbetrag/relief-account.ts';
import { annualAmount } from '#core/law/sgb-xi/gemeinsamer-jahresbetrag/annual-amount.ts';
import { combine, combineAt } from '#core/law/sgb-xi/kombinationsleistung/combine.ts';
import { monthlyBenefits } from '#core/law/sgb-xi/monthly-benefits.ts';
import { personalBudget } from '#core/law/sgb-xi/persoenliches-budget/personal-budget.ts';
import { pflegegeldOfMonth } from '#core/law/sgb-xi/pflegegeld/pflegegeld-of-month.ts';
import { coPay } from '#core/law/sgb-xi/pflegehilfsmittel/co-pay.ts';
import { supportCarer } from '#core/law/sgb-xi/pflegeunterstuetzungsgeld/support-carer.ts';
import { contribute } from '#core/law/sgb-xi/rentenbeitrag/contribute.ts';
import { supplement } from '#core/law/sgb-xi/vollstationaer/supplement.ts';
import { needOfHelp } from '#core/law/sgb-xii/need-of-help.ts';
import { checkActivity } from '#core/law/taetigkeiten/check-activity.ts';
import { staleValues } from '#core/law/stale.ts';
import type { Trace } from '#core/law/base/trace.ts';
import { systemClock, dayIn } from '#platform/clock.ts';
import { command, readJson, type Command, type Io, type Words } from '#platform/command-line/index.ts';
import {
  activityInput, annualAmountInput, benefitsInput, carerSupportInput, combinationInput, coPaymentInput, helperInput, homeMonthInput, nbaInput, pensionInput, personalBudgetInput,
  pflegegeldInput, reliefAccountInput, socialHelpInput, splitInput, supplementInput, type Input,
} from './law-commands/schemas.ts';
import { explainRefusal, explainTrace } from './law-commands/texts.ts';

/** Said of every result that drafts were let into. */
const draftNotice = {
  de: 'GEDANKENSPIEL, KEIN GELTENDES RECHT: Entwürfe wurden zugelassen.', en: 'WHAT-IF, NO LAW: drafts were let in.',
  noneDe: 'Zu dieser Rechnung ist kein Entwurfswert erfasst; gerechnet ist geltendes Recht.', noneEn: 'No value of a draft is recorded for this; it was worked out by the law in force.',
} as const;

const off = z.boolean().default(false);
const switches = { schema: off, 'what-if': off };

type Answer = { readonly trace?: Trace; readonly [field: string]: unknown };

/** A command that reads one JSON document from the standard input and answers with a result and its trace. */
function lawCommand<T>(
  name: string, summary: Words, example: string, { schema, parser, beside }: Input<T>, decide: (input: T, trace: Trace, whatIf: boolean) => Result<object>,
): Command {
  return command({
    name: `law ${name}`,
    summary,
    options: {
      schema: { type: 'boolean', help: { de: 'das JSON-Schema der Eingabe ausgeben', en: 'print the JSON Schema of the input' } },
      'what-if': { type: 'boolean', help: { de: 'Entwürfe gelten lassen, wo es welche gibt; das Ergebnis ist als Gedankenspiel bezeichnet', en: 'let drafts apply where there are any; the result is labelled as a what-if' } },
    },
    examples: [`law ${name} --json < ${example}`, `law ${name} --schema`],
    input: z.object(switches),
    run: async (options, io: Io): Promise<Result<Answer>> => {
      if (options.schema) return ok({ ...z.toJSONSchema(schema, { io: 'input' }) });
      const input = await readJson(io, parser, beside);
      if (!input.ok) return input;
      const trace: Trace = [];
      const isWhatIf = options['what-if'];
      const decided = decide(input.value, trace, isWhatIf);
      if (!decided.ok) return decided;
      return ok({ ...(isWhatIf ? { whatIf: { isLaw: false, drafts: [] } satisfies WhatIf } : {}), ...decided.value, trace });
    },
    show: ({ trace, ...result }: Answer, locale) => [
      ...labelOf(result['whatIf'] as WhatIf | undefined, locale),
      JSON.stringify(result, null, 2),
      ...(trace === undefined ? [] : [explainTrace(trace, locale)]),
    ].join('\n'),
    explain: explainRefusal,
  });
}

function labelOf(whatIf: WhatIf | undefined, locale: Locale): readonly string[] {
  if (whatIf === undefined) return [];
  const isEnglish = locale === 'en';
  return [isEnglish ? draftNotice.en : draftNotice.de, ...(whatIf.drafts.length === 0 ? [isEnglish ? draftNotice.noneEn : draftNotice.noneDe]
    : whatIf.drafts.map(({ parameter, from, legalStatus, citation, verifiedOn }) => `${parameter} ${from}: ${citation} (${legalStatus}, ${verifiedOn})`))];
}

/** The commands of the law: scripts give a case as JSON and get the result to the cent with its reasons. */
export const lawCommands: readonly Command[] = [
  lawCommand('nba', { de: 'berechnet den Pflegegrad aus Antworten', en: 'works out the Pflegegrad from answers' }, 'answers.json', nbaInput, (input, trace) => {
    const assessed = assessPflegegrad(input as AssessmentInput, trace);
    if (!assessed.ok || !('whatIf' in input) || input.whatIf !== true) return assessed;
    const changes = findChanges(input);
    return changes.ok ? ok({ ...assessed.value, changes: changes.value }) : changes;
  }),
  lawCommand('benefits', { de: 'berechnet alle Leistungen eines Monats', en: 'works out all benefits of a month' }, 'case.json', benefitsInput,
    (input, trace, whatIf) => monthlyBenefits({ ...input, whatIf }, trace)),
  lawCommand('combination', { de: 'berechnet die Kombinationsleistung (§ 38 SGB XI)', en: 'works out the Kombinationsleistung (§ 38 SGB XI)' }, 'month.json', combinationInput,
    (input, trace) => ('date' in input ? combineAt(input, trace) : combine(input, trace))),
  lawCommand('supplement', { de: 'berechnet den Leistungszuschlag im Heim (§ 43c SGB XI)', en: 'works out the supplement in a residential home (§ 43c SGB XI)' }, 'heim.json', supplementInput, supplement),
  lawCommand('pension', { de: 'berechnet den Rentenbeitrag einer Pflegeperson (§ 44 SGB XI)', en: 'works out the pension contribution of a carer (§ 44 SGB XI)' }, 'carer.json', pensionInput, contribute),
  lawCommand('annual-amount', { de: 'führt den gemeinsamen Jahresbetrag (§ 42a SGB XI)', en: 'keeps the joint annual amount (§ 42a SGB XI)' }, 'year.json', annualAmountInput, annualAmount),
  lawCommand('relief-account', { de: 'führt den Entlastungsbetrag als Konto (§ 45b SGB XI)', en: 'keeps the Entlastungsbetrag as an account (§ 45b SGB XI)' }, 'account.json', reliefAccountInput, reliefAccount),
  lawCommand('split', { de: 'verteilt einen Monat auf Töpfe, Anbieter und eigenes Geld', en: 'splits a month over pots, suppliers and own money' }, 'month.json', splitInput, splitBudget),
  lawCommand('pflegegeld', { de: 'berechnet das Pflegegeld eines Monats mit Abwesenheiten (§§ 34, 37, 38 SGB XI)', en: 'works out the Pflegegeld of a month with absences (§§ 34, 37, 38 SGB XI)' }, 'month.json', pflegegeldInput, pflegegeldOfMonth),
  lawCommand('home-month', { de: 'berechnet die Pauschale in der Eingliederungshilfe (§ 43a SGB XI)', en: 'works out the lump sum in a home of the Eingliederungshilfe (§ 43a SGB XI)' }, 'home.json', homeMonthInput, payTowardsHome),
  lawCommand('co-payment', { de: 'berechnet die Zuzahlung zu technischen Hilfsmitteln (§ 40 Abs. 3 SGB XI)', en: 'works out the co-payment for technical aids (§ 40 Abs. 3 SGB XI)' }, 'aid.json', coPaymentInput, coPay),
  lawCommand('carer-support', { de: 'berechnet das Pflegeunterstützungsgeld (§ 44a SGB XI)', en: 'works out the Pflegeunterstützungsgeld (§ 44a SGB XI)' }, 'days.json', carerSupportInput, supportCarer),
  lawCommand('personal-budget', { de: 'berechnet den Teil der Pflegekasse am Persönlichen Budget (§ 35a SGB XI)', en: 'works out the part of the Pflegekasse in a Persönliches Budget (§ 35a SGB XI)' }, 'budget.json', personalBudgetInput, personalBudget),
  lawCommand('social-help', { de: 'schätzt, was die Hilfe zur Pflege verlangen darf (§§ 61 ff. SGB XII)', en: 'tells what Hilfe zur Pflege may ask for (§§ 61 ff. SGB XII)' }, 'household.json', socialHelpInput, needOfHelp),
  lawCommand('helper-check', { de: 'prüft einzelne Helfende nach Landesrecht', en: 'checks a single helper by the law of the Land' }, 'helper.json', helperInput, checkHelper),
  lawCommand('activity-check', { de: 'sagt, wer eine Tätigkeit übernehmen darf', en: 'tells who may do an activity' }, 'question.json', activityInput, checkActivity),
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
