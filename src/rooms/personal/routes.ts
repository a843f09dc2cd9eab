import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { addMonths } from '#core/base/calendar-date.ts';
import { ok, refuse, type Refusal, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { id } from '#platform/http/fields.ts';
import { read, write, type Answer, type Route, type Typed } from '#platform/http/route.ts';
import { newId } from '#platform/new-id.ts';
import { loadCards } from '#rooms/people/index.ts';
import { calendarMediaType } from '../../interfaces/ical/write-calendar.ts';
import { answerQuestion } from './answer-question.ts';
import { listFeeds } from './feed.queries.ts';
import { noteOwnAbsence, takeOwnAbsenceBack } from './note-own-absence.ts';
import { endFeed, openFeed } from './open-feed.ts';
import { openMine } from './open-mine.ts';
import { openProvider } from './open-provider.ts';
import { calendarPage, type CalendarView } from './pages/calendar.ts';
import { lookedPage, withdrawPage } from './pages/consents.ts';
import { minePage } from './pages/mine.ts';
import { providerPage } from './pages/provider.ts';
import { reportPage } from './pages/report.ts';
import { listLooks } from './personal.queries.ts';
import { absence, answer, byId, oneAbsence, report } from './personal.schema.ts';
import { readOwnVisit, reportOwnVisit } from './report-own-visit.ts';
import { readOwnConsent, withdrawConsent } from './withdraw-consent.ts';
import { writeFeed } from './write-feed.ts';

/** How many lines of „who looked" are shown. */
const mostLooks = 200;

/** The routes of the room. `baseUrl` begins the address of a calendar feed. */
export function personalRoutes({ baseUrl }: { readonly baseUrl: string }): readonly Route[] {
  return [...pages, ...consents, ...calendar(baseUrl)];
}

const pages: readonly Route[] = [
  read({
    path: '/meins', allow: 'own:see', input: z.object({}),
    handle: async (ctx) => ok(minePage(ctx, await openMine(ctx))),
  }),
  read({
    path: '/meins/auftraege', allow: 'referral:see', input: z.object({}),
    handle: async (ctx) => ok(providerPage(ctx, await openProvider(ctx))),
  }),
  write({
    path: '/meins/anfragen/:id/antwort', allow: 'own:change', input: answer,
    handle: async (ctx, input) => {
      const answered = await answerQuestion(ctx, input);
      return answered.ok ? toMine(input.answer === 'yes' ? 'ja' : 'nein') : answered;
    },
    again: mineAgain,
  }),
  read({
    path: '/meins/besuche/:id', allow: 'own:see', input: byId,
    handle: async (ctx, input) => showReport(ctx, input.id, newId(ctx.now)),
  }),
  write({
    path: '/meins/besuche/:id/bericht', allow: 'own:change', input: report,
    handle: async (ctx, input) => {
      const reported = await reportOwnVisit(ctx, input);
      return reported.ok ? toMine('gemeldet') : reported;
    },
    again: async (ctx, typed, refusals) => {
      const visitId = id.safeParse(typed['id']);
      const reportId = id.safeParse(typed['reportId']);
      const shown = visitId.success
        ? await showReport(ctx, visitId.data, reportId.success ? reportId.data : newId(ctx.now), { typed, refusals }) : undefined;
      return shown?.ok === true ? shown.value : mineAgain(ctx, typed, refusals);
    },
  }),
  write({
    path: '/meins/abwesend', allow: 'own:change', input: absence,
    handle: async (ctx, input) => {
      const noted = await noteOwnAbsence(ctx, input);
      return noted.ok ? toMine('abwesend') : noted;
    },
    again: async (ctx, typed, refusals) => {
      const mine = await openMine(ctx);
      return minePage(ctx, mine, mine.helper === undefined ? { refusals } : { absence: { typed, refusals } });
    },
  }),
  write({
    path: '/meins/abwesend/:absenceId/ende', allow: 'own:change', input: oneAbsence,
    handle: async (ctx, { absenceId }) => {
      const removed = await takeOwnAbsenceBack(ctx, absenceId);
      return removed.ok ? toMine('wieder-da') : removed;
    },
    again: mineAgain,
  }),
];

const consents: readonly Route[] = [
  read({
    path: '/meins/einwilligungen', allow: 'own:see', input: z.object({}),
    handle: async () => ok({ kind: 'redirect', to: '/meins#wissen' }),
  }),
  read({
    path: '/meins/einwilligungen/:id', allow: 'own:see', input: byId,
    handle: async (ctx, input) => {
      const consent = await readOwnConsent(ctx, input.id);
      return consent.ok ? ok(withdrawPage(ctx, consent.value)) : consent;
    },
  }),
  write({
    path: '/meins/einwilligungen/:id/widerruf', allow: 'own:change', input: byId,
    handle: async (ctx, input) => {
      const withdrawn = await withdrawConsent(ctx, input.id);
      return withdrawn.ok ? toMine('widerrufen') : withdrawn;
    },
    again: mineAgain,
  }),
  read({
    path: '/meins/wer-hat-gesehen', allow: 'own:see', input: z.object({}),
    handle: async (ctx) => {
      const since = Temporal.PlainDate.from(addMonths(ctx.today, -12)).toZonedDateTime(ctx.quartier.timeZone).toInstant();
      return ok(lookedPage(ctx, await listLooks(ctx.tx, since, mostLooks)));
    },
  }),
];

function calendar(baseUrl: string): readonly Route[] {
  return [
    read({
      path: '/meins/kalender', allow: 'own:see', input: z.object({}),
      handle: async (ctx) => ok(calendarPage(ctx, await calendarView(ctx))),
    }),
    write({
      path: '/meins/kalender', allow: 'own:change', input: byId,
      // No redirect: the secret is shown in this one answer and kept nowhere.
      handle: async (ctx, input) => {
        const opened = await openFeed(ctx, input.id);
        return opened.ok
          ? ok(calendarPage(ctx, { ...await calendarView(ctx), address: `${baseUrl}/kalender/${opened.value.token}.ics` })) : opened;
      },
      again: calendarAgain,
    }),
    write({
      path: '/meins/kalender/ende', allow: 'own:change', input: byId,
      handle: async (ctx, input) => {
        const ended = await endFeed(ctx, input.id);
        return ended.ok ? ok({ kind: 'redirect', to: '/meins/kalender?hinweis=beendet' }) : ended;
      },
      again: calendarAgain,
    }),
    read({
      path: '/kalender/:token', allow: 'own:see', entrance: 'token', input: z.object({ token: z.string() }),
      handle: async (ctx) => {
        const feed = await writeFeed(ctx);
        return feed.ok
          ? ok({ kind: 'file', bytes: new TextEncoder().encode(feed.value), mediaType: calendarMediaType, name: 'miteinander.ics' }) : feed;
      },
    }),
  ];
}

function toMine(notice: string): Result<Answer> {
  return ok({ kind: 'redirect', to: `/meins?hinweis=${notice}` });
}

async function mineAgain(ctx: Ctx, typed: Typed, refusals: readonly Refusal[]): Promise<Answer> {
  return minePage(ctx, await openMine(ctx), { refusals, text: String(typed['reason'] ?? '') });
}

async function showReport(
  ctx: Ctx, visitId: string, reportId: string, refused?: { typed: Typed; refusals: readonly Refusal[] },
): Promise<Result<Answer>> {
  const visit = await readOwnVisit(ctx, visitId);
  if (!visit.ok) return refuse('not-found');
  const cards = await loadCards(ctx.tx, ctx.quartier.id, [visit.value.personId]);
  return ok(reportPage(ctx, { visit: visit.value, cards, reportId }, refused));
}

async function calendarView(ctx: Ctx): Promise<CalendarView> {
  const { personId } = ctx.actor;
  return { feeds: personId === null ? [] : await listFeeds(ctx.tx, ctx.quartier.id, personId), newId: newId(ctx.now) };
}

async function calendarAgain(ctx: Ctx, _typed: Typed, refusals: readonly Refusal[]): Promise<Answer> {
  return calendarPage(ctx, { ...await calendarView(ctx), refusals });
}
