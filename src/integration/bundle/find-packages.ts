import { realpathSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROGRAM } from '../../registry/program.ts';

/**
 * Has code in a folder find packages as the program does: what Astro builds for the pages is run in the project, where those of the program
 * need not be found. Gives what ends it.
 */
export function findPackagesFor(folder: string): () => void {
  // Modules have the address that no link leads to.
  const below = pathToFileURL(`${realpathSync(folder)}/`).href;
  const program = pathToFileURL(join(PROGRAM, 'package.json')).href;
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      context.parentURL?.startsWith(below) === true && /^[@\w]/u.test(specifier) && !URL.canParse(specifier)
        ? next(specifier, { ...context, parentURL: program })
        : next(specifier, context),
  });
  return () => hooks.deregister();
}
