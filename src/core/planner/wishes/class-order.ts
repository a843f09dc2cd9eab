import { plannerClasses } from '../instance/instance.ts';
import type { Wish } from './wish.ts';

/** Quarters of an hour times the place of the helper's class in the order of asking (memorandum of 2009, recommendation I). */
export const classOrder: Wish = {
  id: 'class-order', kind: 'who', level: 'order', weight: 1, isPersonal: true,
  text: { de: 'Zuerst, was die Person selbst kann, dann Familie, Freunde, Nachbarn, Ehrenamt, Dienste.', en: 'First what the person can do, then family, friends, neighbours, volunteers, services.' },
  amount: ({ minutes }, _person, { helperClass }) => Math.ceil(minutes / 15) * plannerClasses.indexOf(helperClass),
};
