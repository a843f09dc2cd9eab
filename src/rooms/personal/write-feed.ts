import { addDays } from '#core/base/calendar-date.ts';
import type { Activity } from '#core/base/activity.ts';
import { refuse, ok, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { listChangedVisits, listFeedCommissions } from '#rooms/helping/index.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { writeCalendar } from '../../interfaces/ical/write-calendar.ts';
import { eventsOf } from './feed-events.ts';
import { listConfiders } from './personal.queries.ts';
import { personalTexts } from './texts.ts';

/** Commissions that ended longer ago than so many days leave the feed. */
const daysKept = 366;

/** Help that says something about a person's health or loneliness; a lock screen shows „Besuch" instead. */
const discreet: ReadonlySet<Activity> = new Set(['company', 'check_in', 'personal_care', 'medication', 'night_watch']);

/**
 * The calendar of the signed-in person: what is agreed for her, by her, and for those who let her know their appointments.
 * Without names, places and notes.
 */
export async function writeFeed(ctx: Ctx): Promise<Result<string>> {
  const { tx, quartier, today, actor: { personId } } = ctx;
  if (personId === null) return refuse('not-found');
  const confiders = (await listConfiders(tx)).filter(({ categories }) => categories.has('appointments'));
  const commissions = await listFeedCommissions(tx, quartier.id, {
    helperPersonId: personId, personIds: [personId, ...confiders.map((confider) => confider.personId)],
  }, addDays(today, -daysKept));
  const changed = await listChangedVisits(tx, quartier.id, commissions.map(({ id }) => id));
  const t = personalTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  return ok(writeCalendar({
    name: t('calendar.name'), timeZone: quartier.timeZone, cancelledWord: t('calendar.cancelled'),
    events: eventsOf(commissions, changed, quartier.timeZone, (what) =>
      discreet.has(what) ? t('calendar.visit') : t('calendar.help', { activity: activity(what) })),
  }));
}
