import type { PlannerClass } from '../instance/instance.ts';
import type { Wish } from './wish.ts';

const distance: Readonly<Record<PlannerClass, number>> = { self: 0, family: 1, friend: 1, neighbour: 1, volunteer: 3, service: 2, professional: 4 };

/** Minutes weighed by how far the help is from the person's own hand and circle; counts where somebody asks for it. */
export const byOwnHand: Wish = {
  id: 'by-own-hand', kind: 'who', level: 'order', weight: 0, isPersonal: true,
  text: { de: 'Die Person macht möglichst viel selbst, mit ihrem eigenen Kreis.', en: 'The person does as much as possible, with their own circle.' },
  amount: ({ minutes }, _person, { helperClass }) => minutes * distance[helperClass],
};
