/**
 * The page to go to after signing in: only a path of this house, else `/`. Whatever a browser could read as another
 * host (`//evil.example`, `/\evil.example`, `https:…`, control characters it drops) is refused, and so are the sign-in
 * pages themselves.
 */
export function localPath(wanted: string | undefined): string {
  if (wanted === undefined || wanted.length > 2_000 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wanted)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, 'http://house.invalid');
  if (origin !== 'http://house.invalid' || pathname.startsWith('//')) return '/';
  return /^\/(anmelden|abmelden|abgemeldet)(\/|$)/.test(pathname) ? '/' : pathname + search + hash;
}
