import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { BuildError } from '../src/integration/build-error.ts';
import { assertFolder } from '../src/integration/read-content.ts';
import { listAssessmentFiles } from '../src/workspace/files.ts';
import { PageDrawer } from '../src/review/originals/pictures.ts';
import { buildPage } from '../src/review/server/page-files.ts';
import { serveReview, type RunningReview } from '../src/review/server/server.ts';
import { openLibrary, reviewId } from './review/library.ts';
import { command, contentOption, portOption, run, serveUntilStopped } from './terminal/command.ts';
import { localize, print } from './terminal/language.ts';

interface ReviewFlags {
  content: string;
  port?: number;
  open: boolean;
}

const program = command('review', {
  ja: '取り込んだ評価書を原本と照合するページをこのコンピューターで開きます。要確認の箇所から順に、キーボードで確認できます。操作はその都度Markdownに保存されます。idを省略すると、評価書の一覧を表示します。',
  en: 'Open a page on this machine to compare an imported assessment with its original: doubts first, by keyboard. Each step is saved in the Markdown. Without an id the page lists the assessments. The page is in Japanese.',
})
  .argument(
    '[id]',
    localize({
      ja: '評価書のid：<市区町村のコード>-<ファイル名>。以前の版は、末尾に @公表日 を付けます',
      en: 'id of the assessment: <municipality code>-<slug>, of an earlier edition with @ and its date',
    }),
  )
  .addOption(contentOption())
  .addOption(portOption(null))
  .option('--no-open', localize({ ja: 'ブラウザーを開きません', en: 'do not open the browser' }))
  .action(async (id: string | undefined, { content: folder, port, open }: ReviewFlags) => {
    const content = resolve(folder);
    assertContent(content, folder, id);
    const drawer = new PageDrawer();
    try {
      const page = await buildPage();
      const library = openLibrary(content, drawer);
      const server = await serveReview({ library, page, port: port ?? 0, onError: console.error }).catch(
        explainPort(port),
      );
      const url = `${server.url}${id === undefined ? '' : `#${encodeURIComponent(id)}`}`;
      print({
        ja: `照合ページ： ${url} （Ctrl+C で終了）`,
        en: `Review page: ${url} (Ctrl+C to stop)`,
      });
      print({
        ja: 'このURLを知っている人は評価書を変更できます。ほかの人に教えないでください。',
        en: 'Anyone who has this address can change the assessments. Keep it to yourself.',
      });
      if (open) openBrowser(url);
      await serveUntilStopped(server);
    } finally {
      drawer.close();
    }
  });

function assertContent(content: string, folder: string, id: string | undefined): void {
  assertFolder(content, folder);
  if (id === undefined) return;
  const { files } = listAssessmentFiles(content);
  if (files.some((file) => reviewId(file) === id)) return;
  throw new BuildError({
    ja: `評価書 ${id} は ${folder} にありません。idは「市区町村のコード-ファイル名」です（例：992011-12）。省略すると、ページで選べます。`,
    en: `There is no assessment ${id} in ${folder}. An id is the municipality code and the name of the file (992011-12); omit it to choose on the page.`,
  });
}

function explainPort(port: number | undefined): (error: NodeJS.ErrnoException) => RunningReview {
  return (error) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    throw new BuildError({
      ja: `ポート ${port} は使用できません。--port で別の番号を指定するか、省略してください（省略時は空いている番号を使います）。`,
      en: `Port ${port} cannot be used. Name another one with --port, or omit it to use a free one.`,
    });
  };
}

/** Programs that open an address in the browser of the person. */
const OPENERS: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  linux: ['xdg-open'],
};

/** Opens the browser where there is one; else the printed address has to do. */
function openBrowser(url: string): void {
  const [program, ...args] = OPENERS[process.platform] ?? [];
  if (program === undefined) return;
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

await run(program);
