import { de } from './texts.de.ts';

export const en: Record<keyof typeof de, string> = de;
