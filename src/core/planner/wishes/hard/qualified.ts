import type { Rule } from '../wish.ts';

/** A helper has what the need asks for: a car, a training, a language, being a woman. */
export const qualified: Rule = {
  id: 'qualified', kind: 'who', isForAllPersons: true,
  text: { de: 'Wer kommt, kann und hat, was dafür nötig ist.', en: 'Whoever comes can do and has what it takes.' },
  forbids: ({ qualifications = [] }, _person, helper) => {
    const missing = qualifications.filter((one) => helper.qualifications?.includes(one) !== true);
    return missing.length === 0 ? undefined : { missing: missing.join(', ') };
  },
};
