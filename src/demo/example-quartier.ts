import type { Quartier } from '#platform/http/ctx.ts';

/** The Quartier of the demo as its pages and sheets name it. The numbers are those that nobody has (BNetzA, 148/2021). */
export const exampleQuartier = {
  slug: 'beispiel', name: 'Beispielquartier Hoyerswerda', timeZone: 'Europe/Berlin', land: 'DE-SN', isSynthetic: true,
  officeName: 'Quartiersbüro Beispiel', officePhone: '030 23125 999', officeAddress: 'Musterstraße 1, 02977 Hoyerswerda',
  insurer: 'Sammelversicherung Ehrenamt (Beispiel)',
} as const satisfies Omit<Quartier, 'id'>;

/** Whom the sign-in page offers, by what they are there: the fixed characters of `core/population` in this order. */
export const signInOrder = [
  'networker', 'resident', 'daughter', 'neighbour_helper', 'provider', 'traeger', 'municipality', 'funder', 'evaluator', 'operator',
] as const;

/** Wishes of fixed characters, in their own words, and where their key is. The others have said none yet. */
export const wishes: Readonly<Partial<Record<string, { readonly wishes: string; readonly keyIsWhere: string }>>> = {
  resident: {
    wishes: 'Ich will in meiner Wohnung bleiben. Kochen mache ich selbst. Bitte vorher anrufen, ich brauche einen Moment bis zur Tür.',
    keyIsWhere: 'Ein Schlüssel bei Herrn Dornbusch im Haus',
  },
  couple_husband: { wishes: 'Meine Frau soll auch einmal hinauskommen.', keyIsWhere: '' },
};
