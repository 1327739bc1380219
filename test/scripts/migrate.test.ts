import { existsSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readContext } from '../../scripts/import/context.ts';
import { migrate } from '../../scripts/migrate/apply.ts';
import { planMigrations } from '../../scripts/migrate/plan.ts';
import type { Language } from '../../src/text/bilingual.ts';
import { useCommands } from '../support/commands/use-commands.ts';
import type { Ended } from '../support/run.ts';
import { useTemporaryFolder } from '../support/temporary-folder.ts';
import { editionText, importEdition, snapshotOf, type EditionText } from './support/import-edition.ts';

const folder = useTemporaryFolder('migrate');
const KISO = { form: '基礎項目評価書', title: '児童手当の支給に関する事務 基礎項目評価書' };
const BASE = 'content/assessments/312011';
const names = (): string[] => Object.keys(snapshotOf(folder.at('content')));

/** Imports an edition under a slug of its own. */
async function importAs(slug: string, edition: Partial<EditionText>): Promise<void> {
  const name = `${slug}-${edition.published ?? 'new'}`;
  folder.put(`${name}.txt`, editionText({ published: '令和6年4月1日', ...edition }));
  folder.put(`${name}.meta.yaml`, `slug: "${slug}"\n`);
  await importEdition(folder, `${name}.txt`);
}

const plan = (): { from: string; to: string; conflict: string | null; why: string }[] =>
  planMigrations(folder.at('content'), readContext('content')).migrations.map(({ file, to, conflict, why }) => ({
    from: file.slug,
    to,
    conflict,
    why: why.en,
  }));
const migrateAll = (): void => {
  for (const migration of planMigrations(folder.at('content'), readContext('content')).migrations)
    if (migration.conflict === null) migrate(folder.at('content'), migration);
};

describe('migrating', () => {
  test('gives documents of the form kiso and of offices their ids, and leaves what does not follow the number', async () => {
    await importAs('7', KISO);
    await importAs('8', { number: '8' });
    await importAs('9', { number: '9', authority: '鳥取市教育委員会' });
    await importAs('10', { number: '10', authority: '鳥取市教育委員会', ...KISO });
    await importAs('kyoiku-11', { number: '11', authority: '鳥取市教育委員会', ...KISO });
    await importAs('jido', { number: '12', ...KISO });
    expect(plan()).toEqual([
      { from: '10', to: 'kyoiku-10-kiso', conflict: null, why: 'of the office kyoiku, on the form kiso' },
      { from: '7', to: '7-kiso', conflict: null, why: 'on the form kiso' },
      { from: '9', to: 'kyoiku-9', conflict: null, why: 'of the office kyoiku' },
      { from: 'kyoiku-11', to: 'kyoiku-11-kiso', conflict: null, why: 'on the form kiso' },
    ]);
    migrateAll();
    expect(names().filter((name) => name.endsWith('.md'))).toEqual(
      ['7-kiso', '8', 'jido', 'kyoiku-10-kiso', 'kyoiku-11-kiso', 'kyoiku-9'].map(
        (slug) => `assessments/312011/${slug}.md`,
      ),
    );
    expect(plan()).toEqual([]);
  });

  test('takes records, earlier editions and originals along; nothing of it counts as edited', async () => {
    await importAs('7', { ...KISO, published: '令和4年4月1日' });
    await importAs('7', { ...KISO, published: '令和6年4月1日' });
    const before = folder.read(`${BASE}/7.md`);
    const earlier = folder.read(`${BASE}/7/2022-04-01.md`);
    migrateAll();
    expect(names()).toEqual([
      'assessments/312011/7-kiso.import.json',
      'assessments/312011/7-kiso.md',
      'assessments/312011/7-kiso/2022-04-01.import.json',
      'assessments/312011/7-kiso/2022-04-01.md',
      'originals/312011/7-kiso/2022-04-01.txt',
      'originals/312011/7-kiso/2024-04-01.txt',
    ]);
    expect(folder.read(`${BASE}/7-kiso.md`)).toBe(before.replace('reviewed:', 'formerSlugs:\n  - "7"\nreviewed:'));
    expect(folder.read(`${BASE}/7-kiso/2022-04-01.md`)).toBe(earlier);
    const after = snapshotOf(folder.at('content'));
    for (const name of ['7-令和4年4月1日', '7-令和6年4月1日']) {
      folder.put(`${name}.meta.yaml`, '');
      expect((await importEdition(folder, `${name}.txt`)).status).toBe('same');
    }
    expect(snapshotOf(folder.at('content'))).toEqual(after);
  });

  test('leaves a file that was edited by hand as it is, but for its former slug; it still counts as edited', async () => {
    await importAs('7', KISO);
    const edited = folder.read(`${BASE}/7.md`).replace('台帳に記す', '台帳に書く').replaceAll('\n', '\r\n');
    writeFileSync(folder.at(`${BASE}/7.md`), edited);
    migrateAll();
    expect(folder.read(`${BASE}/7-kiso.md`)).toBe(edited.replace('reviewed:', 'formerSlugs:\r\n  - "7"\r\nreviewed:'));
    folder.put('7-new.meta.yaml', '');
    expect((await importEdition(folder, '7-new.txt')).status).toBe('kept');
  });

  test('does nothing for a file whose new name is taken, or that another one would get too', async () => {
    await importAs('7', KISO);
    await importAs('7-kiso', { number: '70', ...KISO });
    await importAs('8', { number: '8', authority: '鳥取市教育委員会', ...KISO });
    await importAs('kyoiku-8', { number: '8', authority: '鳥取市教育委員会', ...KISO });
    const before = snapshotOf(folder.at('content'));
    expect(plan().map(({ from, conflict }) => [from, conflict])).toEqual([
      ['7', 'assessments/312011/7-kiso.md'],
      ['8', 'assessments/312011/kyoiku-8.md'],
      ['kyoiku-8', 'assessments/312011/8.md'],
    ]);
    migrateAll();
    expect(snapshotOf(folder.at('content'))).toEqual(before);
  });

  test('an import does not write an assessment a second time before', async () => {
    await importAs('7', KISO);
    folder.put('7-new.meta.yaml', '');
    await expect(importEdition(folder, '7-new.txt')).rejects.toMatchObject({
      code: 'migrate',
      message: expect.stringContaining(folder.at(`${BASE}/7.md`)),
    });
    folder.put('7-new.meta.yaml', 'title: 児童扶養手当の支給に関する事務 基礎項目評価書\n');
    expect((await importEdition(folder, '7-new.txt')).id).toBe('312011-7-kiso');
  });
});

describe('npm run migrate', () => {
  const commandsIn = { en: useCommands('en'), ja: useCommands('ja') };
  const command = (flags: readonly string[] = [], language: Language = 'en'): Promise<Ended> =>
    commandsIn[language]('migrate', ['--content', folder.at('content'), ...flags]);

  test('changes nothing without --write, and nothing more the second time', async () => {
    await importAs('7', KISO);
    const before = snapshotOf(folder.at('content'));
    const shown = await command();
    expect(shown.code).toBe(0);
    expect(shown.stdout).toMatch(
      /^file +new file +why\nassessments\/312011\/7\.md {2}assessments\/312011\/7-kiso\.md {2}on the form kiso\n\n1 assessment can be renamed\. Run `npm run migrate -- --content /u,
    );
    expect(snapshotOf(folder.at('content'))).toEqual(before);
    expect((await command(['--write'])).stdout).toContain('\n1 assessment renamed.\n');
    expect(existsSync(folder.at(`${BASE}/7-kiso.md`))).toBe(true);
    expect(await command(['--write'])).toEqual({ code: 0, stdout: 'Nothing to change.\n', stderr: '' });
  });

  test('names conflicts and files that it cannot read, and ends with 1', async () => {
    await importAs('7', KISO);
    folder.put('content/originals/312011/7-kiso/x.txt', 'mine');
    folder.put(`${BASE}/9.md`, 'no front matter');
    const { code, stdout, stderr } = await command(['--write', '--lang', 'ja'], 'ja');
    expect(code).toBe(1);
    expect(stdout).toContain('変更しません：originals/312011/7-kiso と同じ名前になります');
    expect(stderr).toContain('assessments/312011/9.md は前書きを読み取れない');
    expect(stdout).toContain('変更できる評価書はありません。');
    expect(existsSync(folder.at(`${BASE}/7.md`))).toBe(true);
  });
});
