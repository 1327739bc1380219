import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assessment, Provenance } from '../../../src/assessment/types.ts';
import { writeAssessment } from '../../../src/assessment/write.ts';
import { sha256 } from '../../../src/review/digest.ts';
import { A4, makePdf, TEXT_BOX } from './pdf.ts';
import { MARKS, sampleAssessment, sampleProvenance } from './sample.ts';

/** A content folder on the disk with one assessment, its record and its original. */
export interface SampleFolder {
  content: string;
  markdown: string;
  record: string;
  remove: () => void;
}

function writeFolder(assessment: Assessment, provenance: Provenance, original: Uint8Array, name: string): SampleFolder {
  const content = mkdtempSync(join(tmpdir(), 'hyokasho-review-test-'));
  const base = join(content, 'assessments/992011/12');
  mkdirSync(join(content, 'assessments/992011'), { recursive: true });
  mkdirSync(join(content, 'originals/992011/12'), { recursive: true });
  const path = `originals/992011/12/${name}`;
  writeFileSync(join(content, path), original);
  const source = {
    file: name,
    url: null,
    retrieved: null,
    sha256: sha256(original),
    licence: null,
    kind: 'pdf',
    quality: null,
  };
  const markdown = writeAssessment({ ...assessment, frontmatter: { ...assessment.frontmatter, source } });
  writeFileSync(`${base}.md`, markdown);
  const record = { ...provenance, markdown: sha256(markdown), original: path };
  writeFileSync(`${base}.import.json`, JSON.stringify(record));
  return {
    content,
    markdown: `${base}.md`,
    record: `${base}.import.json`,
    remove: () => rmSync(content, { recursive: true }),
  };
}

/** The sample as it comes from a PDF of three pages. */
export function pdfFolder(): SampleFolder {
  const assessment = sampleAssessment();
  assessment.unplaced = assessment.unplaced.map(({ text }) => ({ at: { pages: [1, 1] }, text }));
  const on = (page: number): { page: number; box: typeof TEXT_BOX } => ({ page, box: TEXT_BOX });
  const provenance: Provenance = {
    ...sampleProvenance(),
    origins: { 'I-1-1': on(1), 'I-1-2': on(1), 'I-1-3': on(1), [MARKS]: on(2) },
    changeOrigins: [on(3), on(3)],
    unplacedOrigins: [on(1), on(1)],
    pages: [A4, A4, A4],
  };
  return writeFolder(assessment, provenance, makePdf(['cover', 'marks', 'changes']), '2025-03-31.pdf');
}

/** The sample as it comes from a text. */
export function textFolder(): SampleFolder {
  const lines = Array.from({ length: 45 }, (_, at) => `見本の評価書の${at + 1}行目の記載です。`);
  const text = new TextEncoder().encode(`${lines.join('\n')}\n`);
  return writeFolder(sampleAssessment(), sampleProvenance(), text, '2025-03-31.txt');
}
