import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printSource } from '../../scripts/bench/fuzz/print-source.ts';
import { readAssessment } from '../../src/assessment/read.ts';
import type { Assessment } from '../../src/assessment/types.ts';
import { readMeta } from '../../src/import/metadata.ts';
import type { ImportSource } from '../../src/import/types.ts';
import { outside } from './outside.ts';
import { ROOT } from './run.ts';

/** A text that an import reads. */
export interface Text extends ImportSource {
  /** What it says; null of published texts, which nobody has read as a whole. */
  says: Assessment | null;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Assessments of the sample of each form, with long histories. */
const SAMPLES = ['992011/12', '992020/14-kiso', '992518/21', '992526/5'];
/** Ways in which OCR programs write rows that `printSource` knows. */
const WAYS = 5;

/** An assessment of the sample as an OCR program would write its print. */
function printed(name: string, at: number): Text {
  const path = join(ROOT, `content/assessments/${name}.md`);
  const { assessment } = readAssessment(readFileSync(path, 'utf8'), { path });
  if (assessment === null) throw new Error(`${path} cannot be read.`);
  const text = printSource(assessment, () => (at + 0.5) / WAYS);
  return { name: `${name.replace('/', '-')}.txt`, text, sha256: digest(text), meta: null, says: assessment };
}

function published(folder: string, name: string): Text {
  const text = readFileSync(join(folder, name), 'utf8');
  const path = join(folder, name.replace(/\.txt$/u, '.meta.yaml'));
  const meta = existsSync(path) ? readMeta(readFileSync(path, 'utf8'), path).value : null;
  return { name, text, sha256: digest(text), meta, says: null };
}

/** Texts to import: of the sample, each with its own kind of rows, and published ones where they are at hand. */
export function sourceTexts(standIn: Parameters<typeof outside>[1]): Text[] {
  const folder = outside('texts', standIn);
  const others = folder === null ? [] : readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return [...SAMPLES.map(printed), ...others.map((name) => published(folder ?? '', name))];
}
