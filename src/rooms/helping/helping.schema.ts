import { z } from 'zod';
import { activities } from '#core/base/activity.ts';
import { helperClasses } from '#core/base/helper-class.ts';
import type { Minutes } from '#core/base/minutes.ts';
import {
  date, id, oneOf, optionalDate, optionalId, someOf, text, ticked, version, wholeNumber,
} from '#platform/http/fields.ts';
import { slots, type Slot } from './free-times.ts';
import { answerChannels, answers, burdens, outcomes, reportChannels } from './helping.tables.ts';
import { rosterLists } from './roster.queries.ts';

export const pageNumber = z.coerce.number().int().min(1).max(100_000).catch(1).default(1);
const day = optionalDate.catch(null);
const someId = optionalId.catch(null);

/** Hours in a week as typed, „2“ or „2,5“, in minutes. */
const hoursPerWeek = text(10).transform((typed, issues): Minutes => {
  const hours = /^\d{1,3}([.,]\d{1,2})?$/.test(typed) ? Number(typed.replace(',', '.')) : Number.NaN;
  if (!(hours > 0 && hours <= 60)) issues.addIssue({ code: 'custom', message: 'hours-out-of-range' });
  return Math.round(hours * 60) as Minutes;
});

/** What a helper offers, as the Helferbogen asks for it. */
const helferbogen = {
  helperClass: oneOf(['neighbour', 'volunteer'], 'helper-class-missing'),
  activities: someOf(activities).refine((chosen) => chosen.length > 0, 'help-offered-missing'),
  free: someOf(slots as readonly [Slot, ...Slot[]]),
  hours: hoursPerWeek,
  walk: wholeNumber('walk-out-of-range', 0, 240),
  persons: wholeNumber('persons-out-of-range', 1, 50),
  refuses: someOf(burdens),
  hasCar: ticked, isPaid: ticked,
  secrecySignedOn: optionalDate,
};

export const rosterQuery = z.object({ liste: oneOf(rosterLists).catch('active').default('active'), seite: pageNumber });
export const newHelperQuery = z.object({ mensch: someId, wer: text(160) });
export const newHelper = z.object({ personId: id, ...helferbogen });
export const changedHelper = z.object({ id, version, ...helferbogen });
export type BogenInput = Omit<z.output<typeof changedHelper>, 'id' | 'version'>;
export const oneHelper = z.object({ id });
export const onBoard = z.object({ id, answer: oneOf(['yes', 'pause']), back: oneOf(['list', 'profile']).catch('profile').default('profile') });
export const leaving = z.object({ id, seen: wholeNumber('input-invalid', 0, 10_000) });
export const absence = z.object({ id, from: date, until: date });
export const goneAbsence = z.object({ id, absenceId: id });

export const requestsQuery = z.object({ liste: oneOf(['offen', 'beantwortet']).catch('offen').default('offen') });
export const oneRequest = z.object({ id });
export const requestAnswer = z.object({ id, answer: oneOf(answers, 'answer-missing'), how: oneOf(answerChannels).default('phone') });

export const oneCommission = z.object({ id });
export const commissionSheet = z.object({ id, besuch: someId });
export const commissionEnd = z.object({ id, endsOn: date });

export const oneVisit = z.object({ id });
export const visitReport = z.object({
  id, reportId: id, version, outcome: oneOf(outcomes, 'outcome-missing'), minutes: text(40), reason: text(500),
  how: oneOf(reportChannels).default('phone'), back: oneOf(['visit', 'missed']).catch('visit').default('visit'),
});
export const seenVisit = z.object({ id, version });

export const slipsQuery = z.object({ von: day, bis: day });
const lineId = /^outcome-|^minutes-/;
/** The table of slips: fields `outcome-<visit>`, `minutes-<visit>` and so on; a line without outcome and minutes is left out. */
export const slips = z.looseObject({ von: day, bis: day }).transform(({ von, bis, ...fields }, issues) => {
  const of = (name: string): string => { const value = fields[name]; return typeof value === 'string' ? value.trim() : ''; };
  const visitIds = [...new Set(Object.keys(fields).filter((name) => lineId.test(name)).map((name) => name.replace(lineId, '')))];
  const reports = visitIds.filter((visitId) => of(`outcome-${visitId}`) !== '' || of(`minutes-${visitId}`) !== '').map((visitId) => {
    const line = slip.safeParse({
      visitId, reportId: of(`report-${visitId}`), version: of(`version-${visitId}`), outcome: of(`outcome-${visitId}`) || 'done',
      minutes: of(`minutes-${visitId}`), reason: of(`reason-${visitId}`),
    });
    if (line.success) return line.data;
    issues.addIssue({ code: 'custom', message: 'slip-invalid', path: [`outcome-${visitId}`] });
    return z.NEVER;
  });
  if (reports.length === 0) issues.addIssue({ code: 'custom', message: 'no-slip-filled' });
  return { von, bis, reports };
});
const slip = z.object({ visitId: id, reportId: id, version, outcome: oneOf(outcomes), minutes: text(40), reason: text(500) });

export const weekQuery = z.object({ montag: day, mensch: someId, wer: text(160), helfer: someId, werhilft: text(160) });

export const ledgerQuery = z.object({
  von: day, bis: day, mensch: someId, wer: text(160), helfer: someId, werhilft: text(160),
  klasse: oneOf(helperClasses).optional().catch(undefined), was: oneOf(activities).optional().catch(undefined), seite: pageNumber,
});
export type LedgerQuery = z.output<typeof ledgerQuery>;
