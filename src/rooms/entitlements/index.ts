/** The door of room entitlements: the self-check, the Einstufung, budgets, receipts and allowances. */
export { importEntitlements, type EntitlementRows } from './import-entitlements.queries.ts';
export { deleteExpiredChecks } from './self-check/kept-checks.queries.ts';
export { entitlementsRefusals } from './refusals.ts';
export { entitlementsRoutes } from './routes.ts';
export { mayPayHelper, type AgreedPay } from './money/may-pay-helper.ts';
export { forgetInEntitlements } from './forget.queries.ts';
