import type { CalendarDate } from '#core/base/calendar-date.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { Payer } from '#rooms/helping/index.ts';
import { idsOf } from '#rooms/people/index.ts';
import { lastDayOf } from './budget.ts';
import { documentById, listDocuments, sheetOf, type IssuedDocument } from './documents.queries.ts';
import type { Month } from './facts.ts';
import { sayNumber } from './issue-document.ts';
import { agrees, isReceiptOf, receiptLines, type ReceiptLines } from './issue-receipt.ts';
import { listPaidHelp } from './money.queries.ts';
import { openMoney, thisMonth, type Whose } from './read-budget.ts';

/** The paid help of one helper in the month by one payer, and the receipt that is out for it. */
export type Receiptable = ReceiptLines & {
  readonly helperPersonId: string; readonly giver: string; readonly payer: Exclude<Payer, 'unpaid'>; readonly minutes: number;
  readonly issued: IssuedDocument | undefined;
  /** The receipt no longer says what the help ledger says. */
  readonly isOutrun: boolean;
};

export type DocumentsView = Whose & { readonly month: Month; readonly receiptable: readonly Receiptable[]; readonly documents: readonly IssuedDocument[] };

/** What can be receipted in a month and what was issued so far. Refuses as `openMoney`. */
export async function readDocuments(ctx: Ctx, personId: string, asked: Month | null): Promise<Result<DocumentsView>> {
  const whose = await openMoney(ctx, personId, 'document:read');
  if (!whose.ok) return whose;
  const month = asked ?? thisMonth(ctx);
  const { tx, quartier } = ctx;
  const help = await listPaidHelp(tx, whose.value.personId, `${month}-01` as CalendarDate, lastDayOf(month));
  const documents = await listDocuments(tx, quartier.id, { personIds: await idsOf(ctx, whose.value.personId) });
  const found = new Map<string, { helperPersonId: string; giver: string; payer: Exclude<Payer, 'unpaid'> }>();
  for (const { helperPersonId, giver, payer } of help) {
    if (helperPersonId !== null && payer !== 'unpaid') found.set(`${helperPersonId} ${payer}`, { helperPersonId, giver, payer });
  }
  const receiptable = [...found.values()].map((one): Receiptable => {
    const lines = receiptLines(help, [one.helperPersonId], month, one.payer);
    const issued = documents.find((document) => isReceiptOf(document, [one.helperPersonId], month, one.payer));
    return {
      ...one, ...lines, issued, minutes: lines.lines.reduce((sum, { minutes }) => sum + minutes, 0),
      isOutrun: issued !== undefined && !agrees(issued, lines),
    };
  });
  return ok({ ...whose.value, month, receiptable, documents });
}

/** The bytes of a document as they were printed, and a name for the file. Refuses what is closed to the reader or was removed. */
export async function readSheet(ctx: Ctx, documentId: string): Promise<Result<{ readonly bytes: Uint8Array; readonly name: string }>> {
  const document = await documentById(ctx.tx, ctx.quartier.id, documentId);
  if (document === undefined) return refuse('not-found');
  const bytes = await sheetOf(ctx.tx, ctx.quartier.id, documentId);
  if (bytes === undefined) return refuse('sheet-removed');
  const about = document.personId ?? document.helperPersonId;
  if (about !== ctx.actor.personId) ctx.audit({ what: 'document:read', personId: about, detail: { number: sayNumber(document) } });
  return ok({ bytes, name: `${document.kind.replaceAll('_', '-')}-${sayNumber(document)}.pdf` });
}
