import type { AstroIntegrationLogger } from 'astro';
import { VFile } from 'vfile';
import { formatMessages } from '../assessment/faults.ts';
import type { BuildListener } from './build-run.ts';

/** Tells how a build goes on in Astro's log: a line for each step that has ended, and each error of the content. */
export function loggerListener(logger: AstroIntegrationLogger): BuildListener {
  return {
    progress: {
      step: (title) => ({
        advance: () => undefined,
        end: (remark) => logger.info(remark === '' ? title : `${title}: ${remark}`),
      }),
      stop: () => undefined,
    },
    onFaults: (file) => {
      const errors = new VFile({ path: file.path });
      errors.messages.push(...file.messages.filter((message) => message.fatal === true));
      for (const line of formatMessages(errors)) logger.error(line);
    },
  };
}
