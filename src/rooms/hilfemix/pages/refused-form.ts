import type { Refusal } from '#core/base/result.ts';
import type { Typed } from '#platform/http/route.ts';

/** A form that was refused: what was typed, if it had fields, and every reason. */
export type RefusedForm = { readonly typed: Typed | undefined; readonly refusals: readonly Refusal[] };

/** Whether somebody else was faster, so that the stored state has to be shown beside what was typed. */
export function wasChanged(refused: RefusedForm | undefined): boolean {
  return refused?.refusals.some(({ code }) => code === 'changed-meanwhile') ?? false;
}
