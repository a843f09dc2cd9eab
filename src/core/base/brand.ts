declare const unit: unique symbol;

/** A number or string that carries its unit in the type, so that cents and minutes cannot be mixed up (ADR 0007). */
export type Branded<T, Unit extends string> = T & { readonly [unit]: Unit };
