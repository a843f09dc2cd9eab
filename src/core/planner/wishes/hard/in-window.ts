import { windowsOf } from '../../instance/instance.ts';
import type { Rule } from '../wish.ts';

/** A visit lies on a day and within a window of its need. */
export const inWindow: Rule = {
  id: 'in-window', kind: 'when',
  text: { de: 'Der Besuch liegt an einem Tag und in einer Zeit, in der er gebraucht wird.', en: 'The visit lies on a day and at a time when it is needed.' },
  forbids: ({ need, visit, slot, day, start, end }) => {
    if (need.visits[visit]?.days.includes(day) !== true) return { day };
    // Of two, the window binds the first: the second comes when the gap says so.
    if (slot === 1) return undefined;
    const windows = windowsOf(need);
    for (let i = 0; i < windows.length; i++) if (windows[i]!.from <= start && end <= windows[i]!.to) return undefined;
    return { start };
  },
};
