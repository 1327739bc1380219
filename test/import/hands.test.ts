import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAssessment } from '../../src/assessment/read.ts';
import { judge, type Judgement } from '../support/judge/judge.ts';
import { readTruth } from '../support/judge/truth.ts';
import { ROOT, run } from '../support/run.ts';
import { importFolder, outcomes } from '../scripts/support/import-in-process.ts';

const HANDS = join(ROOT, 'test/fixtures/originals/hands');
const REFUSE = join(HANDS, 'refuse');
/** Least share of values that must be right. What is not right must be set aside or missing, never untrue. */
const LEAST_RIGHT = 0.985;

const isOriginal = (name: string): boolean => /\.(?:pdf|xlsx|xls|ods|docx)$/u.test(name);
const originals = readdirSync(HANDS).filter(isOriginal);
/** One import cannot write an assessment twice: files of the same one go into runs of their own. */
const runOf = (name: string): string => (name.startsWith('owner-') ? 'owner' : extname(name).slice(1));
const runs = Object.entries(Object.groupBy(originals, runOf)).flatMap(([name, files]) =>
  files === undefined ? [] : [{ name, files }],
);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hyokasho-hands-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A content folder that knows the municipalities of the fixtures. */
function contentOf(name: string): string {
  const content = join(folder, name, 'content');
  mkdirSync(content, { recursive: true });
  cpSync(join(HANDS, 'municipalities.yaml'), join(content, 'municipalities.yaml'));
  cpSync(join(ROOT, 'content/procedures.yaml'), join(content, 'procedures.yaml'));
  return content;
}

describe.each(runs)('$name', ({ name, files }) => {
  const judged = new Map<string, Judgement>();

  beforeAll(async () => {
    const content = contentOf(name);
    const from = files.map((file) => join(HANDS, file));
    const { reports } = await importFolder(join(folder, name), { from });
    for (const file of files) {
      const truth = readTruth(join(HANDS, `${file.split('.')[0]}.truth.json`));
      const path = join(content, 'assessments', truth.municipality, `${truth.slug}.md`);
      if (!existsSync(path)) throw new Error(`${file} was not written: ${JSON.stringify(outcomes(reports))}`);
      const { assessment } = readAssessment(readFileSync(path, 'utf8'), { path });
      if (assessment === null) throw new Error(`${path} cannot be read.`);
      judged.set(file, judge(truth, assessment));
    }
  }, 300_000);

  const judgementOf = (file: string): Judgement => {
    const judgement = judged.get(file);
    if (judgement === undefined) throw new Error(`${file} was not imported.`);
    return judgement;
  };

  test.each(files)('%s says nothing untrue', (file) => {
    expect(judgementOf(file).misses.filter((miss) => miss.startsWith('wrong '))).toEqual([]);
  });

  test.each(files)('%s loses no box and no change', (file) => {
    const { marks, rows, misses } = judgementOf(file);
    expect(marks.lost, misses.join('\n')).toBe(0);
    expect(rows, misses.join('\n')).toEqual({ right: rows.of, of: rows.of, extra: 0 });
  });

  test.each(files)('%s says nearly all of it', (file) => {
    const { facts, misses } = judgementOf(file);
    const all = Object.values(facts).reduce((sum, count) => sum + count, 0);
    expect(facts.right / all, misses.join('\n')).toBeGreaterThanOrEqual(LEAST_RIGHT);
  });
});

/** What the message must name. */
const REFUSED: Record<string, RegExp> = {
  'scan.pdf': /pictures/u,
  'truncated.docx': /damaged/u,
  'truncated.pdf': /damaged|cut off/u,
  'truncated.xlsx': /damaged|cut short/u,
  'two-in-one.pdf': /2 assessments/u,
  'user-password.pdf': /password/u,
};

test('files that cannot be read end in a message each, and nothing is written', async () => {
  const names = readdirSync(REFUSE).filter(isOriginal);
  expect(names.sort()).toEqual(Object.keys(REFUSED).sort());
  const content = contentOf('refuse');
  const { code, stderr } = await run('import', [...names.map((name) => join(REFUSE, name)), '--content', content]);
  expect(code).toBe(1);
  expect(existsSync(join(content, 'assessments'))).toBe(false);
  const messages = stderr.split(/\n(?=\S*refuse)/u);
  for (const [name, words] of Object.entries(REFUSED))
    expect(messages.find((message) => message.includes(name))).toMatch(words);
});
