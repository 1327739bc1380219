import { readAssessment } from '../../../src/assessment/read.ts';
import type { Value } from '../../../src/assessment/types.ts';

/** The front matter of an incomplete 重点項目評価書. */
export const HEAD = '---\nform: juten\nmunicipality: "992011"\ncomplete: false\n---\n\n';

/** Reads a body below that front matter. */
export const read = (body: string): ReturnType<typeof readAssessment> =>
  readAssessment(HEAD + body, { path: '992011/1.md' });

/** The value under one heading of the form. */
export function valueOf(heading: string, key: string, below: string): Value | null | undefined {
  const body = `${'#'.repeat(heading.split(' ').length)} 見出し {#${key}}\n\n${below}\n`;
  return read(body).assessment?.entries.at(-1)?.value;
}

/** The value of an item of text. */
export const textOf = (below: string): Value | null | undefined => valueOf('a b', 'I-3', below);
