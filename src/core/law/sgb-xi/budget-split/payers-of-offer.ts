import type { Activity } from '../../../base/activity.ts';
import { ok, refuse, type Result } from '../../../base/result.ts';
import type { Pflegegrad } from '../../base/pflegegrad.ts';
import type { Payer } from '../marginal-price.ts';

/**
 * Who supplies: an ambulanter Dienst with a contract, a recognised offer of § 45a (single helpers that the Land recognises
 * too), a private helper, one near of kin or of the household (§ 39 Abs. 3 S. 2), or somebody who takes no money.
 */
export const supplierKinds = ['ambulanter-dienst', 'angebot-im-alltag', 'private-hilfe', 'nahe-angehoerige', 'unbezahlt'] as const;
export type SupplierKind = (typeof supplierKinds)[number];

/** What a supplier is wanted for. `isRespite`: in place of a carer who is prevented, hour by hour (§ 39). */
export type Purpose = { readonly pflegegrad: Pflegegrad; readonly isCommunal: boolean; readonly activity: Activity; readonly isRespite: boolean };

/**
 * Which pots may pay a supplier for a purpose; own money always may. Refuses body care by an offer of § 45a, which that
 * § does not know. §§ 36, 39, 45a Abs. 4, 45b Abs. 1 S. 3 and § 45h SGB XI.
 */
export function payersOf(kind: SupplierKind, { pflegegrad, isCommunal, activity, isRespite }: Purpose): Result<readonly Payer[]> {
  const isBodyCare = activity === 'personal_care';
  if (kind === 'angebot-im-alltag' && isBodyCare) return refuse('law-split-body-care', { citation: '§ 45a Abs. 1 SGB XI' });
  const payers: Payer[] = [];
  const hasCare = pflegegrad > 1;
  if (kind === 'ambulanter-dienst' && hasCare) payers.push('sachleistung');
  if (isCommunal) return ok([...payers, 'own']);
  if (kind === 'angebot-im-alltag' && hasCare) payers.push('umwandlungsanspruch');
  // § 45b Abs. 1 S. 3 Nr. 3: of a Dienst, body care only with Pflegegrad 1.
  if (kind === 'angebot-im-alltag' || (kind === 'ambulanter-dienst' && (!isBodyCare || !hasCare))) payers.push('entlastungsbetrag');
  if (isRespite && hasCare && kind !== 'unbezahlt') payers.push('gemeinsamer-jahresbetrag');
  return ok([...payers, 'own']);
}
