/** What is noted of a read of a personal category or of a change; it is written in the transaction it belongs to. */
export type AuditEntry = {
  /** `thing:verb`, such as `person:read` or `consent:recorded`. */
  readonly what: string;
  /** The person concerned, so that she can see who looked. */
  readonly personId: string | null;
  readonly detail?: Readonly<Record<string, string | number>>;
};

export type Audit = (entry: AuditEntry) => void;
