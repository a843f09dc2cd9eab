import { addDays, type CalendarDate, type Weekday } from '#core/base/calendar-date.ts';
import type { HelperClass } from '#core/base/helper-class.ts';
import type { Locale } from '#core/base/locale.ts';
import { formatTimeOfDay, type Minutes } from '#core/base/minutes.ts';
import { html, type Html } from '../../html.ts';
import { webTexts } from '../../texts/web.texts.ts';
import { helperClassLegend } from '../helper-class-mark.ts';
import { patternFill } from '../patterns.ts';

/** One visit in the week, in minutes since midnight. Without a helper class nobody has been found: it is open. */
export type RibbonVisit = {
  readonly date: CalendarDate;
  readonly from: Minutes;
  readonly until?: Minutes;
  readonly what: string;
  readonly who?: string;
  readonly helperClass?: HelperClass;
  readonly href?: string;
};

const bands = [
  { key: 'night', before: 6 * 60 }, { key: 'morning', before: 11 * 60 }, { key: 'noon', before: 14 * 60 },
  { key: 'afternoon', before: 18 * 60 }, { key: 'evening', before: 22 * 60 }, { key: 'night', before: 24 * 60 + 1 },
] as const;
type Band = (typeof bands)[number]['key'];
const shownAlways: readonly Band[] = ['morning', 'noon', 'afternoon', 'evening'];

/**
 * The week in seven columns, times of day from top to bottom, who covers what in colour and pattern, gaps in plain
 * sight. It is built from lists, not as one drawing: so it reads aloud as it is, grows with the type, and stands day
 * under day on a phone. A night visit counts to the day on which it begins.
 */
export function weekRibbon(props: {
  readonly locale: Locale;
  readonly name: string;
  /** Stands instead of „Die Woche von …“, where somebody looks at their own. */
  readonly title?: string;
  readonly monday: CalendarDate;
  readonly today?: CalendarDate;
  readonly visits: readonly RibbonVisit[];
  /** False where the reader is not told what is still looked for: then the week does not say that nothing is open. */
  readonly knowsGaps?: boolean;
}): Html {
  const t = webTexts(props.locale);
  const days = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday: weekday as Weekday, date: addDays(props.monday, weekday - 1) }));
  const inWeek = props.visits.filter(({ date }) => days.some((day) => day.date === date));
  const needsNight = inWeek.some((visit) => bandOf(visit) === 'night');
  const shown: readonly Band[] = needsNight ? [...shownAlways, 'night'] : shownAlways;
  const open = inWeek.filter(({ helperClass }) => helperClass === undefined).length;
  const only = inWeek.flatMap(({ helperClass }) => (helperClass === undefined ? [] : [helperClass]));
  return html`<figure class="picture picture-week"><figcaption>${props.title ?? t('week.title', { name: props.name })}</figcaption>
<p class="week-summary">${props.knowsGaps === false ? t('week.covered', { covered: inWeek.length }) : t('week.summary', { covered: inWeek.length - open, open })}</p>
<ol class="week week-bands-${shown.length}" role="list">${days.map(({ weekday, date }) => {
    const visits = inWeek.filter((visit) => visit.date === date);
    const isToday = date === props.today;
    return html`<li class="week-day${isToday && ' week-today'}"><h3 class="week-name"><span class="week-long">${t(`week.day.${weekday}`)}</span><span class="week-short" aria-hidden="true">${t(`week.day-short.${weekday}`)}</span> <span class="week-date"><time datetime="${date}">${shortDay(date, props.locale)}</time></span>${isToday && html` <span class="week-now">${t('week.today')}</span>`}</h3>
${visits.length === 0 && html`<p class="week-free">${t('week.free')}</p>`}${shown.map((band) => bandCell(props.locale, band, visits.filter((visit) => bandOf(visit) === band)))}</li>`;
  })}</ol>${helperClassLegend({ locale: props.locale, only })}</figure>`;
}

function shortDay(date: CalendarDate, locale: Locale): string {
  const [day, month] = [Number(date.slice(8)), Number(date.slice(5, 7))];
  return locale === 'en' ? `${day}/${month}` : `${day}.${month}.`;
}

function bandOf({ from }: RibbonVisit): Band {
  return bands.find(({ before }) => from < before)!.key;
}

function bandCell(locale: Locale, band: Band, visits: readonly RibbonVisit[]): Html {
  const t = webTexts(locale);
  if (visits.length === 0) return html`<div class="week-band week-band-empty" aria-hidden="true"></div>`;
  return html`<div class="week-band"><h4 class="week-band-name">${t(`week.band.${band}`)}</h4><ul role="list">${visits
    .toSorted((a, b) => a.from - b.from)
    .map((visit) => visitBlock(locale, visit))}</ul></div>`;
}

function visitBlock(locale: Locale, visit: RibbonVisit): Html {
  const t = webTexts(locale);
  const { helperClass } = visit;
  const time = html`<time>${formatTimeOfDay(visit.from)}</time>${visit.until !== undefined && html`–<time>${formatTimeOfDay(visit.until)}</time>`}`;
  const what = visit.href === undefined ? visit.what : html`<a href="${visit.href}">${visit.what}</a>`;
  if (helperClass === undefined) {
    return html`<li class="visit visit-open"><span class="visit-time">${time}</span><span class="visit-what">${what}</span><span class="visit-who">${t('week.open')}</span></li>`;
  }
  return html`<li class="visit"><svg class="visit-edge" aria-hidden="true" focusable="false"><rect width="100%" height="100%" fill="${patternFill(helperClass)}"/></svg><span class="visit-time">${time}</span><span class="visit-what">${what}</span><span class="visit-who">${visit.who ?? ''} <span class="kern-sr-only">(${t(`helper-class.${helperClass}`)})</span></span></li>`;
}
