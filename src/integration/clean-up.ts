import type { Bilingual } from '../text/bilingual.ts';
import { SITE_KEPT } from './site-kept.ts';

export interface CleanUp {
  /** Another thing to do at the end; the last one is done first. */
  add: (action: () => void) => void;
  /** Does everything, once. */
  run: () => void;
}

/** Exit status of a program that a signal ended: 128 and its number. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Something that must be done however a command ends: call `run` at its end; where a signal comes first, it is done and the
 * process ends with the status of that signal. `warn` is given a sentence about it.
 */
export function cleanUpOnSignals(action: () => void, warn: (words: Bilingual) => void): CleanUp {
  let actions = [action];
  const run = (): void => {
    for (const signal of signals) process.off(signal, onSignal);
    const left = actions.reverse();
    actions = [];
    for (const each of left) each();
  };
  const onSignal = (signal: keyof typeof SIGNALS): void => {
    warn({
      ja: `\n中止しました（${signal}）。${SITE_KEPT.ja}`,
      en: `\nStopped (${signal}). ${SITE_KEPT.en}`,
    });
    run();
    process.exit(SIGNALS[signal]);
  };
  const signals = Object.keys(SIGNALS) as (keyof typeof SIGNALS)[];
  for (const signal of signals) process.on(signal, onSignal);
  return { add: (another) => actions.push(another), run };
}
