/** Kinds of help asked for, given and counted; the same words in needs, roster, commissions and the help ledger. */
export const activities = [
  'company', 'shopping', 'errands', 'transport', 'accompaniment', 'household', 'cooking', 'garden', 'repairs',
  'pets', 'paperwork', 'technology', 'check_in', 'personal_care', 'medication', 'night_watch',
] as const;
export type Activity = (typeof activities)[number];
