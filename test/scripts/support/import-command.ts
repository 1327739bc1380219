import { existsSync, readFileSync } from 'node:fs';
import { toJsonReport } from '../../../scripts/import/report.ts';
import { pickWords } from '../../../src/text/bilingual.ts';
import { useCommands } from '../../support/commands/use-commands.ts';
import { useTemporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';
import { importFolder, type InProcessOptions } from './import-in-process.ts';

/** A short assessment in the print of an OCR program. */
export const SOURCE = `# 特定個人情報保護評価書(重点項目評価書)

評価書番号	評価書名
7	児童手当の支給に関する事務 重点項目評価書

## 評価実施機関名

鳥取市長

## 公表日

令和6年4月1日

# I 基本情報

1. 特定個人情報ファイルを取り扱う事務
①事務の名称	児童手当の支給に関する事務
②事務の内容	届出を受け付け、台帳に記す。
③対象人数	[ 1万人以上10万人未満 ] <選択肢> 1) 1,000人未満 2) 1,000人以上1万人未満 3) 1万人以上10万人未満 4) 10万人以上30万人未満
`;
/** The same with so many words that belong nowhere that an import of it is poor. */
export const POOR = SOURCE.replace('1. 特定', `別紙1 読めない表\n${'読めない字が並ぶ。'.repeat(20)}\n1. 特定`);
/** Where it is written in the content folder. */
export const MARKDOWN = 'assessments/312011/7.md';
export const SIDECAR = 'assessments/312011/7.import.json';

/** `npm run import` in a folder of its own for each test: sources beside the content folder and the report. */
export function useImport() {
  const folder: TemporaryFolder = useTemporaryFolder('import');
  const cache = useTemporaryFolder('import-cache');
  const command = useCommands();
  const ownCache = (): { HYOKASHO_CACHE: string } => ({ HYOKASHO_CACHE: cache.path });
  return {
    folder,
    cache,
    command,
    /** The environment of a process whose cache is that of the test. */
    env: (): NodeJS.ProcessEnv => ({ ...process.env, ...ownCache() }),
    /** A file of the content folder. */
    content: (name: string): string => folder.read(`content/${name}`),
    /** What the command does with a file or a folder, in this process, which takes a twentieth of the time: what it reports of each source. */
    bring: async (from: string, options: InProcessOptions = {}) => {
      const { reports } = await importFolder(folder.path, { ...options, from: [from] });
      return JSON.parse(JSON.stringify(reports.map(toJsonReport), pickWords('en')));
    },
    /** Runs the command without a report of its own. */
    call: (...flags: string[]) => command('import', [...flags, '--content', folder.at('content')], ownCache()),
    /** Runs the command, and gives how it ended and what it reported. */
    run: async (...flags: string[]) => {
      const report = folder.at('report.json');
      const args = [...flags, '--content', folder.at('content'), '--report', report];
      const { code: status, stdout, stderr } = await command('import', args, ownCache());
      const reported = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { files: [] };
      return { status, stdout, stderr, files: reported.files, leftOut: reported.leftOut };
    },
  };
}
