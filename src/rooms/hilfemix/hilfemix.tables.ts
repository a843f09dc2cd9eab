import type { Generated } from 'kysely';
import type { Activity } from '#core/base/activity.ts';

export const partsOfDay = ['morning', 'noon', 'afternoon', 'evening', 'night'] as const;
export type PartOfDay = (typeof partsOfDay)[number];
export const rhythms = ['once', 'week', 'month'] as const;
export type Rhythm = (typeof rhythms)[number];
/** 1 = now, 2 = this week, 3 = can wait. */
export type Urgency = 1 | 2 | 3;

/** The tables of room hilfemix (PostgreSQL schema `hilfemix`), see migrations/000006-hilfemix.sql. */
export type HilfemixTables = {
  'hilfemix.arrangement': {
    quartier_id: string; person_id: string; wishes: Generated<string>; key_is_where: Generated<string>;
    review_on: string | null; agreed_on: string | null; version: Generated<number>;
  };
  'hilfemix.need': {
    quartier_id: string; id: string; person_id: string; own_words: Generated<string>; activity: Activity;
    urgency: Generated<Urgency>; every: Generated<Rhythm>; every_n: Generated<number>; weekdays: Generated<number[]>;
    time_of_day_min: number | null; part_of_day: PartOfDay | null; duration_min: number; starts_on: string;
    ends_on: string | null; requirements: Generated<string[]>; excluded_person_ids: Generated<string[]>;
    status: Generated<'open' | 'closed'>; closed_on: string | null; entry_id: string | null; version: Generated<number>;
  };
  'published.person_name': { quartier_id: string; id: string; name: string };
  'published.person_card': { quartier_id: string; id: string; phone: string | null; languages: string[]; address_id: string | null };
  'published.need_coverage': { quartier_id: string; need_id: string; recurring_until: string | null; once_until: string | null };
};
