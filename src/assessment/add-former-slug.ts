import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** The `---` lines of a file with the front matter between them. */
const FRONT = /^(?<open>\ufeff?---[ \t]*\r?\n)(?<yaml>(?:.*\r?\n)*?)---[ \t]*(?:\r?\n|$)/u;

/**
 * Puts a slug first among the `formerSlugs` of a file and leaves every other byte as it is; a file that has it stays. The file must be one
 * that can be read (see `readFrontmatter`).
 */
export function addFormerSlug(markdown: string, slug: string): string {
  const { open = '', yaml } = FRONT.exec(markdown)?.groups ?? {};
  if (yaml === undefined) throw new Error('Internal error: the file has no front matter.');
  const { contents } = parseDocument(yaml);
  if (!isMap(contents)) throw new Error('Internal error: the front matter is no list of fields.');
  const insert = (at: number, text: string): string =>
    markdown.slice(0, open.length + at) + text + markdown.slice(open.length + at);
  const eol = open.endsWith('\r\n') ? '\r\n' : '\n';
  const lineStart = (at: number): number => yaml.lastIndexOf('\n', at - 1) + 1;
  const former = contents.get('formerSlugs', true);
  if (!isSeq(former)) {
    const next = contents.items.find(({ key }) => isScalar(key) && key.value === 'reviewed')?.key;
    const at = isScalar(next) && next.range ? lineStart(next.range[0]) : yaml.length;
    return insert(at, `formerSlugs:${eol}  - "${slug}"${eol}`);
  }
  const [first] = former.items;
  if (former.items.some((item) => isScalar(item) && item.value === slug)) return markdown;
  const start = former.range?.[0] ?? 0;
  if (!isScalar(first) || !first.range) return insert(start + 1, `"${slug}"`);
  if (former.flow === true) return insert(first.range[0], `"${slug}", `);
  const line = lineStart(first.range[0]);
  return insert(line, `${yaml.slice(line, first.range[0])}"${slug}"${eol}`);
}
