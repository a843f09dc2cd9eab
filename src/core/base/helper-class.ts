/**
 * Who carries a piece of help, in the order in which one asks (subsidiarity, memorandum of 2009, recommendation I):
 * the person herself, family, friends, neighbours, volunteers, professionals. The order is a default of asking,
 * never a reason to withhold help.
 */
export const helperClasses = ['self', 'family', 'friend', 'neighbour', 'volunteer', 'professional'] as const;
export type HelperClass = (typeof helperClasses)[number];
