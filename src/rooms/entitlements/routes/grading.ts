import { ok } from '#core/base/result.ts';
import { id } from '#platform/http/fields.ts';
import { read, write, type Route } from '#platform/http/route.ts';
import { newId } from '#platform/new-id.ts';
import { grading, gradingQuery } from '../entitlements.schema.ts';
import { keepGrading, readGrading } from '../grading/keep-grading.ts';
import { gradingPage } from '../pages/grading-page.ts';

/** The Einstufung of a person. */
export const gradingRoutes: readonly Route[] = [
  read({
    path: '/menschen/:personId/einstufung', allow: 'budget:see', input: gradingQuery,
    handle: async (ctx, { personId, berichtigt }) => {
      const view = await readGrading(ctx, personId);
      return view.ok ? ok(gradingPage(ctx, view.value, { id: newId(ctx.now), replacesId: berichtigt })) : view;
    },
  }),
  write({
    path: '/menschen/:personId/einstufung', allow: 'budget:change', input: grading,
    handle: async (ctx, input) => {
      const kept = await keepGrading(ctx, input);
      return kept.ok ? ok({ kind: 'redirect', to: `/menschen/${kept.value.personId}/einstufung?hinweis=festgehalten` }) : kept;
    },
    again: async (ctx, typed, refusals) => {
      const view = await readGrading(ctx, String(typed['personId']));
      if (!view.ok) return { kind: 'redirect', to: '/menschen' };
      const kept = id.safeParse(typed['id']);
      const replaced = id.safeParse(typed['replacesId']);
      return gradingPage(ctx, view.value, { id: kept.success ? kept.data : newId(ctx.now), replacesId: replaced.success ? replaced.data : null }, { typed, refusals });
    },
  }),
];
