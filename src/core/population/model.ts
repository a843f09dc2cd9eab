import type { Activity } from '../base/activity.ts';
import type { CalendarDate, Weekday } from '../base/calendar-date.ts';
import type { Cents } from '../base/cents.ts';
import type { HelperClass } from '../base/helper-class.ts';
import type { Locale } from '../base/locale.ts';
import type { Minutes } from '../base/minutes.ts';
import type { Hero } from './hero.ts';
import type { Id } from './id.ts';
import type { Organisation } from './organisation.ts';

export type { Id };

/**
 * The shapes of a synthetic Quartier: plain rows, absent values are null, ready to be inserted one table after the
 * other in the order of `Population`. Nobody in it exists; see README.md for what is measured and what is assumed.
 */

/** A place where people live; the writer takes it from the imported map. */
export type Address = {
  readonly id: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly lat: number;
  readonly lon: number;
  /** A multi-storey block with several entrances: takes many households, often has a lift. */
  readonly isBigBuilding?: boolean;
};

export type PopulationOptions = {
  /** A 32-bit integer. */
  readonly seed: number;
  /** Inhabitants, 10 … 100,000, those who died or moved away in the year included. */
  readonly persons: number;
  /** The last day of the history. */
  readonly today: CalendarDate;
  readonly addresses: readonly Address[];
  readonly quartierName: string;
  /** IANA zone in which all local times are meant. */
  readonly timeZone: string;
};

export type ChannelKind = 'phone' | 'mobile' | 'email' | 'letter' | 'door';

/** A way to reach a person. `value` is a number or an e-mail address; '' for letter and door: the address is enough. */
export type Channel = {
  readonly kind: ChannelKind;
  readonly value: string;
  readonly isPreferred: boolean;
  /** For people, such as “am liebsten eine SMS”. */
  readonly note: string;
};

export type Salutation = 'frau' | 'herr' | 'none';

export type Person = {
  readonly id: Id;
  /** False for those outside: relatives elsewhere and staff of organisations. They have no household. */
  readonly livesHere: boolean;
  readonly householdId: Id | null;
  readonly salutation: Salutation;
  readonly given: string;
  readonly family: string;
  readonly bornOn: CalendarDate;
  /** BCP 47, the one spoken best first. */
  readonly languages: readonly string[];
  /** The language of letters and screens for her. */
  readonly locale: Locale;
  readonly channels: readonly Channel[];
  readonly isOnline: boolean;
  readonly hearing: 'good' | 'hard' | 'hearing_aid';
  readonly vision: 'good' | 'poor' | 'blind';
  readonly walking: 'free' | 'stick' | 'rollator' | 'wheelchair';
  /** Where one lives who does not live here; null for inhabitants. */
  readonly outside: { readonly town: string; readonly kilometres: number } | null;
  readonly diedOn: CalendarDate | null;
  readonly movedOn: CalendarDate | null;
};

export type Household = {
  readonly id: Id;
  readonly name: string;
  readonly kind: 'single' | 'couple' | 'family' | 'single_parent' | 'shared_flat';
  readonly addressId: string;
  /** 0 = ground floor. */
  readonly floor: number;
  readonly hasLift: boolean;
};

export type TieKind = 'family' | 'friend' | 'neighbour' | 'volunteer' | 'professional';

/** `to` is the `relation` of `from`: her daughter, her neighbour. `closeness` as in the convoy model: 1 = closest … 3. */
export type Tie = {
  readonly id: Id;
  readonly fromId: Id;
  readonly toId: Id;
  readonly kind: TieKind;
  readonly relation:
    | 'husband' | 'wife' | 'partner' | 'daughter' | 'son' | 'mother' | 'father' | 'granddaughter' | 'grandson' | 'sister'
    | 'brother' | 'friend' | 'neighbour' | 'visitor' | 'social_worker' | 'care_worker';
  readonly closeness: 1 | 2 | 3;
  readonly frequency: 'daily' | 'weekly' | 'monthly' | 'seldom';
  readonly since: CalendarDate;
};

/** Who may act in law for a person, and in what. */
export type Proxy = {
  readonly id: Id;
  readonly personId: Id;
  readonly proxyId: Id;
  readonly kind: 'vorsorgevollmacht' | 'rechtliche_betreuung' | 'elternteil';
  readonly scope: readonly ('health' | 'housing' | 'money' | 'authorities' | 'post')[];
  readonly since: CalendarDate;
};

/** From `from` up to and including `to`. */
export type Absence = { readonly from: CalendarDate; readonly to: CalendarDate; readonly reason: 'holiday' | 'illness' | 'family' | 'work' };

/** A roster profile of one who offers help; a person has at most one, so `personId` is its key. */
export type Helper = {
  readonly personId: Id;
  readonly helperClass: Extract<HelperClass, 'neighbour' | 'volunteer'>;
  readonly activities: readonly Activity[];
  readonly bands: readonly { readonly weekday: Weekday; readonly from: Minutes; readonly to: Minutes }[];
  readonly maxMinutesPerWeek: Minutes;
  readonly maxWalkMinutes: Minutes;
  readonly maxPersons: number;
  readonly refuses: readonly ('pets' | 'stairs' | 'smoking')[];
  readonly hasCar: boolean;
  readonly isPaid: boolean;
  /** Allowance (Aufwandsentschädigung) for an hour; 0 if unpaid. */
  readonly centsPerHour: Cents;
  readonly since: CalendarDate;
  /** Has signed to keep secret what she learns. */
  readonly secrecySignedOn: CalendarDate | null;
  /** The last sign of life on the roster known besides the history: an answer, a call, a chat at the desk. */
  readonly lastActiveOn: CalendarDate;
  readonly absences: readonly Absence[];
  /** Asleep from this day on: six months without an answer. */
  readonly asleepSince: CalendarDate | null;
  /** The first day on which she no longer helps: given up, moved, died. */
  readonly endedOn: CalendarDate | null;
};

/**
 * `week`: on these weekdays in every `everyN`-th week, counted in weeks from Monday from the week of the start of its
 * owner. `once`: on the day of that start. At local time `start`.
 */
export type Pattern = {
  readonly every: 'once' | 'week';
  readonly everyN: 1 | 2 | 4;
  readonly weekdays: readonly Weekday[];
  readonly start: Minutes;
  readonly minutes: Minutes;
};

/** What the helper must bear or be able to do. */
export type Requirement = 'pets' | 'stairs' | 'smoking' | 'car' | 'lifting' | 'woman' | 'man' | `language:${string}`;

export type Need = {
  readonly id: Id;
  readonly personId: Id;
  readonly activity: Activity;
  /** In her own words; names no illness. */
  readonly wording: string;
  readonly pattern: Pattern;
  readonly requirements: readonly Requirement[];
  /** Persons who must not come. */
  readonly notByIds: readonly Id[];
  /** 1 = now, 2 = this week, 3 = can wait. */
  readonly urgency: 1 | 2 | 3;
  readonly since: CalendarDate;
  /** The last day on which it is needed; null = open. */
  readonly until: CalendarDate | null;
};

/** Help that runs without the desk and that the person told: by herself, family, friends or a professional service. */
export type Arrangement = {
  readonly id: Id;
  readonly needId: Id;
  readonly personId: Id;
  readonly helperClass: Exclude<HelperClass, 'volunteer'>;
  readonly byPersonId: Id | null;
  readonly byOrganisationId: Id | null;
  readonly since: CalendarDate;
  readonly until: CalendarDate | null;
};

/** Exactly one of the three recipients is set. */
export type Consent = {
  readonly id: Id;
  readonly personId: Id;
  readonly category: 'contact' | 'appointments' | 'arrangement' | 'history' | 'money';
  readonly recipientPersonId: Id | null;
  readonly recipientOrganisationId: Id | null;
  readonly recipientGroup: 'helpers' | 'desk_substitute' | 'emergency_services' | null;
  readonly purpose: 'arrange_help' | 'keep_informed' | 'emergency' | 'evaluation';
  readonly givenHow: 'spoken' | 'phone' | 'signed_card' | 'screen';
  readonly givenOn: CalendarDate;
  readonly revokedOn: CalendarDate | null;
  /** The `Proxy` that gave it in her place; null = she herself. */
  readonly givenByProxyId: Id | null;
};

/** Insert in this order: nothing refers to a later table. The history comes from `historyOf`. */
export type Population = {
  readonly isSynthetic: true;
  readonly options: PopulationOptions;
  readonly households: readonly Household[];
  readonly persons: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly ties: readonly Tie[];
  readonly proxies: readonly Proxy[];
  readonly helpers: readonly Helper[];
  readonly needs: readonly Need[];
  readonly arrangements: readonly Arrangement[];
  readonly consents: readonly Consent[];
  /** Below 50 persons only those who do not live here. */
  readonly heroes: readonly Hero[];
};
