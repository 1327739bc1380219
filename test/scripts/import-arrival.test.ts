import { describe, expect, test } from 'vitest';
import { provenancePath, readProvenance } from '../../src/assessment/provenance.ts';
import { rmSync, writeFileSync } from 'node:fs';
import { BASE, importEdition, NEW, OLD, useEditions } from './support/import-edition.ts';

const { folder, put } = useEditions('arrival');

const record = (file = '7.md'): string => folder.read(`${BASE}/${provenancePath(file)}`);
const imported = (file?: string): string | undefined => readProvenance(record(file), 'record').provenance?.imported;

describe('the day of an import', () => {
  test('is recorded with the first one, and stays with later ones', async () => {
    put('new.txt', NEW);
    await importEdition(folder, 'new.txt', { today: '2026-01-10' });
    expect(imported()).toBe('2026-01-10');
    const before = record();
    await importEdition(folder, 'new.txt', { today: '2026-03-20' });
    expect(record()).toBe(before);
    put('new.txt', { ...NEW, words: '届出を受理する。' });
    await importEdition(folder, 'new.txt', { today: '2026-04-01', force: true });
    expect(imported()).toBe('2026-01-10');
  });

  test('is that of each edition', async () => {
    put('new.txt', NEW);
    put('old.txt', OLD);
    await importEdition(folder, 'old.txt', { today: '2026-01-10' });
    await importEdition(folder, 'new.txt', { today: '2026-03-20' });
    expect([imported('7/2022-04-01.md'), imported()]).toEqual(['2026-01-10', '2026-03-20']);
  });

  test('is not made up for what was present before any day was recorded', async () => {
    put('new.txt', NEW);
    await importEdition(folder, 'new.txt', { today: '2026-01-10' });
    const path = folder.at(`${BASE}/7.import.json`);
    writeFileSync(path, record().replace(/,?"imported":"[^"]*"/u, ''));
    await importEdition(folder, 'new.txt', { today: '2026-03-20' });
    expect(imported()).toBeUndefined();
    rmSync(path);
    await importEdition(folder, 'new.txt', { today: '2026-03-20' });
    expect(imported()).toBeUndefined();
  });
});

test.each(['2026-02-30', '2026-02', 'yesterday'])('a record with the day %s is refused', (day) => {
  const text = JSON.stringify({ markdown: '', lines: {}, changeLines: [], doubts: [], imported: day });
  expect(readProvenance(text, 'record').provenance).toBeNull();
});
