import type { CalendarDate } from '#core/base/calendar-date.ts';
import { minutes, type Minutes } from '#core/base/minutes.ts';
import { sayShortMonth } from '#core/german-dates/say-short.ts';
import type { HelperClass } from '#core/base/helper-class.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { saySchedule, type MonthOfHelp } from '#rooms/helping/index.ts';
import { linkButton } from '#web/design-system/button.ts';
import { section } from '#web/design-system/card.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { helperClassMark } from '#web/design-system/helper-class-mark.ts';
import { circlesOfSupport } from '#web/design-system/pictures/circles-of-support.ts';
import { mixBar } from '#web/design-system/pictures/mix-bar.ts';
import { weekRibbon, type RibbonVisit } from '#web/design-system/pictures/week-ribbon.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { html, type Child, type Html } from '#web/html.ts';
import { aroundPerson, type Around } from '../around.ts';
import { likelyTime } from '../need-times.ts';
import type { HilfemixView } from '../read-hilfemix.ts';
import { hilfemixTexts } from '../texts.ts';

/** Who is around the person and what each of them does, as a list and as circles. */
export function helpersPresent(ctx: Ctx, view: HilfemixView): { readonly list: Html; readonly picture: Html | false } {
  const t = hilfemixTexts(ctx.locale);
  const around = aroundPerson(view.person.id, view.ties, view.commissions);
  const own = view.commissions.filter(({ helperPersonId }) => helperPersonId === view.person.id);
  const list = section({
    title: t('mix.helpers'),
    actions: linkButton({ label: t('mix.ties'), href: `/menschen/${view.person.id}/beziehungen`, kind: 'quiet' }),
    body: around.length === 0 && own.length === 0
      ? emptyState({ title: t('mix.helpers-none'), body: t('mix.helpers-none-body'), icon: 'people' })
      : html`<ul class="matters" role="list">${own.length > 0 && helperLine(ctx, t('mix.herself'), 'self', undefined, own)}${around.map((one) =>
        helperLine(ctx, nameLink(one), one.helperClass, [one.what, one.phone].filter(Boolean).join(' · '), one.commissions))}</ul>`,
  });
  const picture = around.length > 0 && circlesOfSupport({
    locale: ctx.locale, name: view.person.givenName || view.person.name,
    ties: around.map((one) => ({ name: one.name, closeness: one.closeness, helperClass: one.helperClass, hoursPerWeek: one.hoursPerWeek })),
  });
  return { list, picture };
}

function nameLink({ name, personId, organisationId }: Around): Html {
  return html`<a href="${personId === null ? `/angebote/${organisationId}` : `/menschen/${personId}`}">${name}</a>`;
}

function helperLine(ctx: Ctx, name: Child, helperClass: HelperClass, facts: string | undefined, commissions: Around['commissions']): Html {
  const activity = activityTexts(ctx.locale);
  return html`<li><p class="matter-head">${name} ${helperClassMark({ helperClass, locale: ctx.locale })}</p>${
    facts !== undefined && facts !== '' && html`<p class="muted">${facts}</p>`}${commissions.length === 0
    ? html`<p class="muted">${hilfemixTexts(ctx.locale)('mix.nothing-agreed')}</p>`
    : commissions.map((one) => html`<p class="matter-what"><a href="/auftraege/${one.id}">${activity(one.activity)}</a>, ${saySchedule(one.schedule, ctx.locale)}</p>`)}</li>`;
}

/** The week with everyone who comes, and the gaps. A gap leads to asking for that day. */
export function weekPicture(ctx: Ctx, { person, week }: HilfemixView): Html {
  const activity = activityTexts(ctx.locale);
  const coming = week.visits.filter(({ status }) => status !== 'cancelled').map((visit): RibbonVisit => ({
    date: visit.day, from: visit.timeOfDay, until: until(visit), what: activity(visit.activity), who: visit.helperName,
    helperClass: visit.helperClass, href: `/besuche/${visit.id}`,
  }));
  const open = week.open.map(({ need, day }): RibbonVisit => {
    const timeOfDay = likelyTime(need);
    return {
      date: day, from: timeOfDay, ...(need.timeOfDay === null ? {} : { until: until({ timeOfDay, duration: need.duration }) }),
      what: activity(need.activity), href: `/bedarf/${need.id}${isSingleGap(week.open, need.id, day) ? `?tag=${day}` : ''}`,
    };
  });
  return weekRibbon({ locale: ctx.locale, name: person.name, monday: week.monday, today: ctx.today, visits: [...coming, ...open] });
}

function until({ timeOfDay, duration }: { timeOfDay: number; duration: number }): Minutes {
  return minutes(Math.min(timeOfDay + duration, 24 * 60));
}

// One gap beside other visits for the same need wants a stand-in; a need that nobody covers wants a helper.
function isSingleGap(open: HilfemixView['week']['open'], needId: string, day: CalendarDate): boolean {
  const gaps = open.filter(({ need }) => need.id === needId);
  return gaps.length === 1 && gaps[0]!.day === day && gaps[0]!.need.weekdays.length > 1;
}

/** Who helped in the last months, by class. */
export function mixPicture(ctx: Ctx, mix: readonly MonthOfHelp[]): Html | false {
  if (mix.every(({ minutes: all }) => Object.keys(all).length === 0)) return false;
  return mixBar({
    locale: ctx.locale, title: hilfemixTexts(ctx.locale)('mix.months'),
    months: mix.map((one) => ({
      label: sayShortMonth(one.month, ctx.locale),
      hours: Object.fromEntries(Object.entries(one.minutes).map(([helperClass, all]) => [helperClass, all / 60])),
    })),
  });
}
