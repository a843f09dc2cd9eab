import type { de } from './texts.de.ts';

/** Easy German for what residents read: on their sheets. */
export const easy: Partial<Record<keyof typeof de, string>> = {
  'part.morning': 'am Morgen', 'plan.asked': 'Wir haben schon jemanden gefragt.', 'plan.searching': 'Wir suchen jemanden.',
  'emergency.aid.hearing': 'Ich höre nicht gut. Bitte laut sprechen.', 'emergency.aid.vision': 'Ich sehe nicht gut.',
  'emergency.aid.walking_frame': 'Ich gehe mit einem Rollator.', 'emergency.aid.wheelchair': 'Ich brauche einen Roll-Stuhl.',
  'emergency.pets': 'In der Wohnung lebt ein Tier.',
};
