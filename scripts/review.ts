import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { BuildError } from '../src/integration/build-error.ts';
import { listAssessmentFiles } from '../src/workspace/files.ts';
import { PageDrawer } from '../src/review/originals/pictures.ts';
import { buildPage } from '../src/review/server/page-files.ts';
import { serveReview, type RunningReview } from '../src/review/server/server.ts';
import { openLibrary } from './review/library.ts';
import { command, run } from './terminal/command.ts';

const LARGEST_PORT = 65_535;

interface Flags {
  content: string;
  port?: number;
  open: boolean;
}

const program = command(
  'review',
  'Opens a page on this machine on which a person compares an imported assessment with its original: what is in doubt first, by keyboard. Each step is written into the Markdown. Without an ID the page lists the assessments.',
)
  .argument('[id]', 'id of the assessment: <municipality code>-<slug>')
  .option('--content <dir>', 'folder of the content', 'content')
  .option('--port <number>', 'port to listen on (default: a free one)', readPort)
  .option('--no-open', 'do not open the browser')
  .action(async (id: string | undefined, { content: folder, port, open }: Flags) => {
    const content = resolve(folder);
    await assertContent(content, folder, id);
    const drawer = new PageDrawer();
    try {
      const page = await buildPage();
      const library = openLibrary(content, drawer);
      const server = await serveReview({ library, page, port: port ?? 0, onError: console.error }).catch(
        explainPort(port),
      );
      const url = `${server.url}${id === undefined ? '' : `#${encodeURIComponent(id)}`}`;
      console.log(`The review is at ${url} (Ctrl+C ends it)`);
      console.log('The address is for you alone: who has it can change the assessments.');
      if (open) openBrowser(url);
      await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
      await server.close();
    } finally {
      drawer.close();
    }
  });

async function assertContent(content: string, folder: string, id: string | undefined): Promise<void> {
  if (!existsSync(content))
    throw new BuildError(`--content ${folder} does not exist. Name the folder that holds assessments/.`);
  if (id === undefined) return;
  const { files } = await listAssessmentFiles(content);
  if (files.some((file) => file.id === id)) return;
  throw new BuildError(
    `There is no assessment ${id} in ${folder}. Its id is the municipality code and the name of its file (992011-12); leave it out to choose on the page.`,
  );
}

function explainPort(port: number | undefined): (error: NodeJS.ErrnoException) => RunningReview {
  return (error) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    throw new BuildError(
      `Port ${port} is in use. Name another one with --port, or leave it out and a free one is taken.`,
    );
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > LARGEST_PORT)
    throw new InvalidArgumentError(`A port is a number from 0 to ${LARGEST_PORT}.`);
  return port;
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
