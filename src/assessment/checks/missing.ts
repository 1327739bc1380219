import { keyOf } from '../../forms/keys.ts';
import type { FormNode, NodeLocation } from '../../forms/types.ts';
import { countNoun, joinSentences, NO_WORDS, quoteNames, type Bilingual } from '../../text/bilingual.ts';
import { isPrintedIn, toVersionId } from '../../forms/versions.ts';
import { countEmpty, isDraft, isMostlyEmpty } from '../empty-items.ts';
import { report } from '../faults.ts';
import { nodeName } from '../node-name.ts';
import { blocksBeside, faultAt, type Checked } from './checked.ts';

/**
 * What a document that counts as complete leaves out: sections, items, numbers of blocks, files. What its version of the form does not
 * print, and what stands below a heading that is struck out (委託しない), need not be there; where the version is not known, nor need
 * what only some versions print.
 */
export function checkMissing(checked: Checked): void {
  checkEmpty(checked);
  if (!checked.assessment.frontmatter.complete) return;
  checkSections(checked);
  const struckOut = findStruckOut(checked);
  for (const place of checked.present.values()) {
    if (!struckOut.get(place.node)?.has(place.file)) checkItems(checked, place);
    checkBlocks(checked, place);
  }
  checkFiles(checked);
}

function checkEmpty({ assessment, file }: Checked): void {
  const counts = countEmpty(assessment.entries);
  if (!isMostlyEmpty(counts)) return;
  const empty = {
    ja: `${counts.items}項目のうち${counts.empty}項目が空です。`,
    en: `Of ${countNoun(counts.items, 'item')}, ${counts.empty} are empty.`,
  };
  const draft = isDraft(assessment.frontmatter, counts)
    ? { ja: '書きかけの評価書として示します。', en: 'The assessment is shown as unfinished.' }
    : NO_WORDS;
  const remedy = {
    ja: '残りを書き足すか、読み取れていないなら原本からもう一度取り込んでください。',
    en: 'Write the rest, or import the original again if it was not read.',
  };
  const reason = joinSentences(empty, draft);
  report(file, 'empty-items', { place: { line: 1, column: 1 }, item: null, reason, remedy });
}

const COMPLETE: Bilingual = {
  ja: '原文にもないなら、前書きに complete: false と書いてください。',
  en: 'If the original has none either, write complete: false into the front matter.',
};
const ADD_IT: Bilingual = { ja: '書き足してください。', en: 'Add what is missing.' };

function checkSections(checked: Checked): void {
  const { form, present, file } = checked;
  const version = toVersionId(checked.assessment.frontmatter.formVersion);
  const fields = new Set([...present.values()].map(({ node }) => node));
  const missing = form.sections.filter((section) => !fields.has(section) && isPrintedIn(section, version) === true);
  if (missing.length === 0) return;
  const names = quoteNames(missing.map((section) => nodeName(section)));
  const unsure = unsureOf(missing.filter(({ since }) => since !== null));
  const reason = {
    ja: `${form.name}の${names.ja}がありません${unsure.ja}。`,
    en: `Missing of the ${form.name}: ${names.en}${unsure.en}.`,
  };
  const remedy = joinSentences(ADD_IT, COMPLETE);
  report(file, 'missing-section', { place: { line: 1, column: 1 }, item: null, reason, remedy });
}

const unsureOf = (missing: readonly FormNode[]): Bilingual =>
  missing.some(({ source }) => source === 'recall')
    ? {
        ja: '（様式の原文と未照合の項目を含みます）',
        en: ' (some of them not yet checked against the original of the form)',
      }
    : NO_WORDS;

function checkItems(checked: Checked, place: NodeLocation): void {
  const version = toVersionId(checked.assessment.frontmatter.formVersion);
  const missing = place.node.children.filter((child) => {
    if (child.repeat !== null || child.onHeading || isPrintedIn(child, version) !== true) return false;
    return !checked.present.has(keyOf({ ...place, node: child }));
  });
  if (missing.length === 0) return;
  const names = quoteNames(missing.map((child) => nodeName(child, null, version)));
  const above = nodeName(place.node, place.block, version);
  const unsure = unsureOf(missing);
  const reason = {
    ja: `「${above}」の下に${names.ja}がありません${unsure.ja}。`,
    en: `Missing below 「${above}」: ${names.en}${unsure.en}.`,
  };
  const remedy = { ja: '値が空でも見出しは書いてください。', en: 'Write the heading even if its value is empty.' };
  faultAt(checked, 'missing-item', place, reason, joinSentences(remedy, COMPLETE));
}

/** システム1 and システム4 without 2 and 3: pages of the original are missing. */
function checkBlocks(checked: Checked, parent: NodeLocation): void {
  for (const node of parent.node.children.filter(({ repeat }) => repeat === 'block')) {
    const numbers = new Set(blocksBeside(checked, parent, node));
    const last = Math.max(0, ...numbers);
    const missing = Array.from({ length: last }, (_, index) => index + 1).filter((number) => !numbers.has(number));
    if (missing.length === 0) continue;
    const there = `${node.label}${last}`;
    const gone: Bilingual = {
      ja: `${node.label}${missing.join('、')}`,
      en: quoteNames(missing.map((number) => `${node.label}${number}`)).en,
    };
    const reason = {
      ja: `${there}がありますが、${gone.ja}がありません。`,
      en: `There is 「${there}」, but not ${gone.en}.`,
    };
    const remedy = {
      ja: '原文のページが抜けていないか確かめてください。',
      en: 'Check that no page of the original is missing.',
    };
    faultAt(checked, 'missing-block', parent, reason, joinSentences(remedy, COMPLETE));
  }
}

/** Every section that stands once per file has to have all files. */
function checkFiles(checked: Checked): void {
  const files = new Map<FormNode, Set<number>>();
  for (const { node, file } of checked.present.values()) {
    if (node.repeat !== 'file' || file === null) continue;
    files.set(node, (files.get(node) ?? new Set()).add(file));
  }
  const most = Math.max(0, ...[...files.values()].flatMap((numbers) => [...numbers]));
  for (const [node, numbers] of files) {
    const missing = Array.from({ length: most }, (_, index) => index + 1).filter((number) => !numbers.has(number));
    if (missing.length === 0) continue;
    const [name, gone] = [nodeName(node), { ja: missing.join('、'), en: missing.join(', ') }];
    const reason = {
      ja: `特定個人情報ファイルは${most}つありますが、「${name}」に${gone.ja}つ目のファイルの分がありません。`,
      en: `There are ${most} 特定個人情報ファイル, but 「${name}」 is missing for number ${gone.en}.`,
    };
    const place = { node, file: Math.max(...numbers), block: null };
    faultAt(checked, 'file-mismatch', place, reason, joinSentences(ADD_IT, COMPLETE));
  }
}

/** Headings whose flag (委託しない) is ticked, with the files that it is ticked for. */
function findStruckOut({ entries }: Checked): Map<FormNode, Set<number | null>> {
  const struckOut = new Map<FormNode, Set<number | null>>();
  for (const { entry, place } of entries) {
    const { parent } = place.node;
    if (!place.node.onHeading || parent === null || entry.value?.type !== 'marks') continue;
    if (!entry.value.marks.some(({ state }) => state === 'on')) continue;
    struckOut.set(parent, (struckOut.get(parent) ?? new Set()).add(place.file));
  }
  return struckOut;
}
