import type { Catalogue } from '#web/texts/texts.ts';

/** Why room cooperation refuses, and what to do then. */
export const cooperationRefusals = { de: {}, en: {} } as const satisfies Catalogue<string>;
