import { keyOf } from '../forms/keys.ts';
import type { Form, FormNode, NodeLocation } from '../forms/types.ts';
import { toWareki } from '../text/wareki.ts';
import { nodeName } from './node-name.ts';
import type { Assessment, Entry, Frontmatter, Value } from './types.ts';

export interface SkeletonRequest {
  form: Form;
  frontmatter: Frontmatter;
  /** Names of the 特定個人情報ファイル; a name may be ''. The forms that have parts for each file print them for every one. */
  files: readonly string[];
}

/**
 * An assessment to be filled in: every item the form prints, in its order, with its options and boxes, and one block of each kind. Only
 * what the front matter says is filled.
 */
export function skeletonOf({ form, frontmatter, files }: SkeletonRequest): Assessment {
  const entriesOf = (node: FormNode, above: Omit<NodeLocation, 'node'>): Entry[] => {
    const instances = node.repeat === 'file' ? files.map((_, at) => at + 1) : [above.file];
    return instances.flatMap((file) => {
      const place: NodeLocation = { node, file, block: node.repeat === 'block' ? 1 : above.block };
      const entry = {
        key: keyOf(place),
        field: node.field,
        label: labelOf(place, files),
        value: valueOf(place, frontmatter, files),
      };
      return [entry, ...node.children.flatMap((child) => entriesOf(child, place))];
    });
  };
  return {
    frontmatter,
    // What repeats for each file stands together file by file only where it is a section of its own.
    entries: form.sections.flatMap((section) => entriesOf(section, { file: null, block: null })),
    changes: [],
    unplaced: [],
  };
}

/** The heading as the form prints it; the text of an annex has one only where several files need to be told apart. */
function labelOf({ node, block, file }: NodeLocation, files: readonly string[]): string {
  if (node.onHeading && node.repeat === 'file' && files.length > 1)
    return `(${file}) ${files[(file ?? 1) - 1] || `ファイル${file}`}`;
  if (node.onHeading) return '';
  return nodeName(node, block) + (node.important && node.type !== null ? ' ※' : '');
}

function valueOf({ node, file }: NodeLocation, frontmatter: Frontmatter, files: readonly string[]): Value | null {
  switch (node.type) {
    case null:
      return null;
    case 'text':
      return { type: 'text', text: filled(node, file, frontmatter, files) };
    case 'date':
      return { type: 'date', printed: filled(node, file, frontmatter, files) };
    case 'choice':
      return { type: 'choice', value: null, options: [...node.options], count: null };
    case 'marks':
      return {
        type: 'marks',
        marks: node.marks
          .filter(({ until }) => until === null)
          .map(({ label }) => ({ label, state: 'off', text: '', count: null, inferred: null })),
      };
  }
}

function filled(node: FormNode, file: number | null, frontmatter: Frontmatter, files: readonly string[]): string {
  const { number, title, authority, published } = frontmatter;
  switch (node.role) {
    case 'number':
      return number ?? '';
    case 'title':
      return title ?? '';
    case 'authority':
      return authority ?? '';
    case 'published':
      return published === null ? '' : toWareki(published);
    case 'file':
      return files[(file ?? 1) - 1] ?? '';
    case 'files':
      return files.filter((name) => name !== '').join('\n');
    default:
      return node.fixed ?? '';
  }
}
