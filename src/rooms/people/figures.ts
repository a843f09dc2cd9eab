import type { Ctx } from '#platform/http/ctx.ts';
import type { FigureGroup } from '#rooms/quartier/index.ts';
import { selectFigures } from './persons.queries.ts';
import { languageName } from './language-name.ts';
import { peopleTexts } from './texts.ts';

/** Inhabitants by age, living alone or together, and language: counts only, unmasked, for the figures page. */
export async function personFigures(ctx: Ctx): Promise<readonly FigureGroup[]> {
  const t = peopleTexts(ctx.locale);
  const counts = await selectFigures(ctx.tx);
  const labelOf = (measure: string, label: string): string =>
    measure === 'language' ? languageName(label, ctx.locale) : t(`figures.${label}` as 'figures.alone');
  return (['age', 'household', 'language'] as const).map((measure) => ({
    title: t(`figures.${measure}`),
    note: t('figures.note'),
    rows: counts.filter((count) => count.measure === measure)
      .map(({ label, persons }) => ({ label: labelOf(measure, label), count: persons })),
  })).filter(({ rows }) => rows.length > 0);
}
