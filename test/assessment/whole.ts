import { IN_FORCE } from '../../src/assessment/in-force.ts';
import type { Assessment, Entry, Frontmatter, Value } from '../../src/assessment/types.ts';
import { nodeName } from '../../src/assessment/node-name.ts';
import { keyOf } from '../../src/forms/keys.ts';
import type { Form, FormNode, NodeLocation } from '../../src/forms/types.ts';

const PROSE = '見本町の窓口で届け出を受け、台帳と照らし合わせて資格を確かめ、決まった額を支払います。';

/** The front matter of an assessment of the sample's first town, with nothing that is wrong. */
export const frontmatterOf = (form: Form['id'], more: Partial<Frontmatter> = {}): Frontmatter => ({
  form,
  number: '12',
  title: '見本の事務 重点項目評価書',
  municipality: '992011',
  authority: 'みなと見本市長',
  procedure: 'jido-teate',
  published: '2025-03-31',
  complete: true,
  source: null,
  ...IN_FORCE,
  reviewed: false,
  ...more,
});

/** An assessment that holds every item of a form once, with one block of each kind, and nothing that is wrong. */
export function wholeAssessment(form: Form, lines = 1): Assessment {
  return {
    frontmatter: frontmatterOf(form.id, { number: '1', title: `見本の事務 ${form.name}`, reviewed: true }),
    entries: form.sections.flatMap((section) => entriesOf(section, { file: null, block: null }, form, lines)),
    changes: [{ date: '令和7年3月31日', item: 'Ⅰ 1②', before: '', after: PROSE, timing: '事前', note: '', flags: [] }],
    unplaced: [],
  };
}

function entriesOf(node: FormNode, above: Omit<NodeLocation, 'node'>, form: Form, lines: number): Entry[] {
  const place: NodeLocation = {
    node,
    file: node.repeat === 'file' ? 1 : above.file,
    block: node.repeat === 'block' ? 1 : above.block,
  };
  const label = node.onHeading ? '' : nodeName(node, place.block) + (node.important ? ' ※' : '');
  const entry = { key: keyOf(place), field: node.field, label, value: valueOf(node, form, lines) };
  return [entry, ...node.children.flatMap((child) => entriesOf(child, place, form, lines))];
}

function valueOf(node: FormNode, form: Form, lines: number): Value | null {
  if (node.role === 'number') return { type: 'text', text: '1' };
  if (node.role === 'title') return { type: 'text', text: `見本の事務 ${form.name}` };
  if (node.role === 'authority') return { type: 'text', text: 'みなと見本市長' };
  switch (node.type) {
    case null:
      return null;
    case 'text':
      return { type: 'text', text: Array.from({ length: lines }, () => PROSE).join('\n') };
    case 'date':
      return { type: 'date', printed: '令和7年3月31日' };
    case 'choice': {
      const [value = null] = node.options;
      return { type: 'choice', value, options: [...node.options], count: node.takesCount ? 1 : null };
    }
    case 'marks': {
      const marks = node.marks.map(({ label, takesCount }) => {
        const state = node.onHeading ? ('off' as const) : ('on' as const);
        return { label, state, text: '', count: takesCount ? 1 : null, inferred: null };
      });
      return { type: 'marks', marks };
    }
  }
}
