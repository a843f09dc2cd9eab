import type { Refusal } from '#core/base/result.ts';
import { scopeFor } from '#platform/access/access.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf } from '#platform/http/page.ts';
import type { Typed } from '#platform/http/route.ts';
import type { Errors } from '#web/design-system/field-frame.ts';
import { html, type Html } from '#web/html.ts';
import type { ExplainedStep } from '../explain-trace.ts';
import type { Whose } from '../money/read-budget.ts';
import { moneyTexts } from '../texts/money.ts';

/** A form that was refused: what was typed and why. */
export type Refused = { readonly typed: Typed; readonly refusals: readonly Refusal[] };

/** What every field of a form takes. */
export function fieldsOf(ctx: Ctx, refused: Refused | undefined): { locale: Ctx['locale']; typed?: Typed; errors?: Errors } {
  const errors = errorsOf(ctx, refused?.refusals);
  return { locale: ctx.locale, ...(refused === undefined ? {} : { typed: refused.typed }), ...(errors === undefined ? {} : { errors }) };
}

/** Whether the reader works with budgets, or looks at one of the own. */
export function isDesk(ctx: Ctx): boolean {
  return scopeFor(ctx.actor, 'budget:change') !== undefined;
}

/** The way back to where budgets belong: the person for the desk, the own page for everybody else. */
export function crumbsOf(ctx: Ctx, { personId, name }: Whose, ...more: readonly { label: string; href: string }[]): { label: string; href: string }[] {
  const t = moneyTexts(ctx.locale);
  const own = personId === ctx.actor.personId;
  const first = isDesk(ctx) && !own ? { label: name, href: `/menschen/${personId}` } : { label: t('crumb.mine'), href: '/meins' };
  return [first, ...more];
}

/** The crumb of the budget itself. */
export function budgetCrumb(ctx: Ctx, { personId }: Whose): { label: string; href: string } {
  return { label: moneyTexts(ctx.locale)('budget.title-unnamed'), href: `/menschen/${personId}/budget` };
}

/** A title with the name, „my" for the own one, or neither where the name is closed. */
export function titleOf(ctx: Ctx, { personId, name }: Whose, key: 'budget.title' | 'year.title', facts: Record<string, string> = {}): string {
  const t = moneyTexts(ctx.locale);
  if (personId === ctx.actor.personId) return t(`${key}-mine`, facts);
  return name === '' ? t(`${key}-unnamed`, facts) : t(key, { ...facts, name });
}

/** A citation in which no § stands alone at the end of a line. */
export function sayBasis(citation: string): string {
  return citation.replaceAll(/(§§?|Abs\.|Nr\.|S\.) /g, '$1\u00a0');
}

/** The steps of a reasoning, each with its §. */
export function explained(steps: readonly ExplainedStep[]): Html {
  return html`<ol class="stack">${steps.map(({ text, citation }) => html`<li>${text} <span class="muted">${sayBasis(citation)}</span></li>`)}</ol>`;
}
