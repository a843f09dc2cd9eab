import type { Refusal } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf } from '#platform/http/page.ts';
import type { Typed } from '#platform/http/route.ts';

/** A form that came back: what was typed and why it was refused. */
export type Refused = { readonly typed: Typed; readonly refusals: readonly Refusal[] };

/** What every field of a form takes: language, what was typed, what is wrong. */
export function fieldsOf(ctx: Ctx, refused: Refused | undefined) {
  return { locale: ctx.locale, typed: refused?.typed, errors: errorsOf(ctx, refused?.refusals) };
}

/** Whether somebody else changed the same thing while this form was open. */
export function isStale(refused: Refused | undefined): boolean {
  return refused?.refusals.some(({ code }) => code === 'changed-meanwhile') === true;
}
