import type { Doubt, Entry } from '../assessment/types.ts';
import { parseKey } from '../forms/keys.ts';
import type { Form } from '../forms/types.ts';

/**
 * What the form prints and the document lacks: whole sections, numbered sub-sections of a section that is there, and
 * jumps in the numbers of blocks (システム1, システム4). Such parts were lost with pages of the source.
 */
export function findGaps(entries: readonly Entry[], hasChanges: boolean, form: Form): Doubt[] {
  const keys = new Set(entries.map((entry) => entry.key));
  const gaps: Doubt[] = [];
  const miss = (name: string, key: string | null): void => {
    gaps.push({
      line: 1,
      key,
      code: 'missing-part',
      message: `「${name}」が元の文章にありません。ページが抜けていないか原文を確かめてください。`,
    });
  };
  for (const section of form.sections) {
    if (
      section.special === 'changes'
        ? hasChanges
        : entries.some((entry) => entry.field === section.field || entry.field.startsWith(`${section.field}-`))
    )
      continue;
    miss(`${section.number ?? ''} ${section.label}`.trim(), null);
  }
  for (const entry of entries) {
    const place = parseKey(form, entry.key);
    if (!place || place.node.parent !== null || place.node.special !== null) continue;
    for (const child of place.node.children) {
      if (child.number === null || child.since !== null || keys.has(`${entry.key}-${child.segment}`)) continue;
      miss(`${entry.label} ${child.number}. ${child.label}`, entry.key);
    }
  }
  const last = new Map<string, number>();
  for (const entry of entries) {
    const place = parseKey(form, entry.key);
    if (place?.node.repeat !== 'block' || place.block === null) continue;
    const run = entry.key.slice(0, -String(place.block).length);
    for (let number = (last.get(run) ?? 0) + 1; number < place.block; number += 1)
      miss(`${place.node.label}${number}`, null);
    last.set(run, place.block);
  }
  return gaps;
}
