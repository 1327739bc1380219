import type { Entry } from '../assessment/types.ts';
import { parseKey } from '../forms/keys.ts';
import type { Form, NodeLocation } from '../forms/types.ts';
import { isPrintedIn, numberIn } from '../forms/versions.ts';
import { sameInBoth, type Bilingual } from '../text/bilingual.ts';
import type { ImportDoubt, Lines } from './types.ts';

interface FormGap {
  name: Bilingual;
  /** Entry that stands before the gap, or holds it. */
  near: string | null;
  code: 'missing-section' | 'missing-item' | 'missing-block';
}

interface ReadItems {
  entries: readonly Entry[];
  changes: readonly unknown[];
  lines: Readonly<Record<string, Lines>>;
}

/** Sections that the version of the form prints and the document lacks. */
function* missingSections({ entries, changes }: ReadItems, form: Form, version: string | null): Generator<FormGap> {
  for (const section of form.sections) {
    const { field, number, label } = section;
    if (isPrintedIn(section, version) !== true) continue;
    const there = entries.some((entry) => entry.field === field || entry.field.startsWith(`${field}-`));
    if (section.special === 'changes' ? changes.length > 0 : there) continue;
    const name = sameInBoth(number === null ? label : `${number} ${label}`);
    yield { name, near: null, code: 'missing-section' };
  }
}

/** Numbered parts that are missing in a section that is there. */
function* missingParts(places: readonly [Entry, NodeLocation][], version: string | null): Generator<FormGap> {
  const keys = new Set(places.map(([entry]) => entry.key));
  for (const [entry, { node, file }] of places) {
    if (node.parent !== null || node.special !== null) continue;
    const section: Bilingual =
      file !== null && file > 1
        ? { ja: `${entry.label}（${file}つ目のファイル）`, en: `${entry.label} (file ${file})` }
        : sameInBoth(entry.label);
    for (const child of node.children) {
      const number = numberIn(child, version);
      if (number === null || isPrintedIn(child, version) !== true || keys.has(`${entry.key}-${child.segment}`))
        continue;
      const part = `${number}. ${child.label}`;
      const name = { ja: `${section.ja} ${part}`, en: `${section.en} ${part}` };
      yield { name, near: entry.key, code: 'missing-item' };
    }
  }
}

/** Jumps in the numbers of blocks: システム1, システム4. */
function* missingBlocks(places: readonly [Entry, NodeLocation][]): Generator<FormGap> {
  const last = new Map<string, Entry>();
  for (const [entry, { node, block }] of places) {
    if (node.repeat !== 'block' || block === null) continue;
    const run = entry.key.slice(0, -String(block).length);
    const before = last.get(run);
    const from = before === undefined ? 0 : Number(before.key.slice(run.length));
    for (let number = from + 1; number < block; number += 1)
      yield { name: sameInBoth(`${node.label}${number}`), near: before?.key ?? null, code: 'missing-block' };
    last.set(run, entry);
  }
}

/**
 * What the form prints and the document lacks, which is lost with pages of the source: sections, numbered parts of sections,
 * blocks whose number is skipped. Parts that its version (by id) does not print are not missed; where the version is null, those that
 * only some versions print are not.
 */
export function findGaps(read: ReadItems, form: Form, version: string | null = null): ImportDoubt[] {
  const places = read.entries.flatMap((entry): [Entry, NodeLocation][] => {
    const place = parseKey(form, entry.key);
    return place ? [[entry, place]] : [];
  });
  const gaps = [...missingSections(read, form, version), ...missingParts(places, version), ...missingBlocks(places)];
  return gaps.map(({ name, near, code }) => ({
    line: (near === null ? undefined : read.lines[near]?.[1]) ?? 1,
    key: near,
    code,
    message: {
      ja: `「${name.ja}」の記載が見当たりません。原本のページが抜けていないか確認してください。`,
      en: `「${name.en}」 is not in the source. Check in the original that no page is missing.`,
    },
  }));
}
