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
  /** Key of the item, or `change-3`, that a derived statement is about; '' or left out where it is about none. */
  key?: string;
  /** id of the rule that made the statement. */
  rule?: string;
}

/**
 * The publisher's address for reports with {id}, {title}, {url}, {key} and {rule} filled in; a title that is asked for without key and
 * rule ends in them. A mail that names nothing gets a subject, the address of the page, key and rule. null where there is none.
 */
export function reportAddress(template: string | null, reported: Reported): string | null {
  if (template === null) return null;
  const { id, url, key = '', rule = '' } = reported;
  const join = (words: readonly string[], by: string): string => words.filter((word) => word !== '').join(by);
  const title = /\{(?:key|rule)\}/u.test(template) ? reported.title : join([reported.title, key, rule], ' ');
  const words = { id, title, url, key, rule };
  const filled = template.replace(/\{(id|title|url|key|rule)\}/gu, (_, name: keyof typeof words) =>
    encodeURIComponent(words[name]),
  );
  if (!template.startsWith('mailto:') || template.includes('?')) return filled;
  const subject = join([reported.title, id], ' ');
  const about = join([url, key, rule], '\n');
  const body = about === '' ? '' : `&body=${encodeURIComponent(`${about}\n\n`)}`;
  return `${filled}?subject=${encodeURIComponent(subject)}${body}`;
}
