import type { CalendarDate } from '#core/base/calendar-date.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import { foldName } from '#core/search-text/fold-name.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { Typed } from '#platform/http/route.ts';
import { consentsOf, type Consent } from './consents.ts';
import type { PersonFormView } from './pages/person-form.ts';
import { loadCards, type PersonCard } from './people-card.queries.ts';
import {
  householdsAt, selectChannels, selectHousemates, selectKeptId, selectRoles, type Channel, type RoleLine,
} from './persons.queries.ts';
import { addressChoices, resolveAddress } from './resolve-address.ts';
import { selectProxies, type Proxy } from './ties.queries.ts';
import { tiesOf, type Tie } from './ties.ts';

/** Everything that room people knows of one person. */
export type PersonView = {
  readonly card: PersonCard;
  readonly channels: readonly Channel[];
  readonly housemates: readonly { readonly id: string; readonly name: string; readonly birthDate: CalendarDate | null }[];
  readonly ties: readonly Tie[];
  readonly proxies: readonly Proxy[];
  readonly roles: readonly RoleLine[];
  readonly consents: readonly Consent[];
};

/** A person by id; refuses one who is unknown. Somebody merged is not here any more: see keptIdOf. */
export async function readCard(ctx: Ctx, personId: string): Promise<Result<PersonCard>> {
  const card = (await loadCards(ctx.tx, ctx.quartier.id, [personId])).get(personId);
  return card === undefined || card.status === 'merged' || card.status === 'erased' ? refuse('not-found') : ok(card);
}

/** The id to go to if the person was merged into another one, else undefined. */
export async function keptIdOf(ctx: Ctx, personId: string): Promise<string | undefined> {
  const kept = await selectKeptId(ctx.tx, personId);
  return kept === personId ? undefined : kept;
}

/** A person with all around her; that somebody looked is noted as `what`. Refuses one who is unknown or merged. */
export async function readPerson(ctx: Ctx, personId: string, what = 'person:read'): Promise<Result<PersonView>> {
  const card = await readCard(ctx, personId);
  if (!card.ok) return card;
  const { tx, quartier, today } = ctx;
  ctx.audit({ what, personId });
  const { householdId } = card.value;
  const [channels, housemates, ties, proxies, roles, consents] = await Promise.all([
    selectChannels(tx, quartier.id, personId),
    householdId === null ? [] : selectHousemates(tx, quartier.id, householdId, personId),
    tiesOf(ctx, personId),
    selectProxies(tx, quartier.id, personId, today),
    selectRoles(tx, quartier.id, personId, today),
    consentsOf(ctx, personId),
  ]);
  return ok({ card: card.value, channels, housemates, ties, proxies, roles, consents });
}

type FormValues = PersonFormView['values'];
const emptyValues: FormValues = {
  givenName: '', familyName: '', salutation: 'none', birthDate: '', matters: '', livesElsewhere: '', address: '',
  addressId: '', floor: '', householdId: '', locale: 'de', languages: ['de'], aids: [],
};

/** The values of an empty form; a name that another page knows is split into given and family name. */
export function newValues(name: string): FormValues {
  const [familyName = '', ...given] = name.split(' ').filter(Boolean).toReversed();
  return { ...emptyValues, familyName, givenName: given.toReversed().join(' ') };
}

/** The values of a form as a person is stored. */
export function storedValues(card: PersonCard): FormValues {
  return {
    ...emptyValues, givenName: card.givenName, familyName: card.familyName, salutation: card.salutation,
    birthDate: card.birthDate ?? '', matters: card.matters, livesElsewhere: card.livesElsewhere,
    address: card.address ?? '', addressId: card.addressId ?? '', floor: card.floor ?? '',
    householdId: card.householdId ?? '', locale: card.locale, languages: card.languages, aids: card.aids,
  };
}

/** So many households of one house are offered; a longer list would help nobody. */
const mostHouseholds = 12;

/** A form with the choices that its address leaves open: several addresses, and who lives there. */
export async function formView(ctx: Ctx, values: FormValues, typed?: Typed): Promise<PersonFormView> {
  const textOf = (name: 'address' | 'addressId' | 'familyName'): string => {
    const given = typed === undefined ? values[name] : typed[name];
    return typeof given === 'string' ? given.slice(0, 120) : '';
  };
  const addressId = textOf('addressId');
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(addressId);
  const resolved = await resolveAddress(ctx, { addressId: isId ? addressId : null, address: textOf('address') });
  const wanted = foldName(textOf('familyName'));
  const households = resolved.ok && resolved.value !== null ? await householdsAt(ctx.tx, ctx.quartier.id, resolved.value.id) : [];
  // In a house of many flats the households of the same family name come first.
  const rank = (names: readonly string[]): number => (wanted !== '' && names.some((name) => foldName(name).endsWith(wanted)) ? 0 : 1);
  return {
    values, addresses: resolved.ok ? [] : await addressChoices(ctx, textOf('address')),
    households: households.toSorted((one, other) => rank(one.names) - rank(other.names)
      || Number(other.id === values.householdId) - Number(one.id === values.householdId)).slice(0, mostHouseholds),
  };
}

