/** Degree of need for care, § 15 SGB XI. */
export type Pflegegrad = 1 | 2 | 3 | 4 | 5;

/** The grades with the full set of benefits; grade 1 has only those of § 28a SGB XI. */
export type Pflegegrad2To5 = Exclude<Pflegegrad, 1>;

/** A result of the assessment: 0 is no Pflegegrad. */
export type PflegegradOrNone = 0 | Pflegegrad;

/** All grades, for tables. */
export const pflegegrade: readonly Pflegegrad[] = [1, 2, 3, 4, 5];
