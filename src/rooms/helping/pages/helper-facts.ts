import { sayAgo, sayDate } from '#core/german-dates/say.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { descriptionList } from '#web/design-system/description-list.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import type { Html } from '#web/html.ts';
import { sayFree } from '../free-times.ts';
import { burdens } from '../helping.tables.ts';
import type { HelperFact } from '../read-roster.ts';
import { helpingTexts } from '../texts.ts';
import { sayHours } from './say-hours.ts';

/** What a helper offers and what not, as facts by name. */
export function helperFacts(ctx: Ctx, helper: HelperFact): Html {
  const t = helpingTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  return descriptionList([
    { term: t('helper.activities'), value: helper.activities.map((one) => activity(one)).join(', ') },
    { term: t('helper.free'), value: sayFree(helper.free, ctx.locale) || t('helper.free-none') },
    { term: t('helper.hours'), value: t('helper.hours-of', { hours: sayHours(helper.minutesThisWeek, ctx.locale), most: sayHours(helper.maxMinPerWeek, ctx.locale) }) },
    { term: t('helper.month'), value: t('hours', { hours: sayHours(helper.minutesLast4Weeks, ctx.locale) }) },
    { term: t('helper.walk'), value: t('helper.walk-min', { minutes: helper.maxWalkMin }) },
    { term: t('helper.persons'), value: t('helper.persons-of', { now: helper.personsNow.length, most: helper.maxPersons }) },
    { term: t('helper.refuses'), value: burdens.filter((one) => helper.refuses.includes(one)).map((one) => t(`burden.${one}`)).join(', ') },
    { term: t('helper.car'), value: t(helper.hasCar ? 'yes' : 'no') },
    { term: t('helper.paid'), value: t(helper.isPaid ? 'yes' : 'no') },
    { term: t('helper.secrecy'), value: helper.secrecySignedOn === null ? t('helper.secrecy-not') : sayDate(helper.secrecySignedOn, ctx.locale) },
    { term: t('helper.last-answer'), value: sayAgo(helper.lastAnswerOn ?? helper.since, ctx.today, ctx.locale) },
  ]);
}
