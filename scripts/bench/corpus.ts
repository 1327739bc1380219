import { IN_FORCE } from '../../src/assessment/in-force.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { writeAssessment } from '../../src/assessment/write.ts';
import { corporateCheckDigit } from '../../src/registry/corporate-number.ts';
import { checkDigit } from '../../src/registry/municipality.ts';
import { loadForms } from '../../src/forms/load.ts';
import type { FormId } from '../../src/forms/types.ts';
import { generateAssessment, type MakeText } from './generate.ts';
import { pick, seeded } from './random.ts';

export interface CorpusSize {
  /** How many assessments. */
  count: number;
  /** Characters of each. */
  characters: number;
  /** See AssessmentSize. */
  copied?: number;
  items?: number;
  text?: MakeText;
  /** Forms they are written in; all unless said. */
  forms?: readonly FormId[];
  /** Each municipality publishes this many; 20 unless said. */
  perMunicipality?: number;
  /** What they are about; some five procedures unless said. */
  procedures?: readonly string[];
}

const PER_MUNICIPALITY = 20;
const CHANGES = 40;
const PROCEDURES = ['jido-teate', 'kokumin-kenko-hoken', 'kaigo-hoken', 'kojin-juminzei', 'yobo-sesshu'];

/** Writes a content folder of generated assessments, the same in every run. `onWritten` is told after each. */
export function writeCorpus(content: string, size: CorpusSize, onWritten: () => void): void {
  const {
    count,
    characters,
    copied = 0,
    items = Infinity,
    perMunicipality = PER_MUNICIPALITY,
    procedures = PROCEDURES,
  } = size;
  const random = seeded(1);
  const forms = loadForms().filter(({ id }) => size.forms?.includes(id) ?? true);
  const bodies = Array.from({ length: Math.ceil(count / perMunicipality) }, (_, n) => makeBody(n));
  mkdirSync(content, { recursive: true });
  writeFileSync(join(content, 'municipalities.yaml'), stringify(bodies, { defaultStringType: 'QUOTE_DOUBLE' }));
  for (let n = 0; n < count; n++) {
    const body = bodies[Math.floor(n / perMunicipality)];
    if (body === undefined) continue;
    const number = String((n % perMunicipality) + 1);
    const frontmatter = {
      form: pick(forms, random).id,
      number,
      title: `見本に関する事務${number}`,
      municipality: body.code,
      authority: `${body.name}長`,
      procedure: pick(procedures, random),
      published: `20${18 + (n % 8)}-04-01`,
      complete: true,
      source: null,
      ...IN_FORCE,
      reviewed: false,
    };
    const form = forms.find(({ id }) => id === frontmatter.form);
    if (form === undefined) continue;
    const assessment = generateAssessment(
      form,
      frontmatter,
      { characters, changes: CHANGES, copied, items, text: size.text },
      random,
    );
    const folder = join(content, 'assessments', body.code);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${number}.md`), writeAssessment(assessment));
    onWritten();
  }
}

/** Codes 99000 to 99999; bodies beyond are those of a 法人番号. */
const SHORT_CODES = 1000;

/** A body that does not exist; codes from 99, and numbers with 9999 behind their check digit, are kept for such. */
function makeBody(n: number): { code: string; name: string; kana: string; prefecture: string } {
  const first = n < SHORT_CODES ? `99${String(n).padStart(3, '0')}` : `9999${String(n).padStart(8, '0')}`;
  const code = n < SHORT_CODES ? first + checkDigit(first) : corporateCheckDigit(first) + first;
  return { code, name: `計測${n}市`, kana: 'けいそくし', prefecture: '計測県' };
}
