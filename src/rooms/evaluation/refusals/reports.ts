const de = {} as const;

const en: Readonly<Record<keyof typeof de, string>> = {};

/** What reports refuses, in ICU MessageFormat. */
export const reportRefusals = { de, en } as const;
