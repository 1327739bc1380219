/** What a reader reports an error of. */
export interface Reported {
  /** Of the assessment; '' where it is about the portal. */
  id: string;
  title: string;
  /** Address of the page, or its path where nobody said where the site will be; '' where it is about the portal. */
  url: string;
  /** Key of the item, or `change-3`, that a derived statement is about; '' or left out where it is about none. */
  key?: string;
  /** id of the rule that made the statement. */
  rule?: string;
}

/**
 * The publisher's address for reports with {id}, {title}, {url}, {key} and {rule} filled in; a title that is asked for without key and
 * rule ends in them, and so does an id that is asked for without a title. A mail that names nothing gets a subject, the address of the
 * page, key and rule. null where there is none.
 */
export function reportAddress(template: string | null, reported: Reported): string | null {
  if (template === null) return null;
  const { id, url, key = '', rule = '' } = reported;
  const join = (words: readonly string[], by: string): string => words.filter((word) => word !== '').join(by);
  const isNamed = /\{(?:key|rule)\}/u.test(template);
  const named = (words: string): string => (isNamed ? words : join([words, key, rule], ' '));
  const words = { id: template.includes('{title}') ? id : named(id), title: named(reported.title), url, key, rule };
  const filled = template.replace(/\{(id|title|url|key|rule)\}/gu, (_, name: keyof typeof words) =>
    encodeURIComponent(words[name]),
  );
  if (!template.startsWith('mailto:') || template.includes('?')) return filled;
  const subject = join([reported.title, id], ' ');
  const about = join([url, key, rule], '\n');
  const body = about === '' ? '' : `&body=${encodeURIComponent(`${about}\n\n`)}`;
  return `${filled}?subject=${encodeURIComponent(subject)}${body}`;
}
