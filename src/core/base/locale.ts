/** The languages of the catalogues: German (Sie), German easy language (Leichte Sprache), English. */
export const locales = ['de', 'de-x-leicht', 'en'] as const;
export type Locale = (typeof locales)[number];
