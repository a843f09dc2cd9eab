/** A text of the law in both languages; the German one is authoritative. */
export type Words = { readonly de: string; readonly en: string };
