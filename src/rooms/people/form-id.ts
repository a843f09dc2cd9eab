import { id } from '#platform/http/fields.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { Typed } from '#platform/http/route.ts';
import { newId } from '#platform/new-id.ts';

/** The id that a form came with, so that a second try of the same words is still the same row; a new one for a new form. */
export function formId(ctx: Ctx, typed?: Typed): string {
  const kept = id.safeParse(typed?.['id']);
  return kept.success ? kept.data : newId(ctx.now);
}

/** The text typed into a field, empty if there is none or several. */
export function typedText(typed: Typed, name: string): string {
  const value = typed[name];
  return typeof value === 'string' ? value : '';
}

/** The id of the person whose page it is; undefined if the address holds none. */
export function typedPersonId(typed: Typed): string | undefined {
  return id.safeParse(typed['personId']).data;
}
