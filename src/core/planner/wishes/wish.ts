import type { Context } from '../instance/context.ts';
import type { Helper, Need, Person } from '../instance/instance.ts';
import type { Problem } from '../instance/problem.ts';
import type { Route } from '../instance/route.ts';
import type { Placement, Service } from '../instance/service.ts';
import type { View } from '../instance/view.ts';

/**
 * The tiers, compared one after the other: a better value in an earlier one outweighs everything in the later ones.
 * `focus` is empty unless an alternative looks at one wish straight after what stays open.
 */
export const levels = ['open-now', 'open-soon', 'open-later', 'focus', 'person', 'load', 'money', 'order', 'change'] as const;
export type Level = (typeof levels)[number];

export type Words = { readonly de: string; readonly en: string };
export type Facts = Readonly<Record<string, string | number>>;

/** Follows a wish through a search: what the amount grows by, possibly below 0. The state is then changed. */
export type Tracker = {
  /** The amount while nothing is placed; 0 unless said. */
  readonly initial?: number;
  add(placement: Placement): number;
  remove(placement: Placement): number;
};

type About = {
  readonly id: string;
  readonly text: Words;
};

type Weighed = About & {
  readonly level: Exclude<Level, 'focus'>;
  /** Whole, 0 or more; with 0 the wish counts only where somebody asks for it. */
  readonly weight: number;
  /** Whether a person's own weight applies. */
  readonly isPersonal: boolean;
};

/**
 * A soft wish: a whole amount of what is not as wished, the less the better. Three kinds, from the simplest:
 * `who` depends on need and helper alone, `when` on the service alone, `whole` on other services as well; only the last
 * has its full evaluation (`measure`, from plain data) and its incremental one (`track`) apart.
 */
export type Wish =
  | Weighed & { readonly kind: 'who'; amount(need: Need, person: Person, helper: Helper): number }
  | Weighed & { readonly kind: 'when'; amount(service: Service, context: Context): number }
  | Weighed & {
    readonly kind: 'whole';
    /** Counts amounts, for a person by index or for nobody (-1). */
    measure(view: View, count: (person: number, amount: number) => void): void;
    track(problem: Problem, route: Route): Tracker;
  };

/** Follows a hard rule through a search. */
export type RuleTracker = {
  allows(placement: Placement): boolean;
  /** Whether it may be taken out; yes unless said. */
  allowsRemoval?(placement: Placement): boolean;
  /** Both absent for rules that need to remember nothing. */
  add?(placement: Placement): void;
  remove?(placement: Placement): void;
};

/** A hard rule broken by these services. */
export type Found = (service: Service, facts: Facts) => void;

/** A hard rule; kinds as in `Wish`. `who` and `when` give the facts if they forbid. */
export type Rule =
  | About & {
    readonly kind: 'who';
    /** Looks at person and helper only, so that it need be asked once for all needs of a person. */
    readonly isForAllNeeds?: boolean;
    /** Looks at the helper and at activity, classes, qualifications and burdens of the need only, so that it need be asked once for all needs alike in these. */
    readonly isForAllPersons?: boolean;
    forbids(need: Need, person: Person, helper: Helper, context: Context, h: number): Facts | undefined;
  }
  | About & { readonly kind: 'when'; forbids(service: Service, context: Context): Facts | undefined }
  | About & {
    readonly kind: 'whole';
    /** Looks only at what this helper does, so that it answers the same before another helper's visit is lifted. */
    readonly isAboutHelper?: boolean;
    judge(view: View, found: Found): void;
    track(problem: Problem, route: Route): RuleTracker;
  };
