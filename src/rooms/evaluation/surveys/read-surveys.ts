import { ok, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { loadCards } from '#rooms/people/index.ts';
import { openSurvey } from './keep-survey.ts';
import { listPanel, type Panelist, type Survey } from './surveys.queries.ts';
import { listWaves, readAnswers, type Wave } from './waves.queries.ts';

export type SurveyView = {
  readonly survey: Survey;
  /** Waves with how many answers count; `isTyped` if forms of it are typed in here. */
  readonly waves: readonly { readonly wave: Wave; readonly count: number; readonly isTyped: boolean }[];
  readonly panel: readonly Panelist[];
  readonly names: ReadonlyMap<string, string>;
};

/** A survey with its waves and who takes part, by name. */
export async function readSurvey(ctx: Ctx, surveyId: string): Promise<Result<SurveyView>> {
  const opened = await openSurvey(ctx, surveyId);
  if (!opened.ok) return opened;
  const [all, panel] = await Promise.all([listWaves(ctx.tx, ctx.quartier.id), listPanel(ctx.tx, surveyId)]);
  const waves = [];
  for (const wave of all.filter((one) => one.surveyId === surveyId)) {
    waves.push({ wave, count: (await readAnswers(ctx.tx, wave.id)).length, isTyped: wave.siteId === null });
  }
  const cards = await loadCards(ctx.tx, ctx.quartier.id, panel.map(({ personId }) => personId));
  ctx.audit({ what: 'survey:panel-read', personId: null, detail: { survey: surveyId, persons: panel.length } });
  return ok({ survey: opened.value.survey, waves, panel, names: new Map([...cards].map(([personId, { name }]) => [personId, name])) });
}
