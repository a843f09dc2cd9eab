import type { HelperClass } from '#core/base/helper-class.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { inverseRelation } from './inverse-relation.ts';
import { selectChannels, type Channel } from './persons.queries.ts';
import { selectCircle, selectProxies, selectTies, type TieRow } from './ties.queries.ts';

/** Somebody around a person, seen from her. `what` is what the other one is to her: „Tochter“; closeness 1 is nearest. */
export type Tie = Omit<TieRow, 'isReverse' | 'otherSalutation'> & { readonly kind: Exclude<HelperClass, 'self'> };

/** The people around a person whose ties hold today, whichever side they were written down for, closest first. */
export async function tiesOf(ctx: Ctx, personId: string): Promise<Tie[]> {
  const rows = await selectTies(ctx.tx, ctx.quartier.id, personId, ctx.today);
  return rows.map(({ otherSalutation, ...row }) => seenFromHer(row, otherSalutation));
}

function seenFromHer<T extends Pick<TieRow, 'isReverse' | 'what'>>({ isReverse, ...tie }: T, otherSalutation: TieRow['otherSalutation']) {
  return { ...tie, what: isReverse ? inverseRelation(tie.what, otherSalutation) : tie.what };
}

/** A tie with what an arrangement asks of the other one. */
export type HelpingTie = Tie & Pick<TieRow, 'otherSalutation'> & { readonly otherLanguages: readonly string[] };

/**
 * The people around a person as `tiesOf` has them, and to whom her contact may be passed on to arrange help today: ids of
 * persons and organisations, and codes of groups such as `helpers`.
 */
export async function circleOf(ctx: Ctx, personId: string): Promise<{ ties: HelpingTie[]; mayKnow: ReadonlySet<string> }> {
  const { ties, mayKnow } = await selectCircle(ctx.tx, ctx.quartier.id, personId, ctx.today);
  return { ties: ties.map((row) => seenFromHer(row, row.otherSalutation)), mayKnow: new Set(mayKnow) };
}

/** The ways to reach a person, the preferred ones first. */
export async function channelsOf(ctx: Ctx, personId: string): Promise<Channel[]> {
  return selectChannels(ctx.tx, ctx.quartier.id, personId);
}

/** Somebody to be called when something happens. */
export type EmergencyContact = { readonly name: string; readonly phone: string; readonly what: string };

/** Whom to call in an emergency: those who may act for her first, then family and friends, closest first. */
export async function emergencyContactsOf(ctx: Ctx, personId: string): Promise<EmergencyContact[]> {
  const ties = await tiesOf(ctx, personId);
  const proxies = await selectProxies(ctx.tx, ctx.quartier.id, personId, ctx.today);
  const whatOf = new Map(ties.map(({ otherId, what }) => [otherId, what]));
  const contacts = [
    ...proxies.map(({ proxyId, name, phone }) => ({ id: proxyId, name, phone, what: whatOf.get(proxyId) ?? '' })),
    ...ties.filter(({ kind }) => kind === 'family' || kind === 'friend')
      .map(({ otherId, otherName, otherPhone, what }) => ({ id: otherId, name: otherName, phone: otherPhone, what })),
  ];
  const reachable = contacts.filter((contact): contact is EmergencyContact & { id: string } => contact.phone !== null && contact.name !== '');
  const first = new Map(reachable.toReversed().map((contact) => [contact.id, contact]));
  return reachable.filter((contact) => first.get(contact.id) === contact).map(({ name, phone, what }) => ({ name, phone, what }));
}
