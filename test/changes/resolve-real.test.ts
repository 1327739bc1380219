import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveChanges, type Resolution } from '../../src/changes/resolve-item.ts';
import { nodeByField, pathOf } from '../../src/forms/keys.ts';
import { loadForm } from '../../src/forms/load.ts';
import type { Form } from '../../src/forms/types.ts';
import { importText } from '../../src/import/import-text.ts';
import { readMeta } from '../../src/import/metadata.ts';
import { circledNumber, nfkc } from '../../src/text/fold.ts';

const SEEDS = '../shared/seeds';
const present = existsSync(SEEDS);
if (!present) console.warn(`SKIPPED: the real texts are not here (${SEEDS}); no item column of theirs is resolved.`);

interface Row extends Resolution {
  item: string;
}

function rowsOf(name: string): { form: Form; keys: Set<string>; rows: Row[] } {
  const bytes = readFileSync(join(SEEDS, name));
  const beside = join(SEEDS, name.replace(/\.txt$/u, '.meta.yaml'));
  const meta = existsSync(beside) ? readMeta(readFileSync(beside, 'utf8'), beside).value : null;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const anywhere = { code: '992011', name: '見本市', prefecture: '見本県' };
  const { assessment } = importText(
    { name, text: bytes.toString('utf8'), sha256, meta },
    { hasMunicipality: () => true, findByAuthority: () => [anywhere], proposeProcedure: () => null },
  );
  const form = loadForm(assessment.frontmatter.form);
  const resolutions = resolveChanges(assessment, form);
  const rows = assessment.changes.map(({ item }, at) => ({ item, ...(resolutions[at] as Resolution) }));
  return { form, keys: new Set(assessment.entries.map(({ key }) => key)), rows };
}

const NUMBERS =
  /^(?<section>VI|IV|V|I{1,3})(?:\(\d\)[^\d①-⑳]*?ファイル)?[-.]?(?:基本情報)?(?<sub>\d{1,2})[^\d①-⑳措]*(?:\d{1,2})?[^\d①-⑳措]*(?<item>[①-⑳])/u;

/** Section, number and circled digit of an item column, read by nothing but their order; null where one is missing, or counts 措置. */
function numbersOf(item: string): { section: string; sub: string; item: string } | null {
  const groups = NUMBERS.exec(nfkc(item).replace(/\s/gu, ''))?.groups;
  if (!groups?.['section'] || !groups['sub'] || !groups['item']) return null;
  return { section: groups['section'], sub: groups['sub'], item: String(circledNumber(groups['item'])) };
}

describe.skipIf(!present)('the item columns of the real texts', () => {
  const texts = present ? readdirSync(SEEDS).filter((name) => name.endsWith('.txt')) : [];

  it.each(texts)('%s: at least 95 % name an item or a block', (name) => {
    const { rows } = rowsOf(name);
    const resolved = rows.filter(({ fields, how }) => fields.length > 0 && how !== 'group');
    const hows = Object.entries(Object.groupBy(rows, ({ how }) => how)).map(([how, list]) => `${how} ${list.length}`);
    console.log(`${name}: ${resolved.length} of ${rows.length} rows (${hows.join(', ')})`);
    expect(rows.length).toBeGreaterThan(0);
    expect(resolved.length / rows.length).toBeGreaterThanOrEqual(0.95);
  });

  it.each(texts)('%s: every key stands in the assessment and is one of its field', (name) => {
    const { form, keys, rows } = rowsOf(name);
    for (const row of rows) {
      expect(row.fields.filter((field) => nodeByField(form, field) === null)).toEqual([]);
      expect(row.keys.filter((key) => !keys.has(key))).toEqual([]);
    }
  });

  it.each(texts)('%s: what is resolved exactly is what its numbers say', (name) => {
    const { form, rows } = rowsOf(name);
    const wrong = rows.flatMap((row) => {
      const numbers = numbersOf(row.item);
      const field = row.fields[0];
      if (row.how !== 'exact' || numbers === null || field === undefined) return [];
      const node = nodeByField(form, field);
      const segments = node === null ? [] : pathOf(node).map(({ segment }) => segment);
      const agrees =
        segments[0] === numbers.section && segments[1] === numbers.sub && segments.includes(numbers.item, 2);
      return agrees ? [] : [`${row.item} → ${field}`];
    });
    expect(wrong).toEqual([]);
  });
});
