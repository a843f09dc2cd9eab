import { ok, refuse, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { appendConsent } from './consents.queries.ts';
import { loadCards } from './people-card.queries.ts';
import type { NewConsent, ProxyScope } from './people.schema.ts';
import type { ConsentCategory, RecipientGroup } from './people.tables.ts';
import { peopleTexts } from './texts.ts';
import { selectProxies, type Proxy } from './ties.queries.ts';

/**
 * What a proxy must be in charge of, any one of these, to allow that somebody knows it (§ 1815 BGB: fields of tasks are
 * named one by one; what is not named the person decides herself).
 */
const neededScopes: Readonly<Record<ConsentCategory, readonly ProxyScope[]>> = {
  contact: ['residence', 'post', 'care'],
  appointments: ['care', 'health', 'residence'],
  arrangement: ['care', 'health'],
  history: ['care', 'health'],
  money: ['money'],
};

/**
 * Records who may know what for which purpose, one journal row for each category; sending the form twice records it
 * once. Refuses a day ahead, an end already past, the person herself as recipient, and a proxy beyond her scope.
 */
export async function recordConsent(ctx: Ctx, input: NewConsent): Promise<Result<undefined>> {
  const { tx, quartier, today } = ctx;
  const givenOn = input.givenOn ?? today;
  const [kind, recipient] = input.recipient.split(':') as ['group' | 'person' | 'organisation', string];
  const ids = kind === 'person' ? [input.personId, recipient] : [input.personId];
  const known = await loadCards(tx, quartier.id, ids);
  if (!known.has(input.personId)) return refuse('not-found');
  const reasons: Refusal[] = [
    ...(givenOn > today ? [{ code: 'consent-ahead', path: 'givenOn' }] : []),
    ...(input.validUntil !== null && input.validUntil < today ? [{ code: 'consent-over-already', path: 'validUntil' }] : []),
    ...(recipient === input.personId ? [{ code: 'consent-to-herself', path: 'recipient' }] : []),
    ...(kind === 'person' && !known.has(recipient) ? [{ code: 'refers-to-nothing', path: 'recipient' }] : []),
    ...(input.givenByProxyId === null ? [] : await proxyReasons(ctx, input, input.givenByProxyId)),
  ];
  const refused = refuseAll(reasons);
  if (refused !== undefined) return refused;
  for (const [index, category] of input.categories.entries()) {
    await appendConsent(tx, quartier.id, {
      id: siblingId(input.id, index), personId: input.personId,
      recipientPersonId: kind === 'person' ? recipient : null,
      recipientOrganisationId: kind === 'organisation' ? recipient : null,
      recipientGroup: kind === 'group' ? recipient as RecipientGroup : null,
      category, purpose: input.purpose, givenHow: input.givenHow, givenOn, givenByProxyId: input.givenByProxyId,
      validUntil: input.validUntil, ownWords: input.ownWords, recordedBy: ctx.actor.personId,
    });
  }
  ctx.audit({ what: 'consent:recorded', personId: input.personId, detail: { recipient: input.recipient, categories: input.categories.join(' ') } });
  return ok(undefined);
}

async function proxyReasons(ctx: Ctx, input: NewConsent, proxyId: string): Promise<Refusal[]> {
  const proxy = (await selectProxies(ctx.tx, ctx.quartier.id, input.personId, ctx.today)).find(({ id }) => id === proxyId);
  return reasonsAgainstProxy(ctx, proxy, input.categories);
}

/** Why a proxy may not consent to these categories in the person's place; empty if she may. */
function reasonsAgainstProxy(ctx: Ctx, proxy: Proxy | undefined, categories: readonly ConsentCategory[]): Refusal[] {
  const path = 'givenByProxyId';
  if (proxy === undefined) return [{ code: 'proxy-not-valid', path }];
  if (proxy.documentSeenOn === null) return [{ code: 'proxy-document-unseen', path }];
  // A parent with custody acts for a child in everything (§ 1629 BGB).
  if (proxy.kind === 'elternteil') return [];
  const t = peopleTexts(ctx.locale);
  return categories.filter((category) => !neededScopes[category].some((scope) => proxy.scope.includes(scope)))
    .map((category) => ({
      code: 'proxy-beyond-scope', path,
      facts: {
        name: proxy.name, what: t(`category.${category}`),
        needed: neededScopes[category].map((scope) => t(`scope.${scope}`)).join(' / '),
      },
    }));
}

// The rows of one form take ids that follow from the form's own, so that sending it again finds them.
function siblingId(id: string, index: number): string {
  return id.slice(0, -1) + (Number.parseInt(id.slice(-1), 16) ^ index).toString(16);
}
