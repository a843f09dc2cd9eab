import { helperClasses } from '#core/base/helper-class.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { webTexts } from '#web/texts/web.texts.ts';
import type { MixView } from '../indicators/read-mix.ts';
import { pointsOf } from '../pages/mix-parts.ts';
import { sayShare } from '../say.ts';
import type { PaperPart } from '../sheets/bericht.ts';
import { indicatorTexts } from '../texts/indicators.ts';
import { reportTexts } from '../texts/reports.ts';

/** Who carries the help, for a paper: the triangle with a point a year and the shares behind it; a sentence where nothing is known. */
export function mixPart(ctx: Ctx, mix: MixView): PaperPart {
  const { locale } = ctx;
  const t = indicatorTexts(locale);
  const r = reportTexts(locale);
  const years = mix.years.filter(({ hours }) => hours !== null);
  const points = pointsOf(mix);
  if (years.length === 0 || points.length === 0) return { title: t('mix.title'), paragraphs: [t('mix.none')] };
  const wholeOf = ({ hours }: (typeof years)[number]): number => Object.values(hours ?? {}).reduce((sum, value) => sum + value, 0);
  const shown = helperClasses.filter((helperClass) => years.some(({ hours }) => hours?.[helperClass] !== undefined));
  return {
    title: t('mix.title'), paragraphs: [r('mix.lead')],
    triangle: {
      description: `${t('triangle.description')} ${points.map(({ year, mix: { triangle } }) => r('mix.point', {
        year, family: sayShare(triangle.family, locale), civil: sayShare(triangle.civil, locale), professional: sayShare(triangle.professional, locale),
      })).join(' ')}`,
      corners: [t('triangle.family'), t('triangle.civil'), t('triangle.professional')],
      points: points.map(({ year, mix: { point } }) => ({ label: year, x: point.x, y: point.y })),
    },
    tables: [{
      texts: 1, head: [r('mix.share'), ...years.map(({ span }) => span)],
      rows: shown.map((helperClass) => [webTexts(locale)(`helper-class.${helperClass}`), ...years.map((year) => sayShare((year.hours?.[helperClass] ?? 0) / wholeOf(year), locale))]),
    }],
  };
}
