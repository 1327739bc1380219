import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PORTAL_FILE } from '../../src/registry/portal.ts';
import { ROOT } from './run.ts';

/** Small inputs of faults that were met, each in a folder of its own; they lie beside the project and never in it. */
export const CASES = join(ROOT, '..', 'shared', 'cases');

export const areCasesThere = existsSync(CASES);

/** Writes down why tests on the cases do not run. */
export function reportAbsentCases(): void {
  if (!areCasesThere) console.warn(`SKIPPED: tests on small inputs of faults, because ${CASES} does not exist.`);
}

/** The folder of a case, which is named in full or by its number. */
export function caseFolder(name: string): string {
  const found = readdirSync(CASES).find((folder) => folder === name || folder.startsWith(`${name}-`));
  if (found === undefined) throw new Error(`${CASES} has no case ${name}.`);
  return join(CASES, found);
}

/** Cases whose assessment is 431001/41.md: in one corpus each becomes 431001-c<number>. */
const SAME_ID = ['01', '02', '04', '05', '08', '11', '20', '21', '23'];

/** Writes all cases that a site can be built of into one content folder. */
export function writeCasesContent(content: string, portal = ''): void {
  const put = (from: string, to: string): void => {
    mkdirSync(join(content, to, '..'), { recursive: true });
    copyFileSync(from, join(content, to));
  };
  for (const number of SAME_ID)
    put(join(caseFolder(number), 'content/assessments/431001/41.md'), `assessments/431001/c${number}.md`);
  for (const folder of ['r-no-answers', 'r-choice-constructor'])
    cpSync(join(CASES, folder, 'assessments'), join(content, 'assessments'), { recursive: true });
  cpSync(join(caseFolder('07'), 'content/assessments'), join(content, 'assessments'), { recursive: true });
  put(join(CASES, 'r-choice-constructor', 'municipalities.yaml'), 'municipalities.yaml');
  put(join(caseFolder('20'), 'content/pages/annai.md'), 'pages/annai.md');
  put(join(caseFolder('11'), 'content/pages/annai.md'), 'pages/bom.md');
  if (portal !== '') writeFileSync(join(content, PORTAL_FILE), portal);
}
