import { remembered } from '../text/remembered.ts';
import { changeAnchor } from '../compare/editions/with-basis.ts';

export { reportAddress, type Reported } from '../text/report-address.ts';

/** A path of this site (`/about/`) under the base path the site is built for; what stands behind `#` or `?` stays. */
export function withBase(path: string, base: string = import.meta.env.BASE_URL): string {
  return prefixOf(base) + path;
}

const prefixOf = remembered((base) => base.replace(/\/+$/u, ''));

/** The same with the origin that the site will be reached at; null where nobody said. */
export function toAbsolute(path: string, site: string | null): string | null {
  return site === null ? null : new URL(withBase(path), site).href;
}

export const assessmentPath = (id: string): string => `/assessments/${id}/`;
export const itemPath = (id: string, key: string): string => `/assessments/${id}/#${key}`;
export const historyPath = (id: string): string => `/assessments/${id}/history/`;
/** The time band of a history. */
export const bandPath = (id: string): string => `${historyPath(id)}#band`;
export const editionsPath = (id: string): string => `/assessments/${id}/editions/`;
/** `date`: of an earlier edition, ISO. */
export const editionPath = (id: string, date: string): string => `/assessments/${id}/editions/${date}/`;
export const changePath = (id: string, n: number): string => `/assessments/${id}/history/#${changeAnchor(n)}`;
export const municipalityPath = (code: string): string => `/municipalities/${code}/`;
/** The letter of request of a body. */
export const requestPath = (code: string): string => `/municipalities/${code}/request/`;

/** An address of untrusted content that a page may link to: http, https or mailto; null for any other. */
export function safeAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  return ['http:', 'https:', 'mailto:'].includes(new URL(address).protocol) ? address : null;
}
