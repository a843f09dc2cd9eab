/** The door of room people: who lives here, who is tied to whom, who may know what. */
export { loadCards, searchCards, type PersonCard } from './people-card.queries.ts';
export { actorOfAccount, actorOfPerson, demoPersons, linkAccount, personOfEmail } from './sign-in.queries.ts';
