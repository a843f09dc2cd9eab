import type { Ok } from '#core/base/result.ts';
import { addDays, type CalendarDate } from '#core/base/calendar-date.ts';
import type { Locale } from '#core/base/locale.ts';
import { sayDate, sayWeekdays } from '#core/german-dates/say.ts';
import { sayInstant, sayShortDate } from '#core/german-dates/say-short.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { Answer } from '#platform/http/route.ts';
import { sheetAnswer } from '#platform/http/sheet-answer.ts';
import { absencesBetween } from '#rooms/helping/index.ts';
import { reviewsUntil } from '#rooms/hilfemix/index.ts';
import { consentsEndingUntil } from '#rooms/people/index.ts';
import { listCalls, listStandIns, type StandIn } from './calls.queries.ts';
import { callTexts } from './calls.texts.ts';
import { entriesSince, listThreads, type Entry, type Thread } from './desk.queries.ts';
import { firstLine, nameOf } from './pages/thread-list.ts';
import { uebergabebuch, type Uebergabebuch } from './sheets/uebergabebuch.ts';

/** What whoever stands in tomorrow must know. */
export type Handover = {
  readonly open: readonly Thread[];
  readonly entries: readonly Entry[];
  /** Who is away until when, and who stands in for what; `standIn` is null if nobody does. */
  readonly absences: readonly { readonly name: string; readonly until: string; readonly standIn: string | null }[];
  readonly weeklyCalls: Uebergabebuch['weeklyCalls'];
  readonly expiring: Uebergabebuch['expiring'];
};

const days = 7;

/** Gathers open matters, the entries of the last week, absences, reviews and consents that end within a month. */
export async function readHandover(ctx: Ctx): Promise<Handover> {
  const { tx, quartier, today, now, locale } = ctx;
  const soon = addDays(today, 30);
  const expiring = [...await reviewsUntil(ctx, soon), ...await consentsEndingUntil(ctx, soon)]
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
  return {
    open: await listThreads(tx, quartier.id, 'promised', addDays(today, 365), 60),
    entries: await entriesSince(tx, quartier.id, now.subtract({ hours: days * 24 }), 60),
    absences: absencesWith(await absencesBetween(ctx, today, addDays(today, 14)), await listStandIns(tx, quartier.id, today, addDays(today, 14)), locale),
    weeklyCalls: (await listCalls(tx, quartier.id, today)).map((call) => ({
      day: sayWeekdays(call.weekdays, locale), person: call.personName, phone: call.phone,
      note: [callTexts(locale)('by-line', { name: call.callerName ?? callTexts(locale)('by-desk') }), call.ifUnanswered].filter(Boolean).join(' '),
    })),
    expiring: expiring.map(({ on, what, whose }) => ({ on: sayShortDate(on, locale), what, whose })),
  };
}

/** The handover book as a sheet. `to` is who takes over, empty if the post is vacant. */
export function handoverSheet(ctx: Ctx, handover: Handover, to: string): Promise<Ok<Answer>> {
  const { locale, today, quartier } = ctx;
  return sheetAnswer(ctx, uebergabebuch, {
    from: ctx.shell.actorName,
    to: to === '' ? null : to,
    period: `${sayShortDate(addDays(today, -days), locale)} – ${sayDate(today, locale)}`,
    promises: handover.open.map((thread) => ({
      due: thread.due === null ? '' : sayShortDate(thread.due, locale),
      overdue: thread.due !== null && thread.due < today,
      toWhom: nameOf(thread, locale), phone: thread.phone, what: firstLine(thread.promise || thread.text),
    })),
    weeklyCalls: handover.weeklyCalls,
    absences: handover.absences.map(({ name, until, standIn }) => ({ who: name, when: until, standIn })),
    expiring: handover.expiring,
    entries: handover.entries.map((entry) => ({
      number: String(entry.number), when: sayInstant(entry.at, quartier.timeZone, locale),
      person: nameOf(entry, locale), text: firstLine(entry.text, 200),
    })),
  }, 'uebergabebuch');
}

type Away = { readonly personId: string; readonly name: string; readonly from: CalendarDate; readonly until: CalendarDate };

// An absence with whoever stands in during it; who stands in for somebody without a noted absence (the desk itself) stands alone.
function absencesWith(absences: readonly Away[], standIns: readonly StandIn[], locale: Locale): Handover['absences'] {
  const during = (away: Away): StandIn[] => standIns.filter(({ personId, from, until }) => personId === away.personId && from <= away.until && until >= away.from);
  const said = ({ standInName, what }: StandIn): string => [standInName, what].filter(Boolean).join(': ');
  const alone = standIns.filter((one) => !absences.some((away) => during(away).includes(one)));
  return [
    ...absences.map((away) => ({ on: away.from, name: away.name, until: sayShortDate(away.until, locale), standIn: during(away).map(said).join('; ') || null })),
    ...alone.map((one) => ({ on: one.from, name: one.personName, until: sayShortDate(one.until, locale), standIn: said(one) })),
  ].toSorted((one, other) => (one.on < other.on ? -1 : 1));
}
