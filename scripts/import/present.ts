import { VFile } from 'vfile';
import { cutFrontmatter, readFrontmatter } from '../../src/assessment/frontmatter.ts';
import type { Frontmatter } from '../../src/assessment/types.ts';
import type { ImportContext } from '../../src/import/types.ts';
import { fold } from '../../src/text/fold.ts';
import type { PresentEdition } from './editions.ts';
import { readIfThere } from './target.ts';

/** What tells one document from another, of its front matter. */
export type Identity = Pick<
  Frontmatter,
  'form' | 'number' | 'title' | 'municipality' | 'authority' | 'published' | 'status'
>;

/** Front matter of the assessment that lies at a path; null where there is none, or it cannot be read. */
export function readPresent(path: string): Frontmatter | null {
  const markdown = readIfThere(path);
  if (markdown === null) return null;
  const file = new VFile();
  const cut = cutFrontmatter(markdown.replaceAll('\r\n', '\n').replace(/^\ufeff/u, ''), file);
  return cut === null ? null : readFrontmatter(cut.yaml, file).frontmatter;
}

/** An assessment in a message: 鳥取市長「児童手当に関する事務 重点項目評価書」. */
export const nameOf = ({ authority, title }: Pick<Frontmatter, 'authority' | 'title'>): string =>
  `${authority ?? '？'}「${title ?? '？'}」`;

/** What a title prints beside the name of its 事務: the form, and the state of the document. */
const BESIDE_NAME =
  /(?:特定個人情報保護評価書)?\(?(?:基礎|重点|全)項目評価書\)?|\(?素案\)?|\(案\)|[[(][^\])]*終了[\])]/gu;

function nameOfTitle(title: string): string {
  const folded = fold(title);
  const name = folded.replace(BESIDE_NAME, '');
  return name === '' ? folded : name;
}

/** Whether two titles name one 事務, on whatever form; one that is not stated may be any. */
export function isSameTitle(a: string | null, b: string | null): boolean {
  return a === null || b === null || nameOfTitle(a) === nameOfTitle(b);
}

/** What an import knows of the names of authorities. */
type FindAuthorities = ImportContext['findAuthorities'];

/** The office of a body that a name gives, '' for its head; null where the name is not understood as one of this body. */
function officeOf(authority: string, code: string, find: FindAuthorities): string | null {
  const found = find(authority).find(({ body }) => body.code === code);
  return found === undefined ? null : (found.office?.id ?? '');
}

/** Whether two documents are of one authority: the same office of the body; by the letters of its name where that is not understood. One that is not stated may be any. */
function isSameAuthority(a: Identity, b: Identity, find: FindAuthorities): boolean {
  if (a.authority === null || b.authority === null || fold(a.authority) === fold(b.authority)) return true;
  const office = officeOf(a.authority, b.municipality, find);
  return office !== null && office === officeOf(b.authority, b.municipality, find);
}

/** What two documents of one id differ in. */
export type Difference = 'authority' | 'form' | 'scope' | 'title';

/**
 * The edition that another document has the id of, and what they differ in: the authority; 基礎項目評価書 or not; the title, where no edition
 * bears it and `force` does not allow it. null where they are editions of one assessment.
 */
export function findDifference(
  editions: readonly PresentEdition[],
  next: Identity,
  { force, findAuthorities }: { force: boolean; findAuthorities: FindAuthorities },
): { present: PresentEdition & { frontmatter: Frontmatter }; by: Difference } | null {
  const present = editions.flatMap(({ frontmatter, ...rest }) =>
    frontmatter === null ? [] : [{ ...rest, frontmatter }],
  );
  for (const one of present) {
    if (!isSameAuthority(one.frontmatter, next, findAuthorities)) return { present: one, by: 'authority' };
    const forms = [one.frontmatter.form, next.form];
    if (forms[0] !== forms[1]) return { present: one, by: forms.includes('kiso') ? 'form' : 'scope' };
  }
  const [newest] = present;
  if (newest === undefined || force) return null;
  const titled = present.filter(({ frontmatter }) => frontmatter.title !== null);
  const isForeign = titled.length > 0 && titled.every(({ frontmatter }) => !isSameTitle(frontmatter.title, next.title));
  return isForeign ? { present: titled[0] ?? newest, by: 'title' } : null;
}

/** Whether what lies there came from another source that was read well: a poor import must not take its place. */
export function isBetter(present: Frontmatter, sha256: string): boolean {
  return present.source !== null && present.source.quality === null && present.source.sha256 !== sha256;
}
