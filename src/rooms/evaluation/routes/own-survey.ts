import { ok, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { id } from '#platform/http/fields.ts';
import { read, write, type Answer, type Route, type Typed } from '#platform/http/route.ts';
import { newId } from '#platform/new-id.ts';
import { ownAnswers, ownWave } from '../evaluation.schema.ts';
import { ownFormHref, ownFormPage } from '../pages/own-form-page.ts';
import type { Refused } from '../pages/surveys-page.ts';
import { answerOwn, readOwnForm } from '../surveys/answer-own.ts';

/** The form that somebody who takes part fills in alone, after signing in by letter code or otherwise. */
export const ownSurveyRoutes: readonly Route[] = [
  read({ path: '/meins/befragungen/:waveId', allow: 'own:see', input: ownWave, handle: (ctx, { waveId }) => showForm(ctx, waveId) }),
  write({
    path: '/meins/befragungen/:waveId', allow: 'own:change', input: ownAnswers,
    handle: async (ctx, input) => {
      const answered = await answerOwn(ctx, input, input as unknown as Typed);
      return answered.ok ? ok({ kind: 'redirect', to: `${ownFormHref(input.waveId)}?hinweis=danke` }) : answered;
    },
    again: async (ctx, typed, refusals) => {
      const shown = await showForm(ctx, String(typed['waveId']), { typed, refusals });
      return shown.ok ? shown.value : { kind: 'redirect', to: '/meins' };
    },
  }),
];

async function showForm(ctx: Ctx, waveId: string, refused?: Refused): Promise<Result<Answer>> {
  const form = await readOwnForm(ctx, waveId);
  if (!form.ok) return form;
  const kept = id.safeParse(refused?.typed['id']);
  return ok(ownFormPage(ctx, form.value, kept.success ? kept.data : newId(ctx.now), refused));
}
