import type { Generated } from 'kysely';
import type { Activity } from '#core/base/activity.ts';

/** What an organisation is, as people look for it. */
export const organisationKinds = [
  'care_service', 'day_care', 'advice_centre', 'pharmacy', 'doctor', 'meals', 'transport', 'meeting_place', 'library', 'parish',
  'association', 'housing_company', 'municipality', 'care_fund', 'research',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** The tables of room cooperation (PostgreSQL schema `cooperation`), see migrations/000004-cooperation.sql. */
export type CooperationTables = {
  'cooperation.organisation': {
    quartier_id: string; id: string; name: string; kind: OrganisationKind; activities: Generated<Activity[]>;
    phone: Generated<string>; email: Generated<string>; address: Generated<string>; address_id: string | null;
    opening_hours: Generated<string>; confirmed_on: string | null; version: Generated<number>;
  };
  'published.address': { quartier_id: string; id: string; label: string };
};
