import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Executable } from './browser.ts';

/** Flags for a machine that lacks more: in a single process the whole browser ends with the last of its pages, and without a zygote each starts anew. */
const NOT_HERE = new Set(['--single-process', '--no-zygote']);

/** Where a machine that has fonts says which. */
const SYSTEM_FONTS = '/etc/fonts/fonts.conf';

/** What the package reads or sets. */
const VARIABLES = ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME'];

/**
 * Unpacks the Chromium of node_modules into a folder of its own, and gives it with what removes that folder. The package itself
 * unpacks into the folder for temporary files and takes what it finds there: of two runs at a time, one starts what the other is
 * still writing, or removes what the other runs.
 */
export async function unpackBrowser(): Promise<{ executable: Executable; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'hyokasho-chromium-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const before = VARIABLES.map((name) => [name, process.env[name]] as const);
  const restore = (): void => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  };
  try {
    process.env['TMPDIR'] = folder;
    // Only where it takes the machine for AWS Lambda does it unpack the libraries that a bare machine lacks.
    process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
    const { default: packed, setupLambdaEnvironment } = await import('@sparticuz/chromium');
    const path = await packed.executablePath();
    // On import it has set what the browser needs, for the folder of that time.
    restore();
    setupLambdaEnvironment(join(folder, 'al2023', 'lib'));
    // It names fonts of its own, which have no Japanese letters; those of the machine may.
    const fonts = existsSync(SYSTEM_FONTS) ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
    const { FONTCONFIG_PATH: _own, ...rest } = process.env;
    const env = { ...rest, ...fonts };
    const args = packed.args.filter((flag) => !NOT_HERE.has(flag));
    return { executable: { path, args, env }, remove };
  } catch (error) {
    remove();
    throw error;
  } finally {
    restore();
  }
}
