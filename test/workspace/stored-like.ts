import type { Entry, Value } from '../../src/assessment/types.ts';
import type { StoredAssessment } from '../../src/workspace/stored.ts';
import { parseKey } from '../../src/forms/keys.ts';
import type { Form, FormRole } from '../../src/forms/types.ts';
import { wholeAssessment } from '../assessment/whole.ts';

/** An assessment as gatherers are handed it: a whole one in which the items of some roles say something else. */
export function storedLike(
  form: Form,
  id: string,
  said: Partial<Record<FormRole, Value>>,
  more: Partial<Pick<StoredAssessment, 'changes' | 'warnings' | 'newestChange'>> & { published?: string } = {},
): StoredAssessment {
  const whole = wholeAssessment(form);
  const entries = whole.entries.map((entry): Entry => {
    const value = said[parseKey(form, entry.key)?.node.role ?? ('' as FormRole)];
    return value === undefined ? entry : { ...entry, value };
  });
  const [code = ''] = id.split('-');
  const frontmatter = { ...whole.frontmatter, published: more.published ?? whole.frontmatter.published };
  return {
    id,
    path: `assessments/${code}/1.md`,
    frontmatter,
    municipality: { code, name: `見本${code}市`, kana: '', prefecture: '見本県', fictional: true },
    procedure: { id: 'jido-teate', name: '児童手当' },
    counts: { files: 1, items: 1, none: 0, empty: 0, on: 0, off: 0, unclear: 0, changes: 0, unplaced: 0, warnings: 0 },
    newestChange: more.newestChange ?? null,
    original: null,
    assessment: { ...whole, frontmatter, entries },
    provenance: null,
    warnings: more.warnings ?? [],
    positions: {},
    changes: more.changes ?? [],
  };
}

export const text = (words: string): Value => ({ type: 'text', text: words });

/** The option at a place, from 0, of the item that has a role; from the end where the place is negative. */
export function optionOf(form: Form, role: FormRole, place: number): Value {
  const found = wholeAssessment(form)
    .entries.map(({ key }) => parseKey(form, key)?.node)
    .find((node) => node?.role === role);
  if (found === undefined) throw new Error(`${form.id} has no item with the role ${role}.`);
  return { type: 'choice', value: found.options.at(place) ?? null, options: found.options, count: null };
}
