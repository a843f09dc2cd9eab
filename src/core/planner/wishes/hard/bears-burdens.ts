import type { Rule } from '../wish.ts';

/** Nobody is sent where there is what they do not bear: cats with an allergy, stairs, smoke, lifting. */
export const bearsBurdens: Rule = {
  id: 'bears-burdens', kind: 'who', isForAllPersons: true,
  text: { de: 'Niemand muss, was er oder sie nicht verträgt oder ausschließt.', en: 'Nobody must do what they do not bear or rule out.' },
  forbids: ({ burdens = [] }, _person, { refuses = [] }) => {
    const unborne = burdens.filter((one) => refuses.includes(one));
    return unborne.length === 0 ? undefined : { unborne: unborne.join(', ') };
  },
};
