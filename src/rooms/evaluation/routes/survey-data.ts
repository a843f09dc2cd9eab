import { ok, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { id } from '#platform/http/fields.ts';
import { read, write, type Answer, type Route, type Typed } from '#platform/http/route.ts';
import { newId } from '#platform/new-id.ts';
import { ownDataset } from '../comparison/comparison.schema.ts';
import { makeOwnDataset } from '../comparison/own-data.ts';
import { oneSurvey, outsideWave } from '../evaluation.schema.ts';
import { surveyDataPage } from '../pages/survey-data-page.ts';
import type { Refused } from '../pages/surveys-page.ts';
import { readSurveyData, surveyFiles } from '../surveys/export-survey.ts';
import { importAnswers } from '../surveys/import-answers.ts';

const one = '/wirkung/befragungen/:surveyId';

/** The answers of a survey for whoever evaluates: files, answers from elsewhere, data for a comparison. */
export const surveyDataRoutes: readonly Route[] = [
  read({ path: `${one}/daten`, allow: 'evaluation:change', input: oneSurvey, handle: (ctx, { surveyId }) => showData(ctx, surveyId) }),
  write({
    path: `${one}/daten`, allow: 'evaluation:change', input: outsideWave,
    handle: async (ctx, input) => {
      const kept = await importAnswers(ctx, input);
      return kept.ok ? ok({ kind: 'redirect', to: `/wirkung/befragungen/${input.surveyId}/daten?hinweis=eingespielt` }) : kept;
    },
    again: (ctx, typed, refusals) => dataAgain(ctx, typed, { outside: { typed, refusals } }),
  }),
  write({
    path: `${one}/vergleich`, allow: 'evaluation:change', input: ownDataset,
    handle: async (ctx, input) => {
      const made = await makeOwnDataset(ctx, input);
      return made.ok ? ok({ kind: 'redirect', to: `/wirkung/vergleich/daten/${made.value.id}/plan?hinweis=eingespielt` }) : made;
    },
    again: (ctx, typed, refusals) => dataAgain(ctx, typed, { compare: { typed, refusals } }),
  }),
  ...Object.entries(surveyFiles).map(([name, content]) => read({
    path: `${one}/${name}`, allow: 'evaluation:change', input: oneSurvey,
    handle: async (ctx, { surveyId }): Promise<Result<Answer>> => {
      const data = await readSurveyData(ctx, surveyId);
      if (!data.ok) return data;
      ctx.audit({ what: 'survey:exported', personId: null, detail: { survey: surveyId, file: name } });
      const mediaType = name.endsWith('.json') ? 'application/json' : 'text/csv; charset=utf-8';
      return ok({ kind: 'file', bytes: new TextEncoder().encode(content(data.value, ctx.quartier.name)), mediaType, name });
    },
  })),
];

async function showData(ctx: Ctx, surveyId: string, refused: { readonly outside?: Refused; readonly compare?: Refused } = {}): Promise<Result<Answer>> {
  const data = await readSurveyData(ctx, surveyId);
  if (!data.ok) return data;
  return ok(surveyDataPage(ctx, data.value, { outside: keptId(ctx, refused.outside), compare: keptId(ctx, refused.compare) }, refused));
}

async function dataAgain(ctx: Ctx, typed: Typed, refused: { readonly outside?: Refused; readonly compare?: Refused }): Promise<Answer> {
  const shown = await showData(ctx, String(typed['surveyId']), refused);
  return shown.ok ? shown.value : { kind: 'redirect', to: '/wirkung/vergleich/daten' };
}

/** The id that the form came with, so that sending it again makes nothing twice. */
function keptId(ctx: Ctx, refused: Refused | undefined): string {
  const kept = id.safeParse(refused?.typed['id']);
  return kept.success ? kept.data : newId(ctx.now);
}
