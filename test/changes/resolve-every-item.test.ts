import { describe, expect, it } from 'vitest';
import { resolveItem } from '../../src/changes/resolve-item.ts';
import { nodeByField, pathOf, walk } from '../../src/forms/keys.ts';
import { formIds, loadForm } from '../../src/forms/load.ts';
import type { FormNode } from '../../src/forms/types.ts';
import { toFullWidth } from './full-width.ts';
import { allKeys, keysOfNode } from './all-keys.ts';

/** One way in which an authority may write a place of the form. `step` writes one node of the path. */
interface Style {
  name: string;
  step: (node: FormNode) => string;
  join: string;
}

const marker = ({ number, label, repeat, special }: FormNode): string => {
  if (repeat === 'block') return `${label}2`;
  return number ?? (special === 'cover' ? label : '');
};

const STYLES: Style[] = [
  {
    name: 'numbers and the last label, close together: Ⅱ3④使用部署',
    step: marker,
    join: '',
  },
  {
    name: 'numbers with dashes: Ⅱ-3-④使用部署',
    step: marker,
    join: '-',
  },
  {
    name: 'every number and label, on lines: Ⅱ 特定個人情報ファイルの概要',
    step: (node) => (node.number === null ? marker(node) || node.label : node.number + node.label),
    join: '\n',
  },
  {
    name: 'full width with stops: Ⅱ．３．④使用部署',
    step: (node) => toFullWidth(marker(node)) + (/^\d+$/u.test(node.number ?? '') ? '．' : ''),
    join: '　',
  },
];

function write(node: FormNode, { step, join }: Style): string {
  const path = pathOf(node).filter((above) => above.segment !== '');
  const written = path.map(step).filter((part) => part !== '');
  const last = written.at(-1) ?? '';
  const label = node.repeat === 'block' || node.onHeading || last.includes(node.label) ? '' : node.label;
  return `${written.join(join)} ${label}`.trim();
}

/** The only item beneath a heading is what the heading stands for. */
function onlyItem(heading: FormNode): FormNode | null {
  const items = [...walk(heading)].filter((node) => node !== heading && node.type !== null && !isBox(node));
  return heading.type === null && heading.repeat === null && items.length === 1 ? (items[0] ?? null) : null;
}

const isBox = (node: FormNode): boolean => node.onHeading && node.type === 'marks';

describe.each(formIds)('every place of the %s form', (id) => {
  const form = loadForm(id);
  const keys = allKeys(form, 1, 3);
  const nodes = [...walk(form)].filter((node) => !node.onHeading);

  it.each(STYLES)('is found when it is written as $name', (style) => {
    const wrong: string[] = [];
    const headings = new Set<string>();
    for (const node of nodes) {
      const printed = write(node, style);
      const found = resolveItem(printed, form, keys);
      const meant = onlyItem(node) ?? node;
      const wanted = keysOfNode(meant, 1, 3).filter((key) => !/(?:system|contract|provision|transfer)[13]/u.test(key));
      if (found.fields.join() === meant.field && found.keys.join() === wanted.join()) continue;
      const heading = nodeByField(form, found.fields.join());
      if (found.how === 'group' && heading !== null && pathOf(node).includes(heading)) headings.add(node.label);
      else wrong.push(`${printed.replace(/\n/gu, ' / ')} → ${found.how} ${found.keys.join(' ')} (${node.field})`);
    }
    expect(wrong).toEqual([]);
    // These have a namesake, or the name of their own heading: which is meant only the texts of a row can tell.
    const ambiguous = [
      '従業者に対する教育・啓発',
      '最も優先度が高いと考えられる対策',
      '具体的な管理方法',
      '具体的な方法',
    ];
    expect([...headings].filter((label) => !ambiguous.includes(label))).toEqual([]);
  });
});
