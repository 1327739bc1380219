import { VFile } from 'vfile';
import { cutFrontmatter, readFrontmatter } from '../../src/assessment/frontmatter.ts';
import type { Frontmatter } from '../../src/assessment/types.ts';
import { fold } from '../../src/text/fold.ts';
import { readIfThere } from './target.ts';

/** Front matter of the assessment that lies at a path; null where there is none, or it cannot be read. */
export function readPresent(path: string): Frontmatter | null {
  const markdown = readIfThere(path);
  if (markdown === null) return null;
  const file = new VFile();
  const cut = cutFrontmatter(markdown.replaceAll('\r\n', '\n').replace(/^\ufeff/u, ''), file);
  return cut === null ? null : readFrontmatter(cut.yaml, file).frontmatter;
}

const nameOf = ({ authority, title }: Frontmatter): string => `${authority ?? '？'}「${title ?? '？'}」`;

/** The names of two assessments where they are not the same one: of another authority, another form or another title. null where they are. */
export function findOtherAssessment(
  present: Frontmatter,
  frontmatter: Frontmatter,
): { present: string; next: string } | null {
  const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && fold(a) !== fold(b);
  const isSame =
    !differ(present.authority, frontmatter.authority) &&
    !differ(present.title, frontmatter.title) &&
    present.form === frontmatter.form;
  return isSame ? null : { present: nameOf(present), next: nameOf(frontmatter) };
}

/** Whether what lies there came from another source that was read well: a poor import must not take its place. */
export function isBetter(present: Frontmatter, sha256: string): boolean {
  return present.source !== null && present.source.quality === null && present.source.sha256 !== sha256;
}
