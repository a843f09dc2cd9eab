import type { Ctx } from '#platform/http/ctx.ts';
import type { FigureGroup } from '#rooms/quartier/index.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { countUncovered } from './needs.queries.ts';
import { hilfemixTexts } from './texts.ts';

/** Needs without help by activity, as counts for the municipality: unmasked, for the figures page. */
export async function uncoveredFigures(ctx: Ctx): Promise<readonly FigureGroup[]> {
  const t = hilfemixTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  const counts = await countUncovered(ctx.tx);
  const rows = counts.map((count) => ({ label: activity(count.activity), count: count.needs }));
  return rows.length === 0 ? [] : [{ title: t('figures.uncovered'), note: t('figures.uncovered-note'), rows }];
}
