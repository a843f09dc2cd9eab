/** Our colours and measures as CSS. */
export function themeCss(): string {
  return '';
}
