/** The door of room people: who lives here, who is tied to whom, who may know what. */
export { loadCards, searchCards, type PersonCard } from './people-card.queries.ts';
export { actorOfToken, actorOfPerson, demoPersons, linkAccount, personOfEmail } from './sign-in.queries.ts';
export { circleOf, emergencyContactsOf, tiesOf, type EmergencyContact, type HelpingTie, type Tie } from './ties.ts';
export { idsOf, keptId } from './kept-person.ts';
export type { Channel } from './persons.queries.ts';
export { consentsEndingUntil, consentsOf, isLive, mayDo, revokeConsent, type Consent, type Recipient } from './consents.ts';
export type { Disclosure } from './consents.queries.ts';
export { recordConsent } from './record-consent.ts';
export type { NewConsent } from './people.schema.ts';
export { importPeople, type PeopleRows } from './import-people.queries.ts';
export type { Aid, LanguageCode, ProxyScope } from './people.schema.ts';
export { personsInRoles } from './persons-in-roles.ts';
export { personFigures } from './figures.ts';
export { handOutTables, isHandOutKey } from './hand-out.texts.ts';
export { peopleRoutes } from './routes.ts';
export { peopleRefusals } from './texts.ts';
