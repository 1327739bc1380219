import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { skeletonOf } from '../src/assessment/skeleton.ts';
import { writeAssessment } from '../src/assessment/write.ts';
import { BuildError } from '../src/integration/build-error.ts';
import { readRegistries } from '../src/registry/registries.ts';
import { loadForm } from '../src/forms/load.ts';
import { pathsOf, writeWhole } from './import/target.ts';
import { isSettled, knownFrom, QUESTIONS, readTyped, type Registries, type Typed } from './new/request.ts';
import { command, run } from './terminal/command.ts';
import { ROOT } from './terminal/root.ts';

interface Flags extends Partial<Record<keyof Typed, string>> {
  content: string;
}

const program = command(
  'new',
  'Writes the Markdown of an empty assessment: every heading, option and box of a form, to be filled in. On a terminal it asks for what no flag says.',
)
  .option('--form <id>', 'kiso, juten or zen')
  .option('--authority <name>', '評価実施機関名; it also tells the municipality: 熊本市長')
  .option('--municipality <code>', 'six-digit code, where the authority does not tell it')
  .option('--number <number>', '評価書番号')
  .option('--title <title>', '評価書名')
  .option('--procedure <id>', 'id of procedures.yaml, where the title does not tell it')
  .option('--published <date>', '公表日: 2025-03-31')
  .option('--files <names>', 'names of the 特定個人情報ファイル, joined by 、')
  .option('--slug <name>', 'name of the file, where the number is not to be it: kyoiku-3')
  .option('--content <dir>', 'folder of the content', 'content')
  .action(async ({ content: folder, ...flags }: Flags) => {
    const content = resolve(folder);
    const registries = readRegistries(content, ROOT);
    const given: Typed = { ...NOTHING, ...flags };
    const typed = process.stdin.isTTY ? await askFor(given, registries) : given;
    const { frontmatter, slug, files } = readTyped(typed, registries);
    const path = pathsOf(content, frontmatter.municipality, slug).markdown;
    const shown = relative(process.cwd(), path);
    if (existsSync(path))
      throw new BuildError(`${shown} exists and stays as it is. Say another --slug, or edit that file.`);
    writeWhole(path, writeAssessment(skeletonOf({ form: loadForm(frontmatter.form), frontmatter, files })));
    console.log(
      `Wrote ${shown}. Fill it in, then run \`npm run check${folder === 'content' ? '' : ` -- --content ${folder}`}\`.`,
    );
  });

const NOTHING: Typed = {
  form: null,
  authority: null,
  municipality: null,
  number: null,
  title: null,
  procedure: null,
  published: null,
  files: null,
  slug: null,
};

/** Asks on the terminal for what no flag says, and not for what the answers before tell. */
async function askFor(given: Typed, registries: Registries): Promise<Typed> {
  const typed = { ...given };
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    for (const { name, words } of QUESTIONS) {
      const known = knownFrom(typed, registries);
      if (typed[name] === null && !isSettled(name, known)) typed[name] = await terminal.question(`${words(known)}: `);
    }
  } finally {
    terminal.close();
  }
  return typed;
}

await run(program);
