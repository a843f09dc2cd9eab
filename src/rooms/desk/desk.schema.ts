import { z } from 'zod';
import { id, oneOf, optionalId, requiredText, text } from '#platform/http/fields.ts';
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
