import type { Words } from '#core/impact/indicators/indicators.ts';
import type { Locale } from '#core/base/locale.ts';
import { leastCount } from '#core/base/small-counts.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { actionsBar, linkButton } from '#web/design-system/button.ts';
import { section } from '#web/design-system/card.ts';
import { stat, stats } from '#web/design-system/stat.ts';
import { tabs } from '#web/design-system/tabs.ts';
import { html, type Html } from '#web/html.ts';
import { areaTabs } from '../evaluation-areas.ts';
import type { Period } from '../indicators/period.ts';
import type { IndicatorsView, ThemeFigures } from '../indicators/read-indicators.ts';
import { sayDay } from '#core/german-dates/say-short.ts';
import { sayFigure, sayRange } from '../say-figure.ts';
import { evaluationTexts } from '../texts/evaluation.ts';
import { indicatorTexts } from '../texts/indicators.ts';
import { againFiles } from './again-files.ts';

/** The first page of the room: the findings and aims with their figures. */
export function indicatorsPage(ctx: Ctx, view: IndicatorsView): Answer {
  const t = indicatorTexts(ctx.locale);
  const kinds = ['finding', 'aim'] as const;
  return pageAnswer(ctx, {
    title: evaluationTexts(ctx.locale)('title'), lead: t('lead'), current: 'evaluation',
    actions: actionsBar(
      linkButton({ label: t('mix.link'), href: '/wirkung/mix', icon: 'chart' }),
      linkButton({ label: t('figures.link'), href: '/quartier/zahlen', kind: 'quiet' }),
    ),
    main: html`${tabs(areaTabs(ctx.actor, ctx.locale, 'indicators'))}
${periodTabs(ctx, view.period, '/wirkung?')}
<p>${t('period.span', { from: sayDay(view.period.from, ctx.locale), to: sayDay(view.period.to, ctx.locale) })} · ${
      view.wave === undefined ? t('no-wave') : t('wave-note', { wave: view.wave.name, n: `${sayDay(view.wave.from, ctx.locale)}${view.wave.isSynthetic ? `, ${t('synthetic')}` : ''}` })}</p>
${kinds.map((kind) => section({
      title: t(`${kind}s`), lead: t(`${kind}s-lead`),
      body: html`${view.themes.filter(({ theme }) => theme.kind === kind).map((one) => themeFigures(ctx, one, view.period))}`,
    }))}
${againFiles(ctx.locale, { year: view.period.year, siteId: null })}
<p class="muted">${t('mask-note', { least: leastCount })}</p>`,
  });
}

/** A text of core/impact in the reader's language. */
export function inWords(words: Words, locale: Locale): string {
  return locale === 'en' ? words.en : words.de;
}

/** Where an indicator of a period has its page. */
export function indicatorHref(id: string, { year }: Period): string {
  return `/wirkung/kennzahl?name=${id}${year === null ? '' : `&jahr=${year}`}`;
}

/** The last twelve months, this year and the two before. `at` ends before the name of the first field. */
export function periodTabs(ctx: Ctx, { year }: Period, at: string): Html {
  const t = indicatorTexts(ctx.locale);
  const now = Number(ctx.today.slice(0, 4));
  return tabs({
    label: t('period'),
    items: [{ label: t('period.last'), href: at.replace(/[?&]$/, ''), current: year === null },
      ...[now, now - 1, now - 2].map((one) => ({ label: String(one), href: `${at}jahr=${one}`, current: year === one }))],
  });
}

function themeFigures(ctx: Ctx, { theme, figures }: ThemeFigures, period: Period): Html {
  return section({
    title: inWords(theme.label, ctx.locale), level: 3,
    body: stats(figures.map(({ indicator, figure }) => {
      const note = sayRange(figure, indicator.unit, ctx.locale);
      return stat({
        figure: sayFigure(figure, indicator.unit, ctx.locale), label: inWords(indicator.label, ctx.locale),
        href: indicatorHref(indicator.id, period), ...(note === undefined ? {} : { note }),
      });
    })),
  });
}
