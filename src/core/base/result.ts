/**
 * Expected refusals are values, faults throw (ADR 0008). A refusal carries a code and the facts that explain it;
 * the words shown to a person are made from both in the text catalogues.
 */

/** One reason why something was refused. `path` names the field it belongs to, if any. */
export type Refusal = {
  readonly code: string;
  readonly path?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
};

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused = { readonly ok: false; readonly refusals: readonly [Refusal, ...Refusal[]] };
export type Result<T> = Ok<T> | Refused;

/** A success with its value. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** A refusal with one reason. */
export function refuse(code: string, facts?: Refusal['facts'], path?: string): Refused {
  return {
    ok: false,
    refusals: [{ code, ...(facts === undefined ? {} : { facts }), ...(path === undefined ? {} : { path }) }],
  };
}

/** A refusal with all its reasons, or undefined if there is none: collect first, then refuse once. */
export function refuseAll(refusals: readonly Refusal[]): Refused | undefined {
  const [first, ...rest] = refusals;
  return first === undefined ? undefined : { ok: false, refusals: [first, ...rest] };
}
