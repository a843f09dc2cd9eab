/** What is made when it is first asked for, and kept: makers of formats, compressed files, what a start does without. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
