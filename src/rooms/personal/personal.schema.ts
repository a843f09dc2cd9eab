import { z } from 'zod';
import { date, id, oneOf, text } from '#platform/http/fields.ts';

/** Yes or no to a request; no reason is asked for. */
export const answer = z.object({ id, answer: oneOf(['yes', 'no'], 'yes-or-no-missing') });

/** How a visit went; `reportId` comes with the form so that sending twice reports once. Empty minutes: as agreed. */
export const report = z.object({
  id, reportId: id,
  outcome: oneOf(['done', 'partial', 'not_done'], 'outcome-missing'),
  minutes: z.string().default('').transform((typed) => typed.trim()).pipe(
    z.union([z.literal('').transform(() => null), z.string().regex(/^\d{1,4}$/).transform(Number).pipe(z.number().max(1440))], 'minutes-invalid')),
  reason: text(500),
});
export type ReportInput = z.output<typeof report>;

/** Days away, both included. */
export const absence = z.object({ from: date, until: date });
export type AbsenceInput = z.output<typeof absence>;

export const oneAbsence = z.object({ absenceId: id });
export const byId = z.object({ id });
