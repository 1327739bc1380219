/** Names of files of a site hold a code and an ending beside it, and most systems end a name at 255 bytes. */
export const LONGEST_SLUG = 100;

/** Whether a name can be part of an address: small letters, digits, single hyphens, and not too long for a name of a file. */
export function isSlug(name: string): boolean {
  return name.length <= LONGEST_SLUG && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name);
}
