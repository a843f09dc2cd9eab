import { ok, refuse } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { read, write, type Answer, type Route } from '#platform/http/route.ts';
import { revokeConsent } from './consents.ts';
import { selectOrganisations } from './consents.queries.ts';
import { formId } from './form-id.ts';
import { idsOf } from './kept-person.ts';
import { consentsPage } from './pages/consents.ts';
import type { RefusedForm } from './pages/person-form.ts';
import { consentCard, newConsent, onePerson, revokedConsent } from './people.schema.ts';
import { pageAgain } from './person-routes.ts';
import { printConsentCard } from './print-consent-card.ts';
import { readPerson, type PersonView } from './read-person.ts';
import { recordConsent } from './record-consent.ts';
import { whoHasSeen } from './who-has-seen.ts';

/** Who may know what: recorded, revoked, printed. */
export const consentRoutes: readonly Route[] = [
  read({
    path: '/menschen/:personId/einwilligungen', allow: 'consent:record', input: onePerson,
    handle: async (ctx, { personId }) => {
      const view = await readPerson(ctx, personId, 'consent:read');
      return view.ok ? ok(await showConsents(ctx, view.value)) : view;
    },
  }),
  write({
    path: '/menschen/:personId/einwilligungen', allow: 'consent:record', input: newConsent,
    handle: async (ctx, input) => {
      const recorded = await recordConsent(ctx, input);
      return recorded.ok ? ok({ kind: 'redirect', to: `/menschen/${input.personId}/einwilligungen?hinweis=eingewilligt` }) : recorded;
    },
    again: pageAgain(showConsents),
  }),
  write({
    path: '/menschen/:personId/einwilligungen/widerruf', allow: 'consent:record', input: revokedConsent,
    handle: async (ctx, { personId, consentId, revokedHow }) => {
      const revoked = await revokeConsent(ctx, { consentId, how: revokedHow });
      // Only of the person whose page it is; the transaction takes anything else back.
      if (revoked.ok && !(await idsOf(ctx, personId)).includes(revoked.value.personId)) return refuse('not-found');
      return revoked.ok ? ok({ kind: 'redirect', to: `/menschen/${personId}/einwilligungen?hinweis=widerrufen` }) : revoked;
    },
    again: pageAgain(showConsents),
  }),
  read({
    path: '/menschen/:personId/einwilligungskarte.pdf', allow: 'consent:record', input: consentCard,
    handle: (ctx, input) => printConsentCard(ctx, input),
  }),
];

/** So many lines of who looked stand below the consents; all of them have a page of their own. */
const mostSeen = 8;

async function showConsents(ctx: Ctx, view: PersonView, refused?: RefusedForm): Promise<Answer> {
  return consentsPage(ctx, {
    ...view, formId: formId(ctx, refused?.typed),
    organisations: await selectOrganisations(ctx.tx, ctx.quartier.id),
    seen: (await whoHasSeen(ctx, view.card.id)).slice(0, mostSeen),
  }, refused);
}
