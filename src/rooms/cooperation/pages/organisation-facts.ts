import type { CalendarDate } from '#core/base/calendar-date.ts';
import { sayDate } from '#core/german-dates/say.ts';
import { sayShortDate } from '#core/german-dates/say-short.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { badge } from '#web/design-system/badge.ts';
import { descriptionList } from '#web/design-system/description-list.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { html, type Html } from '#web/html.ts';
import { isConfirmed } from '../confirmed.ts';
import type { Organisation } from '../organisations.queries.ts';
import { cooperationTexts } from '../texts.ts';

/** Warns of an entry that nobody confirmed for six months; nothing for a fresh one. */
export function confirmedBadge(ctx: Ctx, confirmedOn: CalendarDate | null): Html | undefined {
  const t = cooperationTexts(ctx.locale);
  if (isConfirmed(confirmedOn, ctx.today)) return undefined;
  const label = confirmedOn === null ? t('one.never-confirmed')
    : t('one.unconfirmed', { date: `${sayShortDate(confirmedOn, ctx.locale)}${confirmedOn.slice(0, 4)}` });
  return badge({ label, tone: 'call', icon: 'call' });
}

/** What an organisation helps with, in words. */
export function offerWords(ctx: Ctx, { activities }: Pick<Organisation, 'activities'>): string {
  const activity = activityTexts(ctx.locale);
  return activities.map((one) => activity(one)).join(' · ');
}

/** All that the directory says of an organisation; what is not known is said to be unknown. */
export function organisationFacts(ctx: Ctx, organisation: Organisation): Html {
  const t = cooperationTexts(ctx.locale);
  const { phone, email, confirmedOn } = organisation;
  return descriptionList([
    { term: t('one.kind'), value: t(`kind.${organisation.kind}`) },
    { term: t('one.offers'), value: offerWords(ctx, organisation) },
    { term: t('one.phone'), value: phone !== '' && html`<a href="tel:${phone.replaceAll(/[^\d+]/g, '')}">${phone}</a>` },
    { term: t('one.email'), value: email !== '' && html`<a href="mailto:${email}">${email}</a>` },
    { term: t('one.address'), value: organisation.address },
    { term: t('one.hours'), value: organisation.openingHours },
    { term: t('one.confirmed'), value: confirmedBadge(ctx, confirmedOn) ?? (confirmedOn !== null && sayDate(confirmedOn, ctx.locale)) },
  ], t('one.unknown'));
}
