import { ok } from '#core/base/result.ts';
import { id } from '#platform/http/fields.ts';
import { read, write, type Route, type Typed } from '#platform/http/route.ts';
import { newId } from '#platform/new-id.ts';
import { newRound, newRoundQuery, potentialQuery } from '../evaluation.schema.ts';
import { potentialPage, roundPage } from '../pages/potential-page.ts';
import { listSites } from '../potential/potential.queries.ts';
import { keepRound, readPotential } from '../potential/rounds.ts';

/** The potential of sites, and the rounds that agree on it. */
export const potentialRoutes: readonly Route[] = [
  read({
    path: '/wirkung/potenzial', allow: 'figures:see', input: potentialQuery,
    handle: async (ctx, { a, b }) => ok(potentialPage(ctx, await readPotential(ctx, a, b))),
  }),
  read({
    path: '/wirkung/potenzial/runde', allow: 'survey:use', input: newRoundQuery,
    handle: async (ctx, { ort }) => ok(roundPage(ctx, await listSites(ctx.tx, ctx.quartier.id), ort, newId(ctx.now))),
  }),
  write({
    path: '/wirkung/potenzial', allow: 'survey:use', input: newRound,
    handle: async (ctx, input) => {
      const kept = await keepRound(ctx, input, input as unknown as Typed);
      return kept.ok ? ok({ kind: 'redirect', to: `/wirkung/potenzial?a=${kept.value}&hinweis=festgehalten` }) : kept;
    },
    again: async (ctx, typed, refusals) => {
      const kept = id.safeParse(typed['id']);
      return roundPage(ctx, await listSites(ctx.tx, ctx.quartier.id), null, kept.success ? kept.data : newId(ctx.now), { typed, refusals });
    },
  }),
];
