import { addMonths, type CalendarDate } from '#core/base/calendar-date.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { idsOf } from '#rooms/people/index.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { webTexts } from '#web/texts/web.texts.ts';
import { choosePerson } from './choose-person.ts';
import type { LedgerQuery } from './helping.schema.ts';
import { listLedger, sumLedger, type LedgerFilter } from './ledger.queries.ts';
import { mixByMonth } from './mix-by-month.ts';
import type { Ledger } from './pages/ledger.ts';
import { helpingTexts } from './texts.ts';
import { writeCsv } from './write-csv.ts';

const pageLength = 50;
/** A spreadsheet takes more, a person does not. */
const mostLines = 50_000;

/** The chosen lines of the help ledger with their sums, and the mix of the last twelve months. */
export async function readLedger(ctx: Ctx, query: LedgerQuery): Promise<Ledger> {
  const { tx, quartier } = ctx;
  const { filter, person, helper } = await filterOf(ctx, query);
  const linesOf = (page: number) => listLedger(tx, quartier.id, filter, pageLength, (page - 1) * pageLength);
  const [sums, months, asked] = await Promise.all([
    sumLedger(tx, quartier.id, filter), mixByMonth(ctx, person.chosen?.id ?? null, 12), linesOf(query.seite),
  ]);
  const count = sums.reduce((sum, { lines }) => sum + lines, 0);
  const pages = Math.max(1, Math.ceil(count / pageLength));
  const page = Math.min(query.seite, pages);
  if (person.chosen !== undefined) ctx.audit({ what: 'ledger:read', personId: person.chosen.id });
  return {
    from: filter.from, to: filter.to, person, helper, helperClass: query.klasse, activity: query.was, sums, page, pages, months,
    // A page beyond the last one shows the last one.
    lines: page === query.seite ? asked : await linesOf(page),
  };
}

/** The chosen lines as a table for a spreadsheet. Refuses more than fit. */
export async function ledgerCsv(ctx: Ctx, query: LedgerQuery): Promise<Result<Uint8Array>> {
  const { filter, person } = await filterOf(ctx, query);
  const lines = await listLedger(ctx.tx, ctx.quartier.id, filter, mostLines + 1);
  if (lines.length > mostLines) return refuse('too-many-lines', { most: mostLines });
  ctx.audit({ what: 'ledger:downloaded', personId: person.chosen?.id ?? null, detail: { lines: lines.length } });
  const t = helpingTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  const group = webTexts(ctx.locale);
  return ok(writeCsv(
    [
      t('ledger.day'), t('visit.for'), t('visit.by'), t('csv.class'), t('visit.what'), t('csv.minutes'), t('csv.payer'), t('csv.cents'),
      t('ledger.from-where'), t('csv.booked'), t('csv.id'), t('csv.counter'),
    ],
    lines.map((line) => [
      line.day, line.personName, line.helperName, group(`helper-class.${line.helperClass}`), activity(line.activity), line.minutes,
      t(`payer.${line.payer}`), line.cents, t(`source.${line.source}`), line.bookedAt.toString(), line.id, line.countersId,
    ]),
  ));
}

async function filterOf(ctx: Ctx, query: LedgerQuery) {
  const firstOfMonth = `${ctx.today.slice(0, 7)}-01` as CalendarDate;
  const [person, helper] = await Promise.all([
    choosePerson(ctx, { id: query.mensch, typed: query.wer }), choosePerson(ctx, { id: query.helfer, typed: query.werhilft }),
  ]);
  const filter: LedgerFilter = {
    from: query.von ?? addMonths(firstOfMonth, -11), to: query.bis ?? ctx.today,
    personIds: person.chosen === undefined ? undefined : await idsOf(ctx, person.chosen.id),
    helperPersonId: helper.chosen?.id, helperClass: query.klasse, activity: query.was,
  };
  return { filter, person, helper };
}
