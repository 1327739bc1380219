import { formerAddresses } from '../insights/contractors/former-addresses.ts';
import { countNoun, formatCount } from '../text/bilingual.ts';
import { digestOf } from '../text/digest.ts';
import type { BuildRun } from './build-run.ts';
import { finishBuild } from './finish-build.ts';
import type { PageOutputs, Visits } from './page-outputs.ts';
import { openPageReads } from './page-reads.ts';
import { openPageStates } from './page-states.ts';
import { writeSitemap } from './sitemap.ts';

/** The pages of a build, whoever renders them. */
export interface SitePages {
  /** What decides which are rendered, and takes those. */
  outputs: PageOutputs;
  /** Ends the build when all are made. `made`: folder of what is made beside them, the scripts and styles. */
  finish: (made: string) => Promise<void>;
}

/** Begins with the pages of a build. */
export function startPages(run: BuildRun): SitePages {
  const step = run.progress.step({ ja: 'ページ', en: 'pages' });
  const visits: Visits = { pages: 0, rendered: 0, addresses: [] };
  const { data } = run.pages;
  const outputs = outputsOf(run, visits);
  return {
    outputs,
    finish: async (made) => {
      const [rendered, pages] = [formatCount(visits.rendered), countNoun(visits.pages, 'page')];
      step.end({
        ja: `${formatCount(visits.pages)}ページ中${rendered}ページを生成`,
        en: `${rendered} of ${pages} rendered`,
      });
      const former = [...data.listMoved(), ...formerAddresses(data.contractors().contractors).keys()];
      await writeSitemap(made, { addresses: visits.addresses, former }, run.options);
      await finishBuild(run, made);
      noteStates(outputs);
    },
  };
}

/** The site stands: where there is no room for what would spare the next build some work, that does it. */
function noteStates({ reads, states }: PageOutputs): void {
  try {
    reads.sweep();
    states.end();
  } catch {
    // What is not noted is asked again.
  }
}

function outputsOf({ options, code, outputs, kept, pages, exports }: BuildRun, visits: Visits): PageOutputs {
  const { base, site } = options;
  const settings = digestOf(code, base, site ?? '');
  return {
    outputs,
    reads: openPageReads(kept),
    states: openPageStates(kept, { settings, stateOf: pages.digestOf }),
    digestOf: pages.digestOf,
    settings,
    base,
    visits,
    tables: async () => pages.setTables(await exports.tables),
  };
}
