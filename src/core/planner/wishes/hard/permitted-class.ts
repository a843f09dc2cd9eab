import type { Rule } from '../wish.ts';

/** Some things only certain classes may do, by law or because the person says so. */
export const permittedClass: Rule = {
  id: 'permitted-class', kind: 'who', isForAllPersons: true,
  text: { de: 'Das dürfen nur bestimmte Helfende tun.', en: 'Only certain helpers may do this.' },
  forbids: ({ classes }, _person, { helperClass }) => (classes === undefined || classes.includes(helperClass) ? undefined : { helperClass }),
};
