import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { connectBidi } from './bidi.ts';
import { keyActions, KEYS, type Driver, type Engine } from './driver.ts';

/** Debian's Firefox, and where FIREFOX_PATH names another. */
const PATH = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';
const LISTENING = /^WebDriver BiDi listening on (?<address>ws:\/\/\S+)/u;
/** As the other engines are started: nothing moves, and pages are asked for in Japanese. */
const PREFERENCES = {
  'ui.prefersReducedMotion': 1,
  'intl.accept_languages': 'ja',
  'datareporting.policy.dataSubmissionEnabled': false,
};

export const FIREFOX = {
  name: 'Firefox',
  missing: existsSync(PATH) ? null : `there is no ${PATH} (apt-get install firefox-esr)`,
  start: startFirefox,
} satisfies Engine;

export interface PrintingDriver extends Driver {
  /** The page as a PDF on A4. */
  print: () => Promise<Uint8Array>;
}

/** A page of Firefox with a profile of its own. Firefox speaks WebDriver BiDi itself. */
async function startFirefox(): Promise<PrintingDriver> {
  const profile = mkdtempSync(join(tmpdir(), 'hyokasho-firefox-'));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const child = spawn(PATH, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const exited = once(child, 'exit');
  const end = async (): Promise<void> => {
    child.kill();
    await exited;
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const bidi = await connectBidi(`${await addressIn(child.stderr)}/session`);
    await bidi.send('session.new', { capabilities: {} });
    // A tab of its own has the focus, and shows where it is; the one of the start has none.
    const { context } = (await bidi.send('browsingContext.create', { type: 'tab' })) as { context: string };
    const perform = async (keys: readonly string[], together: boolean): Promise<void> => {
      await bidi.send('input.performActions', { context, actions: keyActions(keys, together) });
    };
    return {
      open: async (url) => {
        await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
      },
      press: (keys) =>
        perform(
          keys.map((key) => KEYS[key]),
          true,
        ),
      type: (words) => perform([...words], false),
      evaluate: async (expression) => {
        const answer = await bidi.send('script.evaluate', { expression, awaitPromise: true, target: { context } });
        const { result, exceptionDetails } = answer as {
          result?: { value: string };
          exceptionDetails?: { text: string };
        };
        if (result === undefined) throw new Error(exceptionDetails?.text);
        return result.value;
      },
      print: async () => {
        const page = { width: 21, height: 29.7 };
        const { data } = (await bidi.send('browsingContext.print', { context, page })) as { data: string };
        return new Uint8Array(Buffer.from(data, 'base64'));
      },
      close: async () => {
        bidi.close();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** The address that Firefox writes when it listens; throws where it ends before. */
async function addressIn(stream: NodeJS.ReadableStream): Promise<string> {
  const said: string[] = [];
  const lines = createInterface({ input: stream });
  for await (const line of lines) {
    const address = LISTENING.exec(line)?.groups?.['address'];
    if (address !== undefined) {
      // It writes on, and would wait where nobody reads.
      stream.resume();
      return address;
    }
    said.push(line);
  }
  throw new Error(`Firefox ended before it listened:\n${said.join('\n')}`);
}
