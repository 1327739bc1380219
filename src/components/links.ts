/** A path of this site (`/about/`) under the base path the site is built for; what stands behind `#` or `?` stays. */
export function withBase(path: string, base: string = import.meta.env.BASE_URL): string {
  return base.replace(/\/+$/u, '') + path;
}

export const assessmentPath = (id: string): string => `/assessments/${id}/`;
export const itemPath = (id: string, key: string): string => `/assessments/${id}/#${key}`;
export const historyPath = (id: string): string => `/assessments/${id}/history/`;
export const changePath = (id: string, n: number): string => `/assessments/${id}/history/#change-${n}`;
export const municipalityPath = (code: string): string => `/municipalities/${code}/`;

/** An address of untrusted content that a page may link to: http, https or mailto; null for any other. */
export function safeAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  return ['http:', 'https:', 'mailto:'].includes(new URL(address).protocol) ? address : null;
}
