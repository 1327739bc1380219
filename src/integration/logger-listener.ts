import type { AstroIntegrationLogger } from 'astro';
import { VFile } from 'vfile';
import { formatMessages } from '../assessment/faults.ts';
import type { BuildListener } from './build-run.ts';

/** Writes how a build goes on into Astro's log, which is in English: a line for each step that has ended, and each error of the content. */
export function loggerListener(logger: AstroIntegrationLogger): BuildListener {
  return {
    progress: {
      step: ({ en: title }) => ({
        advance: () => undefined,
        end: (remark) => logger.info(remark === null ? title : `${title}: ${remark.en}`),
      }),
      warn: ({ en }) => logger.warn(en),
      stop: () => undefined,
    },
    onFaults: (file) => {
      const errors = new VFile({ path: file.path });
      errors.messages.push(...file.messages.filter((message) => message.fatal === true));
      for (const line of formatMessages(errors)) logger.error(line);
    },
  };
}
