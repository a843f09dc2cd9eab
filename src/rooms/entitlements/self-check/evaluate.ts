import type { Activity } from '#core/base/activity.ts';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import { ok, type Result } from '#core/base/result.ts';
import type { PflegegradOrNone, Pflegegrad } from '#core/law/base/pflegegrad.ts';
import type { Trace } from '#core/law/base/trace.ts';
import { assessPflegegrad, type Assessment, type AssessmentInput } from '#core/law/sgb-xi/begutachtung/assess-pflegegrad.ts';
import type { Frequency } from '#core/law/sgb-xi/begutachtung/module-5.ts';
import type { GivenAnswers } from '#core/law/sgb-xi/begutachtung/tally.ts';
import { monthlyBenefits, type Benefits, type LivingForm } from '#core/law/sgb-xi/monthly-benefits.ts';
import type { Insurance } from '../entitlements.tables.ts';
import { outlet, questionById, questions, type Answers, type QuestionId } from './questions.ts';

/** Answers in the form of core/law. */
export function findingsOf(answers: Answers): GivenAnswers & Pick<AssessmentInput, 'besondereBedarfskonstellation'> {
  const codes: Record<string, string | boolean> = {};
  const module5: Record<string, Frequency> = {};
  for (const question of questions) {
    const { id } = question;
    const sign = answers[id];
    if (sign === undefined || id === '1.B') continue;
    if (question.kind === 'often') module5[id] = frequencyOf(id, sign);
    else {
      const code = question.codes[Number(sign)]!;
      if (id === '4.H') Object.assign(codes, code === outlet ? { kuenstliche_harnableitung: true } : { harninkontinenz: code });
      else if (id === '4.S') Object.assign(codes, code === outlet ? { kuenstliche_stuhlableitung: true } : { stuhlinkontinenz: code });
      else codes[id] = code;
    }
  }
  return { answers: codes, module5, besondereBedarfskonstellation: answers['1.B'] === '1' };
}

function frequencyOf(id: QuestionId, sign: string): Frequency {
  const times = Number.parseInt(sign, 10);
  if (sign.endsWith('t')) return id === '5.12' ? { daily: true } : { perDay: times };
  return sign.endsWith('w') ? { perWeek: times } : { perMonth: times };
}

/** An open question that can decide; a group of measures counts as one. */
export type OpenQuestion = { readonly ids: readonly QuestionId[]; readonly perMille: number };

/** The benefits of a month at one Pflegegrad. */
export type BenefitsAt = { readonly pflegegrad: Pflegegrad; readonly result: Result<Benefits> };

export type Evaluation = {
  readonly answered: number;
  readonly asked: number;
  readonly lowest: PflegegradOrNone;
  readonly highest: PflegegradOrNone;
  /** Weighted points in hundredths, of the lowest and the highest reachable result. */
  readonly points: readonly [lowest: number, highest: number];
  readonly deciding: readonly OpenQuestion[];
  readonly benefits: readonly BenefitsAt[];
  /** What neighbours could do, from modules 7 and 8, in the order of the questions. */
  readonly neighbourly: readonly { readonly activity: Activity; readonly ids: readonly QuestionId[] }[];
  readonly trace: Trace;
  /** With open questions: the reasoning if each of them were answered by the mildest. */
  readonly traceOfLowest: Trace;
};

/** What the living of a person is known to be; the usual case unless it is on record. */
export type Circumstances = { readonly insurance: Insurance; readonly livingForm: LivingForm };
export const usualCircumstances: Circumstances = { insurance: 'statutory', livingForm: 'home' };

const activityOf: Readonly<Partial<Record<QuestionId, Activity>>> = {
  '7.1': 'accompaniment', '7.2': 'accompaniment', '7.3': 'accompaniment', '7.4': 'transport', '7.5': 'accompaniment', '7.6': 'transport', '7.7': 'company',
  '8.1': 'shopping', '8.2': 'cooking', '8.3': 'household', '8.4': 'household', '8.5': 'errands', '8.6': 'paperwork', '8.7': 'paperwork',
};

/** Questions that stand in the way of a single result: the law names continence by keys of its own. */
const idOfLaw: Readonly<Record<string, QuestionId>> = { harninkontinenz: '4.H', stuhlinkontinenz: '4.S' };

/**
 * What the answers come to on the day: the reachable Pflegegrade with the statute's reasoning, what they would bring, what
 * would decide, and where neighbours could help. A calculation, no decision. Errors as `assessPflegegrad`.
 */
export function evaluate(answers: Answers, day: CalendarDate, circumstances: Circumstances = usualCircumstances): Result<Evaluation> {
  const trace: Trace = [];
  const assessed = assessPflegegrad({ applicationDate: day, ...findingsOf(answers) }, trace);
  if (!assessed.ok) return assessed;
  const { low, high, deciding } = boundsOf(assessed.value);
  const traceOfLowest: Trace = [];
  if ('missing' in assessed.value) assessPflegegrad({ applicationDate: day, assumeIndependent: true, ...findingsOf(answers) }, traceOfLowest);
  const grades = ([1, 2, 3, 4, 5] as const).filter((grade) => grade === low.pflegegrad || grade === high.pflegegrad);
  const helped = questions.flatMap(({ id }) => {
    const activity = activityOf[id];
    return activity !== undefined && Number(answers[id] ?? 0) > 0 ? [{ activity, id }] : [];
  });
  return ok({
    answered: questions.filter(({ id }) => answers[id] !== undefined).length, asked: questions.length,
    lowest: low.pflegegrad, highest: high.pflegegrad, points: [low.totalHundredths, high.totalHundredths],
    deciding: deciding.map(({ criteria, decidesPerMille }) => ({ ids: criteria.map(questionOfLaw), perMille: decidesPerMille })),
    benefits: grades.map((pflegegrad) => ({ pflegegrad, result: monthlyBenefits({ date: day, pflegegrad, ...circumstances }) })),
    neighbourly: [...Map.groupBy(helped, ({ activity }) => activity)].map(([activity, found]) => ({ activity, ids: found.map(({ id }) => id) })),
    trace, traceOfLowest: traceOfLowest.filter((step) => step.kind === 'rule' && step.rule !== 'begutachtung-scale-assumed'),
  });
}

function boundsOf(assessment: Assessment) {
  if ('missing' in assessment) return { low: assessment.range.lowest, high: assessment.range.highest, deciding: assessment.deciding };
  return { low: assessment, high: assessment, deciding: [] };
}

function questionOfLaw(id: string): QuestionId {
  return idOfLaw[id] ?? questionById.get(id)!.id;
}
