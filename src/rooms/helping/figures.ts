import { helperClasses } from '#core/base/helper-class.ts';
import { addDays } from '#core/base/calendar-date.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { FigureGroup } from '#rooms/quartier/index.ts';
import { webTexts } from '#web/texts/web.texts.ts';
import { countFigures } from './figures.queries.ts';
import { helpingTexts } from './texts.ts';

/** Days that the figures look back. */
const daysBack = 365;

/** Helpers, commissions and hours of help of the last year by helper class, as counts for the municipality. */
export async function helpingFigures(ctx: Ctx): Promise<readonly FigureGroup[]> {
  const t = helpingTexts(ctx.locale);
  const names = webTexts(ctx.locale);
  const counts = await countFigures(ctx.tx, addDays(ctx.today, -daysBack), ctx.today);
  const of = (kind: string) => helperClasses
    .map((helperClass) => ({
      label: names(`helper-class.${helperClass}`),
      count: counts.find((count) => count.kind === kind && count.helperClass === helperClass)?.amount ?? 0,
    }))
    .filter(({ count }) => count > 0);
  return [
    { title: t('figures.helped'), note: t('figures.helped-note'), rows: of('persons') },
    { title: t('figures.helpers'), note: t('figures.helpers-note'), rows: of('helpers') },
    { title: t('figures.hours'), note: t('figures.hours-note'), rows: of('hours') },
  ];
}
