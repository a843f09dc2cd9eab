import type { Cents } from '#core/base/cents.ts';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Locale } from '#core/base/locale.ts';
import type { Trace } from '#core/law/base/trace.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { printSheet } from '#platform/print/print-sheet.ts';
import type { SheetTemplate } from '#platform/print/sheet.ts';
import type { Payer } from '#rooms/helping/index.ts';
import { explainSteps } from '../explain-trace.ts';
import { appendDocument, documentById, holdNumbers, nextNumber } from './documents.queries.ts';
import type { DocumentKind } from './money.tables.ts';

/** What is to be issued, all but its number. */
export type Issue<Data> = {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly personId: string | null;
  readonly helperPersonId: string | null;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly cents: Cents | null;
  readonly payer: Payer | null;
  readonly ledgerIds: readonly string[];
  readonly replacesId: string | null;
  readonly locale: Locale;
  readonly trace: Trace;
  readonly template: SheetTemplate<Data>;
  /** The content of the sheet, given its number and the law as read today. */
  readonly fill: (number: string, law: readonly string[]) => Data;
};

/** How a number is written: `2026-0017`. */
export function sayNumber({ year, number }: { readonly year: number; readonly number: number }): string {
  return `${year}-${String(number).padStart(4, '0')}`;
}

/**
 * Whether the form with this id was already answered: then there is nothing to issue again. If not, whoever issues next
 * waits until this transaction is over, so that the same thing is not issued twice at once.
 */
export async function isIssued(ctx: Ctx, id: string): Promise<boolean> {
  const { tx, quartier } = ctx;
  if (await documentById(tx, quartier.id, id) !== undefined) return true;
  await holdNumbers(tx, quartier.id, yearOf(ctx));
  return await documentById(tx, quartier.id, id) !== undefined;
}

function yearOf({ today }: Ctx): number {
  return Number(today.slice(0, 4));
}

/** Prints a document and keeps it with its bytes and the law of the day, so that it can be handed out again unchanged. */
export async function issue<Data>(ctx: Ctx, wanted: Issue<Data>): Promise<void> {
  const { quartier, today, tx } = ctx;
  const taken = { year: yearOf(ctx), number: await nextNumber(tx, quartier.id, yearOf(ctx)) };
  const { id, kind, personId, helperPersonId, from, to, cents, payer, ledgerIds, replacesId, locale, trace, template, fill } = wanted;
  const steps = explainSteps(trace, locale);
  const content = fill(sayNumber(taken), steps.map(({ text, citation }) => `${text} (${citation})`));
  const sheet = await printSheet(template, content, {
    locale, imprint: { quartierName: quartier.name, officePhone: quartier.officePhone, printedOn: today, isSynthetic: quartier.isSynthetic },
  });
  await appendDocument(tx, quartier.id, {
    id, ...taken, kind, personId, helperPersonId, organisationId: null, from, to, cents, payer, ledgerIds, replacesId,
    law: { readOn: today, steps }, issuedBy: ctx.actor.personId, issuedAt: ctx.now, content, sheet,
  });
  ctx.audit({ what: 'document:issued', personId: personId ?? helperPersonId, detail: { number: sayNumber(taken) } });
}
