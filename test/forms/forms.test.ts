import { describe, expect, test } from 'vitest';
import { nodeByField, pathOf, walk } from '../../src/forms/keys.ts';
import { formIds, loadForm, loadForms } from '../../src/forms/load.ts';
import type { FormId } from '../../src/forms/types.ts';

const forms = loadForms();

test('the three forms stand in the order of their numbers, and are read once', () => {
  expect(forms.map(({ id, name, number }) => [id, name, number])).toEqual([
    ['kiso', '基礎項目評価書', '様式2'],
    ['juten', '重点項目評価書', '様式3'],
    ['zen', '全項目評価書', '様式4'],
  ]);
  expect(formIds).toEqual(forms.map((form) => form.id));
  expect(loadForms()).toBe(forms);
});

test.each<[FormId, string[]]>([
  ['kiso', ['cover', 'I', 'II', 'III', 'IV', 'annex1']],
  ['juten', ['cover', 'I', 'II', 'annex1', 'III', 'IV', 'V', 'annex2']],
  ['zen', ['cover', 'I', 'annex1', 'II', 'annex2', 'III', 'IV', 'V', 'VI', 'annex3']],
])('the sections of %s stand in printed order, the changes last', (id, segments) => {
  const { sections } = loadForm(id);
  expect(sections.map((section) => section.segment)).toEqual(segments);
  expect(sections.at(0)?.special).toBe('cover');
  expect(sections.at(-1)?.special).toBe('changes');
});

describe.each(forms)('$id', (form) => {
  const nodes = [...walk(form)];

  test('parents and fields agree with the tree', () => {
    for (const node of nodes) {
      for (const child of node.children) expect(child.parent).toBe(node);
      const segments = pathOf(node).map((above) => above.segment);
      expect(node.field).toBe(segments.filter((segment) => segment !== '').join('-'));
    }
  });

  test('every item either holds a value or groups others', () => {
    const idle = nodes.filter((node) => node.type === null && node.children.length === 0 && node.special !== 'changes');
    expect(idle.map((node) => node.field)).toEqual([]);
  });

  test('no label, alias, option or box stands twice in its list', () => {
    for (const { field, label, aliases, options, marks } of nodes) {
      const boxes = marks.map((mark) => `${mark.group}/${mark.label}`);
      for (const list of [[label, ...aliases], options, boxes]) expect(new Set(list).size, field).toBe(list.length);
    }
  });
});

test('what was written from memory says so', () => {
  const unchecked = (id: FormId) => Array.from(walk(loadForm(id))).filter((node) => node.source === 'recall').length;
  expect(unchecked('juten')).toBe(0);
  expect(unchecked('kiso')).toBeGreaterThan(30);
  expect(unchecked('zen')).toBeGreaterThan(100);
  expect(nodeByField(loadForm('zen'), 'I-1-2')?.source).toBe('excerpt');
  expect(nodeByField(loadForm('kiso'), 'I-3-basis')?.source).toBe('excerpt');
  expect(nodeByField(loadForm('kiso'), 'I-4-1')?.source).toBe('excerpt');
  // The heading was seen, not what stands beneath it.
  expect(nodeByField(loadForm('zen'), 'IV')?.source).toBe('excerpt');
  expect(nodeByField(loadForm('zen'), 'IV-1')?.source).toBe('recall');
});

describe('※', () => {
  const important = (id: FormId, field: string) => nodeByField(loadForm(id), field)?.important;

  test.each<[FormId, string, boolean, string]>([
    ['juten', 'II-3-1', true, 'on the item itself'],
    ['juten', 'I-4-basis', true, 'on the heading above it'],
    ['juten', 'II-2-3-necessity', false, 'not on what stands beneath an item with ※'],
    ['juten', 'II-2-2', false, 'nowhere'],
    ['juten', 'III-9-method', true, 'on the section'],
    ['juten', 'III-7-risk1-1', true, 'on the section'],
    ['juten', 'III-7-risk1-2', false, 'on the section, which excepts 7.②'],
    ['juten', 'III-7-risk1-2-incident', false, 'on the section, which excepts 7.②'],
    ['juten', 'III-7-risk1-further', true, 'on the section, behind its exception'],
    ['zen', 'III-7-risk1-5-method', true, 'on the section'],
    ['zen', 'III-7-risk1-9', false, 'on the section, which excepts 7.リスク1⑨'],
    ['kiso', 'I-3-basis', false, 'nowhere in this form'],
  ])('%s %s: %s, %s', (id, field, expected) => {
    expect(important(id, field)).toBe(expected);
  });
});

describe('boxes', () => {
  const boxes = (field: string) => nodeByField(loadForm('juten'), field)?.marks ?? [];

  test('say whether words or a number follow them', () => {
    expect(boxes('II-5-status').map((box) => [box.label, box.takesText, box.takesCount])).toEqual([
      ['提供を行っている', false, true],
      ['移転を行っている', false, true],
      ['行っていない', false, false],
    ]);
    expect(boxes('II-3-1').map((box) => [box.label, box.takesText])).toEqual([
      ['本人又は本人の代理人', false],
      ['評価実施機関内の他部署', true],
      ['行政機関・独立行政法人等', true],
      ['地方公共団体・地方独立行政法人', true],
      ['民間事業者', true],
      ['その他', true],
    ]);
    expect(boxes('II-3-2').find((box) => box.label.startsWith('電子記録媒体'))?.takesText).toBe(false);
  });

  test('stand under the captions of their runs', () => {
    const runs = Map.groupBy(boxes('II-2-4-main'), (box) => box.group);
    expect(Array.from(runs, ([group, run]) => [group, run.length])).toEqual([
      ['識別情報', 3],
      ['連絡先等情報', 4],
      ['業務関係情報', 13],
    ]);
  });

  test('of which a form printed one or the other say until and since when', () => {
    const dated = boxes('II-2-4-main').filter((box) => box.since !== null || box.until !== null);
    expect(dated.map((box) => [box.label.slice(0, 3), box.since, box.until])).toEqual([
      ['4情報', null, '2025'],
      ['5情報', '2025', null],
    ]);
  });
});

describe('items that mean the same in two forms', () => {
  const juten = loadForm('juten');

  test.each<[FormId, string, string]>([
    ['kiso', 'II-1-people', 'I-1-3'],
    ['kiso', 'I-3-basis', 'I-4-basis'],
    ['kiso', 'IV-3-risk2', 'III-3-risk2-adequacy'],
    ['kiso', 'III-result', 'V-1-2'],
    ['zen', 'I-5-basis', 'I-4-basis'],
    ['zen', 'I-2-system-3', 'I-2-system-3'],
    ['zen', 'II-3-6', 'II-3-3'],
    ['zen', 'II-4-contract-6', 'II-4-contract-3'],
    ['zen', 'II-6-1', 'II-6-place'],
    ['zen', 'annex2', 'annex1'],
    ['zen', 'III-6-risk5-measures', 'III-6-risk2-measures'],
    ['zen', 'III-7-risk1-9-incident', 'III-7-risk1-2-incident'],
    ['zen', 'VI-2-4', 'V-2-3'],
    ['juten', 'III-4-none', 'III-4-none'],
  ])('%s %s is %s', (id, field, same) => {
    expect(nodeByField(loadForm(id), field)?.same).toBe(same);
  });

  test.each<[FormId, string]>([
    ['zen', 'II-3-3'],
    ['zen', 'II-4-contract-2-scope'],
    ['zen', 'cover-approved'],
    ['zen', 'III-7-risk1-1'],
    ['zen', 'IV-1-2'],
    ['kiso', 'II-3-accident'],
    ['kiso', 'I-1-3'],
  ])('%s %s has no counterpart', (id, field) => {
    expect(nodeByField(loadForm(id), field)?.same).toBeNull();
  });

  test.each(forms)('$id: counterparts share a word of their labels, and their options where they have any', (form) => {
    for (const node of walk(form)) {
      if (node.same === null || node.type === null) continue;
      const other = nodeByField(juten, node.same);
      const labels = [other?.label ?? '', ...(other?.aliases ?? []), other?.parent?.label ?? ''];
      const related = labels.some((label) => shared(label, node.label) >= Math.min(4, node.label.length));
      expect(related, `${form.id} ${node.field} ${node.label} / ${other?.label}`).toBe(true);
      // Only the thresholds and the numbers of people differ from form to form.
      if (other?.options.join() !== node.options.join()) expect(['I-1-3', 'V-1-2']).toContain(node.same);
      expect(node.marks.map((mark) => mark.label)).toEqual(other?.marks.map((mark) => mark.label));
    }
  });
});

/** Length of the longest run of letters that two labels share. */
function shared(a: string, b: string): number {
  for (let length = a.length; length > 0; length -= 1) {
    for (let at = 0; at + length <= a.length; at += 1) if (b.includes(a.slice(at, at + length))) return length;
  }
  return 0;
}
