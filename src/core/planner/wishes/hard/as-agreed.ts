import type { Rule } from '../wish.ts';

/** What is firmly agreed is not touched: who comes, and if so agreed, when. */
export const asAgreed: Rule = {
  id: 'as-agreed', kind: 'when',
  text: { de: 'Fest Vereinbartes bleibt.', en: 'What is firmly agreed stays.' },
  forbids: ({ n, visit, slot, helper, day, start }, { agreedOn }) => {
    const agreed = agreedOn(n, visit);
    const part = agreed?.parts[slot];
    if (agreed === undefined || part === undefined || agreed.hold === 'movable') return undefined;
    if (part.helper !== helper.id) return { helper: part.helper };
    return agreed.hold === 'helper' || (agreed.day === day && part.start === start) ? undefined : { day: agreed.day, start: part.start };
  },
};
