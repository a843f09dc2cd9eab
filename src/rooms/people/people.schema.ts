import { z } from 'zod';
import { id, oneOf, optionalDate, optionalId, someOf, text, ticked, version } from '#platform/http/fields.ts';
import { locales } from '#core/base/locale.ts';
import { roles } from '#platform/access/access.ts';
import {
  channelKinds, consentCategories, consentPurposes, frequencies, givenHows, proxyKinds, revokedHows,
  tieKinds,
} from './people.tables.ts';

/** Aids that a helper has to know of to be of help; never a diagnosis. */
export const aids = ['hearing', 'vision', 'walking_frame', 'wheelchair'] as const;
export type Aid = (typeof aids)[number];

export const languageCodes = ['de', 'en', 'pl', 'ru', 'uk', 'tr', 'ar', 'vi', 'hsb', 'ro', 'it', 'other'] as const;
export type LanguageCode = (typeof languageCodes)[number];

/** What proxies may be in charge of (§ 1815 BGB names such fields of tasks). */
export const proxyScopes = ['health', 'residence', 'money', 'authorities', 'post', 'care'] as const;
export type ProxyScope = (typeof proxyScopes)[number];

export const personSearch = z.object({
  q: text(120), nach: optionalId, ab: text(2),
});
/** The form of a new person as another page opens it, with what it knows already. */
export const newPersonQuery = z.object({ eintrag: optionalId, name: text(120), telefon: text(60) });

const personFields = {
  givenName: text(80),
  familyName: text(80),
  salutation: oneOf(['frau', 'herr', 'none']).default('none'),
  birthDate: optionalDate,
  languages: someOf(languageCodes),
  aids: someOf(aids),
  locale: oneOf(locales).default('de'),
  matters: text(500),
  livesElsewhere: text(120),
  addressId: optionalId,
  address: text(120),
  floor: text(40),
  /** The id of a household, `new`, or nothing chosen yet. */
  householdId: z.union([z.literal(''), z.literal('new'), id]).default(''),
};

/** A new person: nothing is mandatory but some name, so that an unknown caller can be kept. */
export const newPerson = z.object({
  id,
  ...personFields,
  phone: text(60),
  entryId: optionalId,
  anyway: ticked,
}).refine((typed) => typed.givenName !== '' || typed.familyName !== '', { message: 'name-missing', path: ['familyName'] });
export type NewPerson = z.output<typeof newPerson>;

export const changedPerson = z.object({
  personId: id, version, ...personFields,
  status: oneOf(['active', 'moved', 'died']).default('active'),
}).refine((typed) => typed.givenName !== '' || typed.familyName !== '', { message: 'name-missing', path: ['familyName'] });
export type ChangedPerson = z.output<typeof changedPerson>;

export const newChannel = z.object({
  id, personId: id, kind: oneOf(channelKinds), value: text(160), note: text(160), isPreferred: ticked,
});
export const removedChannel = z.object({ personId: id, channelId: id });

export const newTie = z.object({
  id, personId: id, otherPersonId: optionalId, otherName: text(120), otherPhone: text(60), isSomeoneNew: ticked, livesElsewhere: text(120),
  kind: oneOf(tieKinds), what: text(60),
  closeness: z.coerce.number('choice-missing').int().min(1).max(3).default(2),
  frequency: oneOf(frequencies).default('weekly'), since: optionalDate,
}).refine((typed) => typed.otherPersonId !== null || typed.otherName !== '', { message: 'tie-with-whom', path: ['otherName'] });
export const endedTie = z.object({ personId: id, tieId: id });

export const newProxy = z.object({
  id, personId: id, proxyPersonId: optionalId, kind: oneOf(proxyKinds), scope: someOf(proxyScopes), since: optionalDate,
  until: optionalDate, documentSeenOn: optionalDate,
}).refine((typed) => typed.proxyPersonId !== null, { message: 'proxy-who', path: ['proxyPersonId'] })
  .refine((typed) => typed.scope.length > 0, { message: 'proxy-scope-missing', path: ['scope'] });

export const newRole = z.object({
  id, personId: id, role: oneOf(roles), since: optionalDate, until: optionalDate, organisationId: optionalId,
});
export const endedRole = z.object({ personId: id, roleId: id });

/** A consent: to whom (a person, an organisation or a group), what, for which purpose, how it was given. */
export const newConsent = z.object({
  id, personId: id,
  recipient: z.string('consent-to-whom').regex(/^(group:(helpers|desk_substitute|emergency_services|evaluation)|person:[0-9a-f-]{36}|organisation:[0-9a-f-]{36})$/, 'consent-to-whom'),
  categories: someOf(consentCategories),
  purpose: oneOf(consentPurposes),
  givenHow: oneOf(givenHows),
  givenOn: optionalDate,
  validUntil: optionalDate,
  givenByProxyId: optionalId,
  ownWords: text(400),
}).refine((typed) => typed.categories.length > 0, { message: 'consent-to-what', path: ['categories'] });
export type NewConsent = z.output<typeof newConsent>;
export const revokedConsent = z.object({ personId: id, consentId: id, revokedHow: oneOf(revokedHows).default('phone') });

export const onePerson = z.object({ personId: id });
/** An erasure: the name typed to confirm, whether running help may end, and the entries of others that mean this person. */
export const erase = z.object({
  personId: id, version, name: text(300), endsHelp: ticked,
  entries: z.preprocess((typed) => (typed === undefined || typed === '' ? [] : Array.isArray(typed) ? typed : [typed]), z.array(id).max(50, 'input-too-long')),
});
export type Erase = z.output<typeof erase>;
export const endedProxy = z.object({ personId: id, proxyId: id });

/** The Einwilligungskarte: to be signed (`leer`) or as it stands (`gilt`), in the person's language unless another is asked for. */
export const consentCard = z.object({
  personId: id, art: oneOf(['leer', 'gilt']).default('leer'), sprache: oneOf(locales).optional(),
});

/** Of which of the two entries a field is kept. */
const choice = oneOf(['kept', 'merged']).default('kept');
export const mergePair = z.object({ bleibt: id, doppelt: id });
export const merge = mergePair.extend({
  keptVersion: version, mergedVersion: version,
  name: choice, salutation: choice, birthDate: choice, household: choice, livesElsewhere: choice, languages: choice,
  aids: choice, locale: choice, matters: choice,
});
export type Merge = z.output<typeof merge>;
