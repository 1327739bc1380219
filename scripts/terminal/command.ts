import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { BuildError, FlagError } from '../../src/integration/build-error.ts';
import { recoverPending } from '../../src/integration/pending.ts';
import { describeSystemError } from '../../src/integration/system-error.ts';
import { isPackage, ROOT } from './root.ts';

/** Exit status of a command that was called wrongly; 1 means that it did its work and found a fault. */
const WRONG_CALL = 2;

/** A command of package.json with its help. Wrong flags end it with status 2 and words on what is right. */
export function command(name: string, description: string): Command {
  const call = isPackage ? `npx hyokasho ${name}` : name === 'start' ? 'npm start --' : `npm run ${name} --`;
  return new Command(call)
    .description(description)
    .allowExcessArguments(false)
    .showHelpAfterError(`See \`${call} --help\`.`)
    .helpOption('-h, --help', 'show this help')
    .exitOverride();
}

/** Adds the flags of a build. */
export function buildFlags(program: Command): Command {
  return siteFlags(program).option('--out <dir>', 'folder that the site replaces', 'dist');
}

/** Adds the flags that say what a site is made of and where it will lie. */
export function siteFlags(program: Command): Command {
  return program
    .option('--content <dir>', 'folder of the content', 'content')
    .option(
      '--base <path>',
      'path the site will lie under, such as /hyokasho (default: as site.config.yaml says, or /)',
    )
    .option(
      '--site <url>',
      'address of the web server, such as https://example.jp (default: as site.config.yaml says)',
    );
}

/** Reads the value of --port. */
export function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}

/**
 * Runs a command with the arguments it was started with; what goes wrong is told in words and ends in the exit status. Whatever the
 * command is, a site that a killed build was about to replace is put back first.
 */
export async function run(program: Command): Promise<void> {
  process.stdout.on('error', endQuietly);
  try {
    await recoverPending(ROOT);
    await program.parseAsync();
  } catch (error) {
    process.exitCode = report(error);
  }
}

function report(error: unknown): number {
  // Commander has said what is wrong, or shown the help (exit code 0).
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_CALL;
  if (error instanceof BuildError) {
    console.error(`\nerror: ${error.message}`);
    return error instanceof FlagError ? WRONG_CALL : 1;
  }
  const refusal = describeSystemError(error);
  console.error(refusal === null ? error : `\nerror: ${refusal}`);
  return 1;
}

/** Whoever reads the output (head, less) has enough of it. */
function endQuietly(error: NodeJS.ErrnoException): never {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
