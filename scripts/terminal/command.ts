import { Command, CommanderError } from 'commander';
import { BuildError } from '../../src/build/build-error.ts';

/** Exit status of a command that was called wrongly; 1 means that it did its work and found a fault. */
const WRONG_CALL = 2;

/** A command of package.json with its help. Wrong flags end it with status 2 and words on what is right. */
export function command(name: string, description: string): Command {
  return new Command(`npm ${name === 'start' ? 'start' : `run ${name}`} --`)
    .description(description)
    .allowExcessArguments(false)
    .showHelpAfterError(`Add --help to see what \`npm run ${name}\` understands.`)
    .helpOption('-h, --help', 'show this help')
    .exitOverride();
}

/** Runs a command with the arguments it was started with; what goes wrong is told in words and ends in the exit status. */
export async function run(program: Command): Promise<void> {
  try {
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
    return 1;
  }
  console.error(error);
  return 1;
}
