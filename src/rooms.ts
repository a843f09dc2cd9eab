import { impactRefusals } from '#core/impact/refusals.ts';
import { lawRefusals } from '#core/law/refusals.ts';
import type { Route } from '#platform/http/route.ts';
import type { Sessions } from '#platform/session/sessions.ts';
import type { Catalogue } from '#web/texts/texts.ts';
import { cooperationRefusals, cooperationRoutes } from '#rooms/cooperation/index.ts';
import { deskRefusals, deskRoutes, entriesNaming, forgetInDesk } from '#rooms/desk/index.ts';
import { entitlementsRefusals, entitlementsRoutes, forgetInEntitlements } from '#rooms/entitlements/index.ts';
import { evaluationRefusals, evaluationRoutes, forgetInEvaluation } from '#rooms/evaluation/index.ts';
import { forgetInHelping, helpingFigures, helpingRefusals, helpingRoutes } from '#rooms/helping/index.ts';
import { forgetInHilfemix, hilfemixRefusals, hilfemixRoutes, uncoveredFigures } from '#rooms/hilfemix/index.ts';
import { peopleRefusals, peopleRoutes, personFigures } from '#rooms/people/index.ts';
import { forgetInPersonal, ownerOfFeed, personalRefusals, personalRoutes } from '#rooms/personal/index.ts';
import { quartierRefusals, quartierRoutes } from '#rooms/quartier/index.ts';
import type { Rooms } from './app.ts';
import { home } from './navigation.ts';

/** The words of all rooms for what they refuse. */
export const roomRefusals: readonly Catalogue<string>[] = [
  peopleRefusals, deskRefusals, hilfemixRefusals, helpingRefusals, quartierRefusals, cooperationRefusals, personalRefusals,
  entitlementsRefusals, lawRefusals, evaluationRefusals, impactRefusals,
];

/** Every route of the house; the access matrix test is generated from this list. */
export function roomRoutes(sessions: Pick<Sessions, 'createLetterCode' | 'forgetPerson'>, baseUrl: string): readonly Route[] {
  return [
    home, ...deskRoutes, ...peopleRoutes({
      createLetterCode: sessions.createLetterCode, forgetAccount: sessions.forgetPerson, entriesNaming, baseUrl,
      forget: [forgetInDesk, forgetInHilfemix, forgetInHelping, forgetInEntitlements, forgetInEvaluation, forgetInPersonal],
    }), ...hilfemixRoutes,
    ...helpingRoutes, ...quartierRoutes([personFigures, helpingFigures, uncoveredFigures]), ...cooperationRoutes, ...personalRoutes({ baseUrl }), ...entitlementsRoutes,
    ...evaluationRoutes,
  ];
}

/** The rooms as the house takes them in. */
export const rooms: Rooms = { routes: roomRoutes, refusals: roomRefusals, ownerOfFeed };
