import { z } from 'zod';
import { ok } from '#core/base/result.ts';
import { impactRefusals } from '#core/impact/refusals.ts';
import { lawRefusals } from '#core/law/refusals.ts';
import { scopeFor, type Actor } from '#platform/access/access.ts';
import { read, type Route } from '#platform/http/route.ts';
import type { Sessions } from '#platform/session/sessions.ts';
import type { Catalogue } from '#web/texts/texts.ts';
import { cooperationRefusals, cooperationRoutes } from '#rooms/cooperation/index.ts';
import { deskRefusals, deskRoutes } from '#rooms/desk/index.ts';
import { entitlementsRefusals, entitlementsRoutes } from '#rooms/entitlements/index.ts';
import { evaluationRefusals, evaluationRoutes } from '#rooms/evaluation/index.ts';
import { helpingFigures, helpingRefusals, helpingRoutes } from '#rooms/helping/index.ts';
import { hilfemixRefusals, hilfemixRoutes, uncoveredFigures } from '#rooms/hilfemix/index.ts';
import { peopleRefusals, peopleRoutes, personFigures } from '#rooms/people/index.ts';
import { personalRefusals, personalRoutes } from '#rooms/personal/index.ts';
import { quartierRefusals, quartierRoutes } from '#rooms/quartier/index.ts';

/** The words of all rooms for what they refuse. */
export const roomRefusals: readonly Catalogue<string>[] = [
  peopleRefusals, deskRefusals, hilfemixRefusals, helpingRefusals, quartierRefusals, cooperationRefusals, personalRefusals,
  entitlementsRefusals, lawRefusals, evaluationRefusals, impactRefusals,
];

/** Every route of the house; the access matrix test is generated from this list. */
export function roomRoutes(sessions: Pick<Sessions, 'createLetterCode'>, baseUrl: string): readonly Route[] {
  return [
    home, ...deskRoutes, ...peopleRoutes({ createLetterCode: sessions.createLetterCode, baseUrl }), ...hilfemixRoutes,
    ...helpingRoutes, ...quartierRoutes([personFigures, helpingFigures, uncoveredFigures]), ...cooperationRoutes, ...personalRoutes({ baseUrl }), ...entitlementsRoutes,
    ...evaluationRoutes,
  ];
}

// Everyone signed in has a first page; which one follows from what she may do.
const home = read({
  path: '/', allow: 'session:own', input: z.object({}),
  handle: async (ctx) => ok({ kind: 'redirect', to: firstPage(ctx.actor) }),
});

function firstPage(actor: Actor): string {
  if (scopeFor(actor, 'desk:use') !== undefined) return '/tisch';
  if (scopeFor(actor, 'own:see') !== undefined) return '/meins';
  if (scopeFor(actor, 'referral:see') !== undefined) return '/meins/auftraege';
  return scopeFor(actor, 'figures:see') !== undefined ? '/quartier/zahlen' : '/quartier';
}
