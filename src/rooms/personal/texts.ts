import type { Catalogue } from '#web/texts/texts.ts';

export const personalRefusals = { de: {}, en: {} } as const satisfies Catalogue<string>;
