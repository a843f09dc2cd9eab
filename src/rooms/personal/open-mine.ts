import { addDays, addMonths, mondayOf, type CalendarDate } from '#core/base/calendar-date.ts';
import type { Activity } from '#core/base/activity.ts';
import type { Minutes } from '#core/base/minutes.ts';
import { dateOf, timeOfDayOf } from '#core/recurrence/local-time.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { openSurveys, type OpenToMe } from '#rooms/evaluation/index.ts';
import {
  helperFact, listAbsences, liveCommissions, minutesGivenBy, occurrencesOf, visitsBy, visitsOf, type Commission, type VisitLine,
} from '#rooms/helping/index.ts';
import { consentsOf, isLive, loadCards, tiesOf, type Consent, type PersonCard, type Tie } from '#rooms/people/index.ts';
import {
  listConfiders, listOpenNeeds, listQuestions, namesOfHelpers, type Category, type OpenNeed, type Question,
} from './personal.queries.ts';

/** How far the page looks ahead and back, in days. */
const daysAhead = 14;
const daysBack = 7;
/** A helper may report so long afterwards; then the desk does it with her on the phone. */
const daysToReport = 28;
/** A visit is missed when nobody said anything so long after its beginning. */
const hoursOfGrace = 2;

/** What a resident sees of her own. */
export type ResidentPart = {
  readonly next: readonly VisitLine[];
  readonly week: readonly VisitLine[];
  readonly open: readonly OpenNeed[];
  /** When in this week help is missing. */
  readonly gaps: readonly Gap[];
  readonly ties: readonly Tie[];
  readonly helpers: readonly Commission[];
  readonly consents: readonly Consent[];
};

/** A time at which help is needed and nobody comes. */
export type Gap = { readonly day: CalendarDate; readonly timeOfDay: Minutes; readonly duration: Minutes; readonly activity: Activity };

/** What somebody lets a relative know. */
export type ConfiderPart = {
  readonly personId: string;
  readonly name: string;
  readonly categories: ReadonlySet<Category>;
  readonly card: PersonCard | undefined;
  /** Agreed and did not happen (`not_done`), or nobody said anything (`planned`). */
  readonly missed: readonly VisitLine[];
  readonly next: readonly VisitLine[];
  readonly week: readonly VisitLine[];
  readonly arrangement: readonly Commission[];
};

/** What a helper has to answer, to do and to tell. */
export type HelperPart = {
  readonly questions: readonly Question[];
  readonly next: readonly VisitLine[];
  readonly toReport: readonly VisitLine[];
  readonly cards: ReadonlyMap<string, PersonCard>;
  /** Only who stands on the roster can be away. */
  readonly isOnRoster: boolean;
  readonly absences: readonly { readonly id: string; readonly from: CalendarDate; readonly until: CalendarDate }[];
  readonly minutesThisMonth: Minutes;
  readonly minutesThisYear: Minutes;
};

/** One page of parts, by what the person is; a part that she is not is missing. */
export type Mine = {
  readonly resident?: ResidentPart;
  readonly confiders?: readonly ConfiderPart[];
  readonly helper?: HelperPart;
  /** Surveys that wait for an answer. */
  readonly surveys?: readonly OpenToMe[];
};

/** Gathers what is the signed-in person's own, and what others let her know. */
export async function openMine(ctx: Ctx): Promise<Mine> {
  const { roles, personId } = ctx.actor;
  if (personId === null) return {};
  const names = await namesOfHelpers(ctx.tx);
  const confiders = await openConfiders(ctx, names);
  const helper = await openHelper(ctx, personId, roles.includes('helper'));
  return {
    ...(roles.includes('resident') ? { resident: await openResident(ctx, personId, names) } : {}),
    ...(roles.includes('relative') || confiders.length > 0 ? { confiders } : {}),
    ...(helper === undefined ? {} : { helper }),
    surveys: await openSurveys(ctx),
  };
}

async function openResident(ctx: Ctx, personId: string, names: ReadonlyMap<string, string>): Promise<ResidentPart> {
  const monday = mondayOf(ctx.today);
  const visits = named(await visitsOf(ctx, personId, monday, addDays(ctx.today, daysAhead)), names);
  const open = await listOpenNeeds(ctx.tx);
  return {
    next: visits.filter((visit) => isAhead(ctx, visit) && visit.helperClass !== 'self'),
    week: visits.filter(({ day }) => day < addDays(monday, 7)),
    open,
    gaps: open.flatMap((need) => gapsOf(ctx, need, monday)),
    ties: await tiesOf(ctx, personId),
    helpers: named(await liveCommissions(ctx, { personIds: [personId] }), names),
    consents: (await consentsOf(ctx, personId)).filter((consent) => isLive(consent, ctx.today)),
  };
}

function gapsOf(ctx: Ctx, { id, activity, schedule }: OpenNeed, monday: CalendarDate): Gap[] {
  if (schedule === null) return [];
  return occurrencesOf(schedule, id, ctx.quartier.timeZone, monday, addDays(monday, 6)).map(({ localStart }) => (
    { day: dateOf(localStart), timeOfDay: timeOfDayOf(localStart), duration: schedule.duration, activity }));
}

async function openConfiders(ctx: Ctx, names: ReadonlyMap<string, string>): Promise<ConfiderPart[]> {
  const confiders = await listConfiders(ctx.tx);
  const cards = await loadCards(ctx.tx, ctx.quartier.id, confiders.map(({ personId }) => personId));
  const parts: ConfiderPart[] = [];
  for (const { personId, name, categories } of confiders) {
    const monday = mondayOf(ctx.today);
    const visits = categories.has('appointments')
      ? named(await visitsOf(ctx, personId, addDays(ctx.today, -daysBack), addDays(ctx.today, daysAhead)), names) : [];
    ctx.audit({ what: 'person:read', personId });
    parts.push({
      personId, name, categories, card: categories.has('contact') ? cards.get(personId) : undefined,
      missed: visits.filter((visit) => isMissed(ctx, visit)),
      next: visits.filter((visit) => isAhead(ctx, visit)),
      week: visits.filter(({ day }) => day >= monday && day < addDays(monday, 7)),
      arrangement: categories.has('arrangement') ? named(await liveCommissions(ctx, { personIds: [personId] }), names) : [],
    });
  }
  return parts;
}

async function openHelper(ctx: Ctx, personId: string, isHelper: boolean): Promise<HelperPart | undefined> {
  const { tx, quartier, today } = ctx;
  const visits = (await visitsBy(ctx, personId, addDays(today, -daysToReport), addDays(today, daysAhead)))
    .filter((visit) => visit.personId !== personId);
  const questions = await listQuestions(tx);
  if (!isHelper && visits.length === 0 && questions.length === 0) return undefined;
  const next = visits.filter((visit) => isAhead(ctx, visit));
  const cards = await loadCards(tx, quartier.id, visits.map((visit) => visit.personId));
  for (const shown of new Set(next.map((visit) => visit.personId))) ctx.audit({ what: 'person:read', personId: shown });
  const firstOfMonth = `${today.slice(0, 7)}-01` as CalendarDate;
  return {
    questions, next, cards,
    toReport: visits.filter((visit) => visit.isAsked && visit.status === 'planned' && hasBegun(ctx, visit)),
    isOnRoster: await helperFact(ctx, personId) !== undefined,
    absences: await listAbsences(tx, quartier.id, today, addMonths(today, 24), personId),
    minutesThisMonth: await minutesGivenBy(tx, quartier.id, personId, firstOfMonth),
    minutesThisYear: await minutesGivenBy(tx, quartier.id, personId, `${today.slice(0, 4)}-01-01` as CalendarDate),
  };
}

/** Puts in the names of helpers that row-level security keeps closed as rows, but that may be known as names. */
function named<T extends { readonly helperPersonId: string | null; readonly helperName: string }>(
  lines: readonly T[], names: ReadonlyMap<string, string>,
): T[] {
  return lines.map((line) => line.helperName !== '' || line.helperPersonId === null
    ? line : { ...line, helperName: names.get(line.helperPersonId) ?? '' });
}

function hasBegun(ctx: Ctx, visit: VisitLine): boolean {
  return visit.startsAt.epochMilliseconds <= ctx.now.epochMilliseconds;
}

function isAhead(ctx: Ctx, visit: VisitLine): boolean {
  return visit.status === 'planned' && visit.helperClass !== 'self' && !hasBegun(ctx, visit);
}

function isMissed(ctx: Ctx, visit: VisitLine): boolean {
  if (visit.status === 'not_done') return visit.day <= ctx.today;
  return visit.isAsked && visit.status === 'planned' && visit.startsAt.epochMilliseconds < ctx.now.subtract({ hours: hoursOfGrace }).epochMilliseconds;
}
