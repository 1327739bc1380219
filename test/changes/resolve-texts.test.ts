import { describe, expect, it } from 'vitest';
import { resolveChanges, type Resolution } from '../../src/changes/resolve-item.ts';
import { nodeByField, pathOf } from '../../src/forms/keys.ts';
import { loadForm } from '../../src/forms/load.ts';
import type { Form } from '../../src/forms/types.ts';
import { importText } from '../../src/import/import-text.ts';
import { circledNumber, nfkc } from '../../src/text/fold.ts';
import { sourceTexts, type Text } from '../support/texts.ts';

interface Row extends Resolution {
  item: string;
}

function rowsOf(text: Text): { form: Form; keys: Set<string>; rows: Row[] } {
  const anywhere = { code: '992011', name: '見本市', prefecture: '見本県' };
  const { assessment } = importText(text, {
    hasMunicipality: () => true,
    findAuthorities: () => [{ body: anywhere, office: null, former: null }],
    explainAuthority: () => null,
    proposeProcedure: () => null,
  });
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

const texts = sourceTexts('test/changes/resolve-texts.test.ts').map((text) => ({ name: text.name, ...rowsOf(text) }));

describe.each(texts)('the item columns of $name', ({ name, form, keys, rows }) => {
  it('name an item or a block, 95 % of them at least', () => {
    const resolved = rows.filter(({ fields, how }) => fields.length > 0 && how !== 'group');
    const hows = Object.entries(Object.groupBy(rows, ({ how }) => how)).map(([how, list]) => `${how} ${list.length}`);
    console.log(`${name}: ${resolved.length} of ${rows.length} rows (${hows.join(', ')})`);
    expect(rows.length).toBeGreaterThan(0);
    expect(resolved.length / rows.length).toBeGreaterThanOrEqual(0.95);
  });

  it('lead to keys that stand in the assessment, each one of its field', () => {
    for (const row of rows) {
      expect(row.fields.filter((field) => nodeByField(form, field) === null)).toEqual([]);
      expect(row.keys.filter((key) => !keys.has(key))).toEqual([]);
    }
  });

  it('that are resolved exactly are what their numbers say', () => {
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
