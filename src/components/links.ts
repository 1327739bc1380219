import { changeAnchor } from '../compare/editions/with-basis.ts';
/** A path of this site (`/about/`) under the base path the site is built for; what stands behind `#` or `?` stays. */
export function withBase(path: string, base: string = import.meta.env.BASE_URL): string {
  return base.replace(/\/+$/u, '') + path;
}

/** The same with the origin that the site will be reached at; null where nobody said. */
export function toAbsolute(path: string, site: string | null): string | null {
  return site === null ? null : new URL(withBase(path), site).href;
}

export const assessmentPath = (id: string): string => `/assessments/${id}/`;
export const itemPath = (id: string, key: string): string => `/assessments/${id}/#${key}`;
export const historyPath = (id: string): string => `/assessments/${id}/history/`;
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

/** What a reader reports an error of. */
export interface Reported {
  /** Of the assessment; '' where it is about the portal. */
  id: string;
  title: string;
  /** Address of the page; '' where nobody said where the site will be. */
  url: string;
}

/**
 * The publisher's address for reports with {id}, {title} and {url} filled in; a mail that does not name them gets a subject and the
 * address of the page. null where there is none.
 */
export function reportAddress(template: string | null, reported: Reported): string | null {
  if (template === null) return null;
  const filled = template.replace(/\{(id|title|url)\}/gu, (_, name: keyof Reported) =>
    encodeURIComponent(reported[name]),
  );
  if (!template.startsWith('mailto:') || template.includes('?')) return filled;
  const subject = [reported.title, reported.id].filter((words) => words !== '').join(' ');
  const body = reported.url === '' ? '' : `&body=${encodeURIComponent(`${reported.url}\n\n`)}`;
  return `${filled}?subject=${encodeURIComponent(subject)}${body}`;
}
