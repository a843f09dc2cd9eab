import type { Wish } from './wish.ts';

const otherHelper = 40;
const otherDay = 20;
const otherTime = 5;

/**
 * What a service changes of what was agreed, times its price of disturbance: another helper 40, another day 20, another
 * time 5 and 1 for each quarter of an hour.
 */
export const leastChange: Wish = {
  id: 'least-change', kind: 'when', level: 'change', weight: 1, isPersonal: false,
  text: { de: 'Was vereinbart ist, bleibt möglichst so.', en: 'What is agreed stays as it is as far as possible.' },
  amount: ({ n, visit, slot, helper, day, start }, { agreedOn }) => {
    const agreed = agreedOn(n, visit);
    const part = agreed?.parts[slot];
    if (agreed === undefined || part === undefined) return 0;
    const shift = part.start === start ? 0 : otherTime + Math.min(16, Math.ceil(Math.abs(part.start - start) / 15));
    return (agreed.disturbance ?? 1) * ((part.helper === helper.id ? 0 : otherHelper) + (agreed.day === day ? 0 : otherDay) + shift);
  },
};
