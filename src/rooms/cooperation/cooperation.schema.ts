import { z } from 'zod';
import { activities } from '#core/base/activity.ts';
import { id, oneOf, requiredText, someOf, text, version } from '#platform/http/fields.ts';
import { organisationKinds } from './cooperation.tables.ts';

/** `hilfe`: only what offers this; `bei`: nearest to this address first, as typed. */
export const directoryQuery = z.object({
  hilfe: z.union([z.literal('').transform(() => null), oneOf(activities)]).nullish().transform((value) => value ?? null).catch(null),
  bei: text(120),
});

export const oneOrganisation = z.object({ organisationId: id });

const fields = {
  name: requiredText('organisation-name-missing', 160),
  kind: oneOf(organisationKinds),
  activities: someOf(activities),
  phone: text(60),
  email: text(160).pipe(z.string().regex(/^$|^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'organisation-email-unreadable')),
  address: text(160),
  openingHours: text(400),
};

export const newOrganisation = z.object({ id, ...fields });
export type TypedOrganisation = Omit<z.output<typeof newOrganisation>, 'id'>;
export const changedOrganisation = z.object({ organisationId: id, version, ...fields });
export const confirmedOrganisation = z.object({ organisationId: id, version });
