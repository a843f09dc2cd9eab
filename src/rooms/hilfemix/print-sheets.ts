import { addDays, mondayOf, weekdayOf, type CalendarDate } from '#core/base/calendar-date.ts';
import type { Locale } from '#core/base/locale.ts';
import { refuse, type Result } from '#core/base/result.ts';
import { sayDate, sayTime } from '#core/german-dates/say.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { Answer } from '#platform/http/route.ts';
import { sheetAnswer } from '#platform/http/sheet-answer.ts';
import { liveCommissions, requestsForNeed, saySchedule, visitsOf } from '#rooms/helping/index.ts';
import { emergencyContactsOf, keptId, loadCards, type PersonCard } from '#rooms/people/index.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { selectArrangement } from './arrangements.queries.ts';
import { partOfDayAt } from './need-times.ts';
import { uncoveredAmong } from './open-days.ts';
import { needsOf } from './read-needs.ts';
import { sayLanguage } from './say-reason.ts';
import { notfallblatt } from './sheets/notfallblatt.ts';
import { unterstuetzungsplan, type Unterstuetzungsplan } from './sheets/unterstuetzungsplan.ts';
import { wochenplan, wochenplanA3, type Wochenplan } from './sheets/wochenplan.ts';
import { hilfemixTexts } from './texts.ts';

/** Whose sheet, in which language; without one in the language of the person. */
type Wanted = { readonly personId: string; readonly sprache: Locale | null };

/** The Unterstützungsplan on one page, in the words of the person. Refuses an unknown person. */
export async function printUnterstuetzungsplan(ctx: Ctx, wanted: Wanted): Promise<Result<Answer>> {
  const person = await personFor(ctx, wanted.personId, 'unterstuetzungsplan');
  if (person === undefined) return refuse('not-found');
  const locale = wanted.sprache ?? person.locale;
  const plan = await unterstuetzungsplanOf(ctx, person, locale);
  return sheetAnswer(ctx, unterstuetzungsplan, plan, 'unterstuetzungsplan', locale);
}

/** What stands on the Unterstützungsplan. Nobody who has only been asked is named. */
export async function unterstuetzungsplanOf(ctx: Ctx, person: PersonCard, locale: Locale): Promise<Unterstuetzungsplan> {
  const t = hilfemixTexts(locale);
  const activity = activityTexts(locale);
  const arrangement = await selectArrangement(ctx.tx, ctx.quartier.id, person.id);
  const commissions = await liveCommissions(ctx, { personIds: [person.id] });
  const gaps = [];
  for (const need of uncoveredAmong(await needsOf(ctx, person.id), commissions)) {
    const isAsked = (await requestsForNeed(ctx, need.id)).some(({ answer }) => answer === null);
    gaps.push({ what: activity(need.activity), next: t(isAsked ? 'plan.asked' : 'plan.searching') });
  }
  return {
    name: person.name, wishes: linesOf(arrangement.wishes), gaps,
    arrangements: commissions.map((one) => ({
      what: activity(one.activity), when: saySchedule(one.schedule, locale), who: one.helperName, helperClass: one.helperClass,
    })),
    reviewOn: arrangement.reviewOn === null ? '' : sayDate(arrangement.reviewOn, locale),
  };
}

/** The Wochenplan of a week for the wall, A4 or A3. Refuses an unknown person. */
export async function printWochenplan(
  ctx: Ctx, wanted: Wanted & { readonly montag: CalendarDate | null; readonly format: 'a4' | 'a3' },
): Promise<Result<Answer>> {
  const person = await personFor(ctx, wanted.personId, 'wochenplan');
  if (person === undefined) return refuse('not-found');
  const locale = wanted.sprache ?? person.locale;
  const plan = await wochenplanOf(ctx, person, mondayOf(wanted.montag ?? ctx.today), locale);
  return sheetAnswer(ctx, wanted.format === 'a3' ? wochenplanA3 : wochenplan, plan, 'wochenplan', locale);
}

/** What stands on the Wochenplan: every visit of the week that was not called off. */
export async function wochenplanOf(ctx: Ctx, person: PersonCard, monday: CalendarDate, locale: Locale): Promise<Wochenplan> {
  const activity = activityTexts(locale);
  const sunday = addDays(monday, 6);
  const visits = (await visitsOf(ctx, person.id, monday, sunday)).filter(({ status }) => status !== 'cancelled');
  const date = (days: number): string => {
    const day = addDays(monday, days);
    return `${Number(day.slice(8))}${locale === 'en' ? '/' : '.'}${Number(day.slice(5, 7))}${locale === 'en' ? '' : '.'}`;
  };
  return {
    name: person.name,
    week: hilfemixTexts(locale)('week.range', { from: dayOf(monday, locale), to: dayOf(sunday, locale) }),
    dates: [date(0), date(1), date(2), date(3), date(4), date(5), date(6)],
    visits: visits.map((visit) => ({
      weekday: weekdayOf(visit.day), part: partOfDayAt(visit.timeOfDay), time: sayTime(visit.timeOfDay, locale),
      who: visit.helperName, what: activity(visit.activity), helperClass: visit.helperClass,
    })),
  };
}

/**
 * The Notfallblatt for the door of the refrigerator: whom to call, where the key is, what matters. No medical fact is kept
 * or printed. Refuses an unknown person.
 */
export async function printNotfallblatt(ctx: Ctx, wanted: Wanted): Promise<Result<Answer>> {
  const person = await personFor(ctx, wanted.personId, 'notfallblatt');
  if (person === undefined) return refuse('not-found');
  const locale = wanted.sprache ?? person.locale;
  const t = hilfemixTexts(locale);
  const { keyIsWhere } = await selectArrangement(ctx.tx, ctx.quartier.id, person.id);
  const hasPets = (await needsOf(ctx, person.id)).some(({ requirements }) => requirements.includes('pets'));
  const contacts = await emergencyContactsOf(ctx, person.id);
  const aids = (['hearing', 'vision', 'walking_frame', 'wheelchair'] as const).filter((aid) => person.aids.includes(aid));
  return sheetAnswer(ctx, notfallblatt, {
    name: person.name,
    birthDate: person.birthDate === null ? null : `${dayOf(person.birthDate, locale === 'en' ? 'en' : 'de')}`,
    address: [person.address, person.floor].filter(Boolean).join(', ') || null,
    callFirst: contacts.map(({ name, what, phone }) => ({ name, relation: what, phone })),
    key: keyIsWhere || null,
    languages: person.languages.map((code) => sayLanguage(code, locale)).join(', ') || null,
    aids: aids.map((aid) => t(`emergency.aid.${aid}`)).join(' ') || null,
    whatMatters: person.matters || null,
    pets: hasPets ? t('emergency.pets') : null,
  }, 'notfallblatt', locale);
}

async function personFor(ctx: Ctx, askedId: string, sheet: string): Promise<PersonCard | undefined> {
  const personId = await keptId(ctx, askedId);
  const person = (await loadCards(ctx.tx, ctx.quartier.id, [personId])).get(personId);
  if (person !== undefined) ctx.audit({ what: 'sheet:read', personId, detail: { sheet } });
  return person;
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** A date without its weekday: „24. November 2026“. */
const dayOf = (date: CalendarDate, locale: Locale): string => sayDate(date, locale).replace(/^[^,]+, /, '');
