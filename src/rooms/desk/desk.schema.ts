import { z } from 'zod';
import { date, id, oneOf, optionalDate, optionalId, requiredText, someOf, text } from '#platform/http/fields.ts';
import { activities } from '#core/base/activity.ts';
import { entryChannels, threadStates } from './desk.tables.ts';

/** One call or visit. Only the text is needed; the id comes with the form so that sending twice records once. */
export const capture = z.object({
  id,
  text: requiredText('entry-text-missing'),
  who: text(160),
  personId: optionalId,
  callback: text(60),
  channel: oneOf(entryChannels).default('phone'),
  promise: text(300),
  /** As typed: „morgen", „Donnerstag", „24.11." */
  due: text(40),
});
export type Capture = z.output<typeof capture>;

/** What follows an entry: a word on how it went on, and how the matter stands now. */
export const followUp = z.object({
  id,
  number: z.coerce.number('input-invalid').int().min(1).max(2_147_483_647),
  text: requiredText('entry-text-missing'),
  channel: oneOf(entryChannels).default('phone'),
  promise: text(300),
  due: text(40),
  state: oneOf(threadStates, 'entry-state-missing').default('open'),
  unmetActivity: z.union([z.literal('').transform(() => null), z.enum(activities)]).nullish().transform((value) => value ?? null),
  personId: optionalId,
});
export type FollowUp = z.output<typeof followUp>;

/** Names the person of a matter that was taken up without one. */
export const identified = z.object({ id, number: z.coerce.number().int().min(1).max(2_147_483_647), personId: id });

export const oneEntry = z.object({ number: z.coerce.number().int().min(1).max(2_147_483_647) });

export const bookPage = z.object({
  liste: oneOf(['alle', 'faellig', 'ueberfaellig', 'versprochen', 'wartet', 'unerfuellt']).catch('alle').default('alle'),
  vor: z.coerce.number().int().min(1).max(2_147_483_647).optional().catch(undefined),
  mensch: optionalId.catch(null),
});

/** An agreed call: on at least one weekday; without a caller the desk calls. */
export const callsOf = z.object({ personId: id });
export const newCall = z.object({
  id, personId: id, callerId: optionalId, weekdays: someOf(['1', '2', '3', '4', '5', '6', '7']), since: optionalDate, ifUnanswered: text(300),
}).refine((typed) => typed.weekdays.length > 0, { message: 'call-days-missing', path: ['weekdays'] });
export type NewCall = z.output<typeof newCall>;
export const endedCall = z.object({ personId: id, callId: id });
/** A call that was made or tried; the id becomes that of its entry. */
export const madeCall = z.object({ id, callId: id, erreicht: oneOf(['ja', 'nein']) });
export type MadeCall = z.output<typeof madeCall>;

/** Who stands in for a person, from the first to the last day. */
export const newStandIn = z.object({
  id, personId: id, standInId: optionalId, from: date, until: date, what: text(300),
}).transform((typed, issues) => {
  if (typed.standInId === null) issues.addIssue({ code: 'custom', message: 'stand-in-unknown', path: ['standInId'] });
  return { ...typed, standInId: typed.standInId ?? '' };
});
export type NewStandIn = z.output<typeof newStandIn>;
export const removedStandIn = z.object({ personId: id, vertretungId: id });
