import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContext } from '../../scripts/import/context.ts';
import { importText } from '../../src/import/import-text.ts';
import { readMeta, type Metadata } from '../../src/import/metadata.ts';
import { SourceError } from '../../src/import/source-error.ts';
import { outside } from '../support/outside.ts';

const folder = outside('openings', 'test/import/cover-lines.test.ts');

/** An association that a publisher has declared in municipalities.yaml. */
const DECLARED = '9000000000000';
const context = { ...readContext('content'), hasMunicipality: () => true };

/** Id, 公表日, status of each, and what its metadata gives, which the copy does not print or which is of a body in no list. */
const READ: Record<string, { id: string; published: string | null; status?: string; meta?: string }> = {
  'juten-meguro-kokuho': { id: '131105-3', published: '2018-12-12' },
  'kiso-douyaku-kokuho': {
    id: `${DECLARED}-kokumin-kenko-hoken-kiso`,
    published: '2016-09-30',
    meta: `municipality: "${DECLARED}"`,
  },
  'kiso-naka-juki': { id: '363685-1-kiso', published: '2015-03-18' },
  'kiso-tsuchiura-kyoiku': { id: '082031-kyoiku-1-kiso', published: '2015-04-02' },
  'kiso-uchiko-jido': { id: '384224-8-kiso', published: '2015-03-10' },
  'zen-hirakata-juki': { id: '272108-1', published: '2019-03-29', meta: 'number: 1\npublished: 2019-03-29' },
  'zen-sagamihara-juki': { id: '141500-1', published: null, status: 'draft' },
  'zen-sapporo-kaigo': { id: '011002-7', published: null },
};
/** Copies that lost the breaks of lines, or their letters: nothing in them can be placed. */
const LOST = [
  'juten-koriyama-koki',
  'kiso-kanuma-seiho',
  'kiso-tsuchiura-koki',
  'zen-miyazaki-juminzei',
  'zen-tochigi-jukinet',
  'zen-unknown-fonts-lost',
];

function read(name: string, meta: Metadata | null): ReturnType<typeof importText> {
  const text = readFileSync(join(folder ?? '', `${name}.txt`), 'utf8');
  return importText({ name: `${name}.txt`, text, sha256: '0'.repeat(64), meta }, context);
}

test.skipIf(folder === null)('every opening is listed here', () => {
  const names = readdirSync(folder ?? '').filter((name) => name.endsWith('.txt'));
  expect(names.map((name) => name.replace('.txt', '')).sort()).toEqual([...Object.keys(READ), ...LOST].sort());
});

test.skipIf(folder === null).each(Object.entries(READ))('%s has its authority, number and day', (name, expected) => {
  const meta = expected.meta === undefined ? null : readMeta(expected.meta, `${name}.meta.yaml`).value;
  const { assessment, slug } = read(name, meta);
  const { municipality, published, status } = assessment.frontmatter;
  expect({ id: `${municipality}-${slug}`, published, status }).toEqual({
    id: expected.id,
    published: expected.published,
    status: expected.status ?? 'published',
  });
});

test.skipIf(folder === null).each(LOST)('%s is refused for what its copy lost, not for its authority', (name) => {
  const importing = (): unknown => read(name, null);
  expect(importing).toThrow(SourceError);
  expect(importing).toThrow(expect.objectContaining({ code: 'no-assessment' }));
});
