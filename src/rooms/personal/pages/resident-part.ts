import { minutes } from '#core/base/minutes.ts';
import type { Minutes } from '#core/base/minutes.ts';
import { mondayOf } from '#core/base/calendar-date.ts';
import { sayDate } from '#core/german-dates/say.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { saySchedule, type Commission, type VisitLine } from '#rooms/helping/index.ts';
import type { Consent } from '#rooms/people/index.ts';
import { linkButton } from '#web/design-system/button.ts';
import { card, section } from '#web/design-system/card.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { helperClassMark } from '#web/design-system/helper-class-mark.ts';
import { circlesOfSupport, type Tie } from '#web/design-system/pictures/circles-of-support.ts';
import { weekRibbon, type RibbonVisit } from '#web/design-system/pictures/week-ribbon.ts';
import { html, type Html } from '#web/html.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import type { Gap, ResidentPart } from '../open-mine.ts';
import { sayVisit } from '../say-visit.ts';
import { personalTexts } from '../texts.ts';

/** So many visits are told in words; the week shows the others. */
const mostInWords = 4;

/** Whether anything is arranged or still looked for: who only helps reads that first. */
export function isHelped({ next, week, open, helpers }: ResidentPart): boolean {
  return next.length + week.length + open.length + helpers.length > 0;
}

/** The four questions of a resident, in this order: who comes next, what is open, who helps me, who knows what. */
export function residentPart(ctx: Ctx, part: ResidentPart): Html {
  return html`${whoComesNext(ctx, part)}${whatIsOpen(ctx, part)}${whoHelps(ctx, part)}${whoKnowsWhat(ctx, part)}`;
}

function whoComesNext(ctx: Ctx, { next, week, gaps }: ResidentPart): Html {
  const t = personalTexts(ctx.locale);
  const [first, ...later] = next.slice(0, mostInWords);
  return section({
    title: t('next.title'), id: 'naechste',
    body: html`${first === undefined
      ? emptyState({ title: t('next.none'), body: t('next.none-body'), icon: 'calendar' })
      : card({
        tone: 'good', level: 3, title: sayVisit(first, ctx.today, ctx.locale),
        body: later.length > 0 && html`<p>${t('next.later')}:</p>
<ul>${later.map((visit) => html`<li>${sayVisit(visit, ctx.today, ctx.locale)}</li>`)}</ul>`,
      })}${week.length + gaps.length > 0 && weekRibbon({
      locale: ctx.locale, name: ctx.shell.actorName, title: t('mine.week'), monday: mondayOf(ctx.today), today: ctx.today,
      visits: [...week.map((visit) => onRibbon(ctx, visit)), ...gaps.map((gap) => timeOf(ctx, gap))],
    })}`,
  });
}

/** A visit as the week ribbon shows it. */
export function onRibbon(ctx: Ctx, visit: VisitLine): RibbonVisit {
  return { ...timeOf(ctx, visit), who: visit.helperName, helperClass: visit.helperClass };
}

function timeOf(ctx: Ctx, { day, timeOfDay, duration, activity }: Gap): RibbonVisit {
  return { date: day, from: timeOfDay, until: minutes((timeOfDay + duration) % 1440), what: activityTexts(ctx.locale)(activity) };
}

function whatIsOpen(ctx: Ctx, { open }: ResidentPart): Html {
  const t = personalTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  return section({
    title: t('open.title'), id: 'offen',
    body: open.length === 0 ? emptyState({ title: t('open.none'), body: t('open.none-body'), icon: 'check' })
      : html`<ul class="matters" role="list">${open.map((need) => html`<li>
<p class="matter-who"><strong>${activity(need.activity)}</strong></p>${need.ownWords !== '' && html`<p class="matter-what">„${need.ownWords}“</p>`}
<p class="matter-what">${t(need.isAsked ? 'open.asked' : 'open.searching')}</p></li>`)}</ul>`,
  });
}

function whoHelps(ctx: Ctx, part: ResidentPart): Html {
  const t = personalTexts(ctx.locale);
  const ties = circleOf(part);
  const others = part.helpers.filter(({ helperClass }) => helperClass !== 'self');
  return section({
    title: t('helpers.title'), id: 'hilfe',
    body: ties.length === 0 && others.length === 0
      ? emptyState({ title: t('helpers.none'), body: t('helpers.none-body'), icon: 'people' })
      : html`${others.length > 0 && html`<h3>${t('helpers.list')}</h3>${commissionList(ctx, others)}`}
${ties.length > 0 && circlesOfSupport({ locale: ctx.locale, name: ctx.shell.actorName, ties })}`,
  });
}

/** Who does what and when, each with the mark of the class of helper. */
export function commissionList(ctx: Ctx, commissions: readonly Commission[]): Html {
  const t = personalTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  return html`<ul class="matters" role="list">${commissions.map((commission) => html`<li>
<p class="matter-head"><strong>${commission.helperName || t('who.someone')}</strong> ${helperClassMark({ helperClass: commission.helperClass, locale: ctx.locale })}</p>
<p class="matter-what">${activity(commission.activity)}, ${saySchedule(commission.schedule, ctx.locale)}</p></li>`)}</ul>`;
}

/** Those around the person with the hours that are agreed; helpers whom she knows only by their help stand outside. */
function circleOf({ ties, helpers }: ResidentPart): Tie[] {
  const hours = new Map<string, number>();
  for (const { helperPersonId, schedule } of helpers) {
    if (helperPersonId !== null) hours.set(helperPersonId, (hours.get(helperPersonId) ?? 0) + minutesPerWeek(schedule) / 60);
  }
  const rounded = (id: string): number | null => (hours.has(id) ? Math.round(hours.get(id)! * 2) / 2 : null);
  const known = new Set(ties.map(({ otherId }) => otherId));
  const others = new Map(helpers.flatMap((helper) => helper.helperPersonId === null || helper.helperClass === 'self'
    || helper.helperName === '' || known.has(helper.helperPersonId) ? [] : [[helper.helperPersonId, helper]]));
  return [
    ...ties.filter(({ otherName }) => otherName !== '').map((tie) => (
      { name: tie.otherName, closeness: tie.closeness, helperClass: tie.kind, hoursPerWeek: rounded(tie.otherId) })),
    ...[...others].map(([id, { helperName, helperClass }]) => ({ name: helperName, closeness: 3 as const, helperClass, hoursPerWeek: rounded(id) })),
  ];
}

function minutesPerWeek({ every, everyN, weekdays, duration }: Commission['schedule']): Minutes {
  if (every === 'once') return minutes(0);
  return minutes(Math.round(every === 'week' ? weekdays.length * duration / everyN : duration * 12 / 52 / everyN));
}

function whoKnowsWhat(ctx: Ctx, { consents }: ResidentPart): Html {
  const t = personalTexts(ctx.locale);
  const byRecipient = [...Map.groupBy(consents, ({ recipient }) => recipient.id).values()];
  return section({
    title: t('known.title'), id: 'wissen', lead: consents.length > 0 && t('known.lead'),
    body: html`${consents.length === 0 ? html`<p>${t('known.none')}</p>`
      : html`<ul class="matters" role="list">${byRecipient.map((given) => html`<li>
<h3>${t('known.who', { may: mayOf(ctx, given[0]!) })}</h3>
<ul>${given.map((consent) => consentLine(ctx, consent))}</ul></li>`)}</ul>`}
<p>${linkButton({ label: t('known.who-looked'), href: '/meins/wer-hat-gesehen', kind: 'quiet', icon: 'search' })}</p>`,
  });
}

function consentLine(ctx: Ctx, consent: Consent): Html {
  const t = personalTexts(ctx.locale);
  const { category, purpose, validUntil, ownWords, id } = consent;
  return html`<li><p>${t(`category.${category}`)}. <span class="muted">${t(`purpose.${purpose}`)}${
    validUntil !== null && html` ${t('known.until', { date: sayDate(validUntil, ctx.locale) })}`}${
    ownWords !== '' && html` ${t('known.said', { words: ownWords })}`}</span></p>
${linkButton({ label: t('known.withdraw'), href: `/meins/einwilligungen/${id}`, kind: 'quiet', about: sayConsent(ctx, consent) })}</li>`;
}

/** A consent in one sentence: „Anja Kern darf wissen: wann jemand zu Ihnen kommt.“ */
export function sayConsent(ctx: Ctx, consent: Consent): string {
  const t = personalTexts(ctx.locale);
  return t('known.line', { may: mayOf(ctx, consent), what: t(`category.${consent.category}`) });
}

/** Who may know it, with the verb that fits: „Anja Kern darf“, „Rettungsdienst und Notruf dürfen“. */
export function mayOf(ctx: Ctx, { recipient }: Pick<Consent, 'recipient'>): string {
  const t = personalTexts(ctx.locale);
  return t('known.may', { who: recipient.name || t('who.someone'), kind: recipient.kind === 'group' ? recipient.id : 'other' });
}
