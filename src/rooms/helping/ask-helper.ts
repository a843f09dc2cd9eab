import { addDays, type CalendarDate } from '#core/base/calendar-date.ts';
import type { Activity } from '#core/base/activity.ts';
import type { HelperClass } from '#core/base/helper-class.ts';
import type { Locale } from '#core/base/locale.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import { sayDate } from '#core/german-dates/say.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { mayDo } from '#rooms/people/index.ts';
import { isAsleep } from './asleep.ts';
import type { AskedSchedule } from './schedule.ts';
import { appendRequest, listRequestsForNeed, requestById, type RequestLine } from './requests.queries.ts';
import type { HelperFact } from './roster.queries.ts';
import { helperFact } from './read-roster.ts';

/** A question to one helper or one organisation. */
export type Ask = {
  readonly id: string;
  readonly needId: string;
  readonly personId: string;
  readonly activity: Activity;
  readonly helperPersonId: string | null;
  readonly organisationId: string | null;
  readonly helperClass: HelperClass;
  readonly channel: string;
  /** When, as far as it is known: what the helper hears before her yes. */
  readonly schedule?: AskedSchedule | null;
  /** What else she should know before her yes, such as how far it is; never a name. */
  readonly note?: string;
};

/** Whoever does not answer within so many days is called again or another one is asked. */
const daysToAnswer = 3;

/**
 * Asks one helper for a need. She learns what and when, not for whom: name and address only after her yes. Refuses while
 * another question for this need waits, without the person's consent to pass on contact, and whoever cannot be asked now,
 * with all reasons. Asking twice with the same id asks once.
 */
export async function askHelper(ctx: Ctx, ask: Ask): Promise<Result<{ id: string }>> {
  const { tx, quartier, today, now } = ctx;
  if (await requestById(tx, quartier.id, ask.id) !== undefined) return ok({ id: ask.id });
  const earlier = await listRequestsForNeed(tx, quartier.id, ask.needId);
  const consented = ask.helperClass === 'family' || await mayDo(ctx, ask.personId, {
    purpose: 'arrange_help', category: 'contact', group: 'helpers',
    recipientPersonId: ask.helperPersonId, recipientOrganisationId: ask.organisationId,
  });
  const reasons = [
    ...reasonsNotToAsk(earlier, ask),
    ...(consented ? [] : [{ code: 'consent-to-ask-missing' }]),
    ...(ask.helperPersonId === null ? [] : await rosterReasons(ctx, ask.helperPersonId, ask.personId)),
  ];
  const refused = refuseAll(reasons);
  if (refused !== undefined) return refused;
  await appendRequest(tx, {
    quartierId: quartier.id, id: ask.id, needId: ask.needId, personId: ask.personId, helperPersonId: ask.helperPersonId,
    organisationId: ask.organisationId, helperClass: ask.helperClass, activity: ask.activity, schedule: ask.schedule ?? null,
    note: ask.note ?? '', askedAt: now,
    askedBy: ctx.actor.personId, channel: ask.channel, answerBy: addDays(today, daysToAnswer),
  });
  ctx.audit({ what: 'helper:asked', personId: ask.personId, detail: { request: ask.id } });
  return ok({ id: ask.id });
}

function reasonsNotToAsk(earlier: readonly RequestLine[], ask: Ask): Refusal[] {
  const open = earlier.find(({ answer }) => answer === null);
  const said = earlier.find((one) => one.answer === 'no'
    && one.helperPersonId === ask.helperPersonId && one.organisationId === ask.organisationId);
  return [
    ...(open === undefined ? [] : [{ code: 'request-open', facts: { name: open.helperName } }]),
    ...(said === undefined ? [] : [{ code: 'said-no-before', facts: { name: said.helperName } }]),
  ];
}

async function rosterReasons(ctx: Ctx, helperPersonId: string, personId: string): Promise<Refusal[]> {
  const fact = await helperFact(ctx, helperPersonId);
  // Family and friends stand on no roster and may always be asked.
  if (fact === undefined) return [];
  const isFull = fact.personsNow.length >= fact.maxPersons && !fact.personsNow.includes(personId);
  return [
    ...reasonsAgainstNow(fact, ctx.today, ctx.locale),
    ...(isFull ? [{ code: 'helper-has-enough-persons', facts: { name: fact.name, most: fact.maxPersons } }] : []),
  ];
}

/** Why somebody on the roster cannot be asked today, whatever for; days are said in the language. */
export function reasonsAgainstNow(fact: HelperFact, today: CalendarDate, locale: Locale = 'de'): Refusal[] {
  const { name } = fact;
  const reasons: Refusal[] = [];
  if (fact.status === 'paused') reasons.push({ code: 'helper-paused', facts: { name } });
  if (fact.status === 'left') reasons.push({ code: 'helper-left', facts: { name } });
  if (fact.absentUntil !== null) reasons.push({ code: 'helper-absent', facts: { name, until: sayDate(fact.absentUntil, locale) } });
  if (isAsleep(fact, today)) reasons.push({ code: 'helper-asleep', facts: { name } });
  if (fact.minutesThisWeek >= fact.maxMinPerWeek) {
    reasons.push({ code: 'helper-at-her-limit', facts: { name, hours: Math.round(fact.maxMinPerWeek / 6) / 10 } });
  }
  return reasons;
}

/** The question with this id as found, for its page; refuses an unknown one. */
export async function readRequest(ctx: Ctx, id: string): Promise<Result<RequestLine>> {
  const found = await requestById(ctx.tx, ctx.quartier.id, id);
  return found === undefined ? refuse('not-found') : ok(found);
}
