import { addDays, type CalendarDate } from '#core/base/calendar-date.ts';
import type { Locale } from '#core/base/locale.ts';
import { refuse, type Result } from '#core/base/result.ts';
import { sayDate, sayTime } from '#core/german-dates/say.ts';
import { sayShortDate } from '#core/german-dates/say-short.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { Answer } from '#platform/http/route.ts';
import { sheetAnswer } from '#platform/http/sheet-answer.ts';
import { loadCards } from '#rooms/people/index.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { commissionById, type Commission } from './commissions.queries.ts';
import { sayAddress } from './pages/requests.ts';
import { saySchedule } from './schedule.ts';
import { einsatzliste, type EinsatzlisteRow } from './sheets/einsatzliste.ts';
import { einsatzzettel } from './sheets/einsatzzettel.ts';
import { terminkarte } from './sheets/terminkarte.ts';
import { purposeTexts } from './texts.ts';
import { listReportedMinutes, listVisits, visitById, type VisitLine } from './visits.queries.ts';

type Asked = { readonly commissionId: string; readonly visitId: string | null };

/**
 * The slip that the helper takes along, for one visit or else for the next one. Refuses an unknown commission and a visit
 * of another one.
 */
export async function einsatzzettelSheet(ctx: Ctx, asked: Asked): Promise<Result<Answer>> {
  const found = await readForSheet(ctx, asked);
  if (found === undefined) return refuse('not-found');
  const { commission, visit } = found;
  const { locale, tx, quartier } = ctx;
  const person = (await loadCards(tx, quartier.id, [commission.personId])).get(commission.personId);
  ctx.audit({ what: 'einsatzzettel:printed', personId: commission.personId, detail: { number: commission.number } });
  return sheetAnswer(ctx, einsatzzettel, {
    number: String(commission.number).padStart(4, '0'),
    helper: commission.helperName, forWhom: commission.personName,
    address: sayAddress(person),
    phone: person?.phone ?? null,
    activity: activityTexts(locale)(commission.activity),
    when: visit === undefined ? saySchedule(commission.schedule, locale) : `${sayDay(visit.day, locale)}, ${sayTime(visit.timeOfDay, locale)}`,
    hint: commission.note === '' ? null : commission.note,
    commissionedBy: commission.commissionedByName || quartier.officeName,
    commissionedOn: sayDate(dayOf(ctx, commission), locale).replace(/^[^,]*, /, ''),
    insurance: commission.insurer === '' ? null : commission.insurer,
  }, `einsatzzettel-${commission.number}`);
}

/** The card for the resident's door, in her language, for one visit or else for the next one. */
export async function terminkarteSheet(ctx: Ctx, asked: Asked): Promise<Result<Answer>> {
  const found = await readForSheet(ctx, asked);
  if (found === undefined) return refuse('not-found');
  const { commission, visit } = found;
  const person = (await loadCards(ctx.tx, ctx.quartier.id, [commission.personId])).get(commission.personId);
  const locale = person?.locale ?? ctx.locale;
  ctx.audit({ what: 'terminkarte:printed', personId: commission.personId, detail: { number: commission.number } });
  return sheetAnswer(ctx, terminkarte, {
    day: sayDay(visit?.day ?? commission.schedule.startsOn, locale),
    time: `${locale === 'en' ? 'at' : 'um'} ${sayTime(visit?.timeOfDay ?? commission.schedule.timeOfDay, locale)}`,
    helper: commission.helperName, purpose: purposeTexts(locale)(commission.activity),
  }, `terminkarte-${commission.number}`, locale);
}

/** The list on which slips come back in a bunch: all visits between two days, with what is reported already. */
export async function einsatzlisteSheet(ctx: Ctx, from: CalendarDate, to: CalendarDate): Promise<Result<Answer>> {
  const { tx, quartier, locale } = ctx;
  if (to < from) return refuse('days-turned-around', undefined, 'bis');
  const visits = await listVisits(tx, quartier.id, { from, to }, mostRows + 1);
  if (visits.length > mostRows) return refuse('too-many-lines', { most: mostRows });
  const minutes = await listReportedMinutes(tx, quartier.id, visits.map(({ id }) => id));
  ctx.audit({ what: 'einsatzliste:printed', personId: null, detail: { visits: visits.length } });
  return sheetAnswer(ctx, einsatzliste, {
    period: from === to ? sayDate(to, locale) : `${sayDate(from, locale)} – ${sayDate(to, locale)}`,
    rows: visits.map((visit) => rowOf(visit, minutes, locale)), blankRows: 5,
  }, 'einsatzliste');
}

/** More rows are no list but a book. */
const mostRows = 400;

function rowOf(visit: VisitLine, minutes: ReadonlyMap<string, number>, locale: Locale): EinsatzlisteRow {
  const outcomes = { done: 'done', partial: 'partly', not_done: 'not_done', planned: null, cancelled: null } as const;
  return {
    number: String(visit.number), day: sayShortDate(visit.day, locale), helper: visit.helperName, forWhom: visit.personName,
    activity: activityTexts(locale)(visit.activity), outcome: outcomes[visit.status], minutes: minutes.get(visit.id) ?? null,
  };
}

async function readForSheet(ctx: Ctx, { commissionId, visitId }: Asked): Promise<{ commission: Commission; visit: VisitLine | undefined } | undefined> {
  const { tx, quartier, today } = ctx;
  const commission = await commissionById(tx, quartier.id, commissionId);
  if (commission === undefined) return undefined;
  if (visitId !== null) {
    const visit = await visitById(tx, quartier.id, visitId);
    return visit?.commissionId === commissionId ? { commission, visit } : undefined;
  }
  const [visit] = await listVisits(tx, quartier.id, { commissionId, from: today, to: addDays(today, 3660), status: 'planned' }, 1);
  return { commission, visit };
}

// On paper the year only takes room: a visit is days or weeks ahead.
function sayDay(day: CalendarDate, locale: Locale): string {
  return sayDate(day, locale === 'en' ? 'en' : 'de-x-leicht');
}

function dayOf(ctx: Ctx, commission: Commission): CalendarDate {
  return commission.commissionedAt.toZonedDateTimeISO(ctx.quartier.timeZone).toPlainDate().toString() as CalendarDate;
}
