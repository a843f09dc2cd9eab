import type { Locale } from '#core/base/locale.ts';
import { wishes, type Change, type Judged } from '#core/planner/index.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { badge } from '#web/design-system/badge.ts';
import { linkButton } from '#web/design-system/button.ts';
import { card, section } from '#web/design-system/card.ts';
import { details } from '#web/design-system/details.ts';
import { helperClassMark } from '#web/design-system/helper-class-mark.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { html, type Html } from '#web/html.ts';
import { hilfemixTexts } from '../texts.ts';
import type { WhyView } from '../ways/read-ways.ts';
import { waysHref } from './ways-page.ts';

/** Why somebody comes for a need, what the next best would change, and what is in the way of the others. */
export function whyPage(ctx: Ctx, view: WhyView): Answer {
  const t = hilfemixTexts(ctx.locale);
  const { person, need, way, explanation, chosen } = view;
  const by = (verdict: Judged['verdict']) => explanation.helpers.filter((one) => one.verdict === verdict);
  const [coming, possible] = [by('chosen'), by('possible')];
  // That somebody does not offer it needs no card of its own.
  const [unfit, blocked] = [true, false].map((isUnfit) => by('blocked').filter(({ hindrances }) => isUnfit === hindrances.some(({ rule }) => rule === 'offers-activity')));
  const activity = activityTexts(ctx.locale)(need.activity);
  return pageAnswer(ctx, {
    title: coming[0] === undefined ? t('why.title-open', { activity }) : t('why.title', { activity, name: nameOf(view, coming[0]) }),
    lead: t('why.lead', { way: t(`way.${way.id}`) }), current: 'people',
    crumbs: [
      { label: person.name, href: `/menschen/${person.id}` }, { label: t('ways.title', { name: person.name }), href: waysHref(person.id, chosen) },
    ],
    actions: linkButton({ label: t('why.back'), href: waysHref(person.id, chosen), kind: 'quiet' }),
    main: html`${coming.map((one) => card({
      title: nameOf(view, one), mark: mark(ctx, view, one), tone: 'good', lead: t('why.chosen'), body: html`<p>${t('why.first')}</p>`,
    }))}
${possible.length > 0 && section({ title: t('why.possible'), body: html`<ul class="stack" role="list">${possible.map((one, index) => html`<li>${card({
      title: nameOf(view, one), mark: mark(ctx, view, one), level: 3,
      body: html`${index === 0 && coming.length > 0 && html`<p>${badge({ label: t('why.next'), tone: 'info' })}</p>`}${changes(ctx, one.change)}`,
    })}</li>`)}</ul>` })}
${blocked!.length > 0 && details({
      summary: html`${t('why.blocked')} (${blocked!.length})`, open: coming.length === 0,
      body: html`<ul class="stack" role="list">${blocked!.map((one) => html`<li>${card({
        title: nameOf(view, one), mark: mark(ctx, view, one), level: 3,
        body: html`<p>${t('why.needed')}</p><ul>${one.hindrances.map(({ text }) => html`<li>${inWords(text, ctx.locale)}</li>`)}</ul>`,
      })}</li>`)}</ul>`,
    })}
<p class="muted">${t('why.unfit', { count: unfit!.length })} ${t('why.not-in')} <a href="/bedarf/${need.id}">${t('ways.ask')}</a></p>`,
  });
}

function nameOf({ planned, person }: WhyView, { helper }: Judged): string {
  return planned.helpers.get(helper)?.name ?? person.name;
}

function mark(ctx: Ctx, { planned }: WhyView, { helper }: Judged): Html {
  return helperClassMark({ helperClass: planned.helpers.get(helper)?.helperClass ?? 'self', locale: ctx.locale });
}

/** What would be worse and better, wish by wish; what stays as it is is not named. */
function changes(ctx: Ctx, change: Change | undefined): Html {
  const t = hilfemixTexts(ctx.locale);
  const changed = wishes.filter(({ id }) => (change?.wishes[id] ?? 0) !== 0);
  if (changed.length === 0) return html`<p>${t('why.same')}</p>`;
  return html`<ul>${changed.map(({ id, text }) => html`<li>${t((change!.wishes[id] ?? 0) > 0 ? 'why.worse' : 'why.better', { wish: inWords(text, ctx.locale) })}</li>`)}</ul>`;
}

function inWords({ de, en }: { readonly de: string; readonly en: string }, locale: Locale): string {
  return locale === 'en' ? en : de;
}
