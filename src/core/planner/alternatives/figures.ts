import type { Context } from '../instance/context.ts';
import { plannerClasses, type PlannedVisit, type PlannerClass } from '../instance/instance.ts';
import { viewOf } from '../instance/view.ts';
import { paidInPlan } from '../wishes/track-pots.ts';

/** What can be said of a plan for a person in numbers. Minutes and cents of the horizon. */
export type Figures = {
  readonly visits: number;
  readonly openVisits: number;
  readonly openMinutes: number;
  readonly helpers: number;
  /** Visits by the person or by somebody they know. */
  readonly familiarVisits: number;
  readonly carerMinutes: number;
  readonly ownCents: number;
  readonly payerCents: number;
  readonly minutesByClass: Readonly<Record<PlannerClass, number>>;
};

/** The figures of a plan for one person. */
export function figuresOf(context: Context, visits: readonly PlannedVisit[], person: string): Figures {
  const p = context.personIndex.get(person)!;
  const { knows = [], mainCarer } = context.instance.persons[p]!;
  const view = viewOf(context, visits);
  const services = view.services.filter((service) => service.p === p);
  const open = view.open.filter(({ need }) => need.person === person);
  const minutes = (of: readonly { readonly need: { readonly minutes: number } }[]): number => of.reduce((sum, { need }) => sum + need.minutes, 0);
  const paid = paidInPlan({ ...view, services });
  return {
    visits: services.length, openVisits: open.length, openMinutes: minutes(open),
    helpers: new Set(services.filter(({ helper }) => helper.helperClass !== 'self').map(({ h }) => h)).size,
    familiarVisits: services.filter(({ helper }) => helper.helperClass === 'self' || knows.includes(helper.id)).length,
    carerMinutes: minutes(services.filter(({ helper }) => helper.id === mainCarer)),
    ownCents: paid.reduce((sum, { borne }) => sum + borne, 0),
    payerCents: paid.reduce((sum, { charged, borne }) => sum + charged - borne, 0),
    minutesByClass: Object.fromEntries(plannerClasses.map((helperClass) =>
      [helperClass, minutes(services.filter(({ helper }) => helper.helperClass === helperClass))])) as Record<PlannerClass, number>,
  };
}
