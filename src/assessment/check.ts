import { VFile } from 'vfile';
import { toChecked } from './checks/checked.ts';
import { checkCounts } from './checks/counts.ts';
import { checkCover } from './checks/cover.ts';
import { checkDays } from './checks/days.ts';
import { openEditionsCheck, type CheckedEdition } from './checks/editions.ts';
import { checkFront, type CheckContext } from './checks/front.ts';
import { checkMissing } from './checks/missing.ts';
import { checkUnclear } from './checks/unclear.ts';
import { hasErrors, report } from './faults.ts';
import { readAssessment, type ReadResult } from './read.ts';

export type { CheckContext } from './checks/front.ts';

/**
 * Reads an assessment and finds every fault that it shows by itself; they are the messages of `file`. `path` is the path of the
 * file below or with the content folder: its last two parts are the municipality code and the name.
 */
export function checkAssessment(markdown: string, options: { path: string; context: CheckContext }): ReadResult {
  const result = readAssessment(markdown, options);
  const { assessment, file } = result;
  if (assessment === null) return result;
  const isWhole = !hasErrors(file);
  checkFront(result, assessment.frontmatter, options.context);
  const checked = toChecked(result, assessment);
  checkCover(checked);
  checkUnclear(checked);
  if (options.context.thisYear !== undefined) checkDays(checked, options.context.thisYear);
  // What stands under a heading that cannot be read would be called missing here.
  if (isWhole) {
    checkCounts(checked);
    checkMissing(checked);
  }
  return result;
}

/** One file as the check of all files sees it; `file` takes the faults. */
export type CheckedFile = CheckedEdition & { file: VFile };

/** Finds what is wrong between files, one after the other; keeps a few strings of each. */
export function createCorpusCheck() {
  const ids = new Map<string, string>();
  const numbers = new Map<string, string>();
  const formers = new Map<string, string>();
  const editions = openEditionsCheck();
  return {
    /** What is wrong with earlier editions beside their newest one, and with former ids; file by file, after all files. */
    end: (): VFile[] => [...editions.end(), ...checkFormers(formers, ids)],
    add({ path, id, edition, frontmatter, file }: CheckedFile): void {
      editions.add({ path, id, edition, frontmatter });
      if (edition !== null) return;
      const whole = { place: { line: 1, column: 1 }, item: null };
      // Many web servers and file systems do not tell capitals apart.
      const twin = ids.get(id.toLowerCase());
      if (twin === undefined) ids.set(id.toLowerCase(), path);
      else {
        const reason = {
          ja: `id「${id}」は ${twin} と同じです。どちらかのファイル名を変えてください（公開したことのある id は変えないでください）。`,
          en: `The id 「${id}」 is that of ${twin}. Rename one of the files, but not one whose id has been published.`,
        };
        report(file, 'duplicate-id', { ...whole, reason });
      }
      if (frontmatter === null) return;
      for (const slug of frontmatter.formerSlugs) {
        const former = `${frontmatter.municipality}-${slug}`;
        const owner = formers.get(former);
        if (owner === undefined) formers.set(former, path);
        else {
          const reason = {
            ja: `以前のid「${former}」は ${owner} にもあり、どちらに転送するか決まりません。どちらかの formerSlugs から「${slug}」を消してください。`,
            en: `The former id 「${former}」 is also one of ${owner}, so that it cannot lead to either. Delete 「${slug}」 from the formerSlugs of one of them.`,
          };
          report(file, 'duplicate-former-slug', { ...whole, item: 'formerSlugs', reason });
        }
      }
      if (frontmatter.procedure === null) {
        const reason = {
          ja: 'どの事務の評価書かが決まっていません。',
          en: 'It is not decided which 事務 the assessment is about.',
        };
        const remedy = {
          ja: 'content/procedures.yaml から選び、前書きに procedure: を書いてください。',
          en: 'Choose one of content/procedures.yaml, and write procedure: into the front matter.',
        };
        report(file, 'no-procedure', { ...whole, reason, remedy });
      }
      if (frontmatter.number === null) return;
      const number = [frontmatter.municipality, frontmatter.authority, frontmatter.form, frontmatter.number].join('\n');
      const same = numbers.get(number);
      if (same === undefined) numbers.set(number, path);
      else {
        const reason = {
          ja: `評価書番号「${frontmatter.number}」は、同じ評価実施機関の ${same} にもあります。`,
          en: `The 評価書番号 「${frontmatter.number}」 is also that of ${same}, of the same authority.`,
        };
        const remedy = { ja: '番号を確かめてください。', en: 'Check the number.' };
        report(file, 'duplicate-number', { ...whole, reason, remedy });
      }
    },
  };
}

/** Warns of former ids, each with the path of the file that names it, which another assessment (of `ids`, in small letters) has today. */
function checkFormers(formers: ReadonlyMap<string, string>, ids: ReadonlyMap<string, string>): VFile[] {
  return [...formers].flatMap(([former, path]) => {
    const owner = ids.get(former.toLowerCase());
    if (owner === undefined) return [];
    const file = new VFile({ path });
    report(file, 'former-slug-taken', {
      place: { line: 1, column: 1 },
      item: 'formerSlugs',
      reason: {
        ja: `以前のid「${former}」は、今は ${owner} のidです。以前のURLからこの評価書に転送されず、そちらの評価書が表示されます。`,
        en: `The former id 「${former}」 is the id of ${owner} today. The former address shows that assessment and does not lead to this one.`,
      },
      remedy: {
        ja: '公開したことのあるidなら、そちらのファイル名を変えてください。',
        en: 'If this id has been published, rename that file.',
      },
    });
    return [file];
  });
}
