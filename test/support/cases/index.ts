import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PORTAL_FILE } from '../../../src/registry/portal.ts';
import { outside } from '../outside.ts';
import { writeInvented } from './invented.ts';
import { INVENTED, OF_OTHERS, type Right } from './right.ts';

/** Small inputs of faults that were met, each in a folder of its own; those of one set stand for the same kinds as those of the other. */
export interface CaseSet {
  name: 'invented' | 'of other people';
  /** Body of most of its assessments. */
  code: string;
  /** The folder of a case, which is named in full or by its number. */
  folder(name: string): string;
  right: Right;
}

function setIn(folder: string, name: CaseSet['name'], code: string, right: Right): CaseSet {
  return {
    name,
    code,
    right,
    folder: (wanted) => {
      const found = readdirSync(folder).find((one) => one === wanted || one.startsWith(`${wanted}-`));
      if (found === undefined) throw new Error(`${folder} has no case ${wanted}.`);
      return join(folder, found);
    },
  };
}

/** Writes the cases of our own below a folder, and gives them, and those of other people where they are at hand. */
export function caseSets(folder: string): CaseSet[] {
  const own = join(folder, 'invented');
  if (!existsSync(own)) writeInvented(own);
  const other = outside('cases', 'test/registry/cases.test.ts');
  return [
    setIn(own, 'invented', '992011', INVENTED),
    ...(other === null ? [] : [setIn(other, 'of other people', '431001', OF_OTHERS)]),
  ];
}

/** Cases whose assessment is <code>/41.md: in one corpus each becomes <code>-c<number>. */
const SAME_ID = ['01', '02', '04', '05', '08', '11', '20', '21', '23'];

/** Writes all cases that a site can be built of into one content folder. */
export function writeCasesContent(sets: readonly CaseSet[], content: string, portal = ''): void {
  const put = (from: string, to: string): void => {
    mkdirSync(join(content, to, '..'), { recursive: true });
    copyFileSync(from, join(content, to));
  };
  for (const { code, folder, right } of sets) {
    for (const number of SAME_ID)
      put(join(folder(number), `content/assessments/${code}/41.md`), `assessments/${code}/c${number}.md`);
    for (const named of ['r-no-answers', 'r-choice-constructor'])
      cpSync(join(folder(named), 'assessments'), join(content, 'assessments'), { recursive: true });
    cpSync(join(folder('07'), 'content/assessments'), join(content, 'assessments'), { recursive: true });
    put(join(folder('20'), 'content/pages/annai.md'), `pages/${right.page.slug}.md`);
    put(join(folder('11'), 'content/pages/annai.md'), `pages/${right.bom}.md`);
  }
  const [own] = sets;
  if (own !== undefined) put(join(own.folder('r-choice-constructor'), 'municipalities.yaml'), 'municipalities.yaml');
  if (portal !== '') writeFileSync(join(content, PORTAL_FILE), portal);
}
