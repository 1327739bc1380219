import { formerAddresses } from '../insights/contractors/former-addresses.ts';
import { countNoun, formatCount } from '../text/bilingual.ts';
import { digestOf } from '../text/digest.ts';
import type { BuildRun } from './build-run.ts';
import { finishBuild } from './finish-build.ts';
import { openPageReads, type PageOutputs, type Visits } from './page-outputs.ts';
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
  return {
    outputs: outputsOf(run, visits),
    finish: async (made) => {
      const [rendered, pages] = [formatCount(visits.rendered), countNoun(visits.pages, 'page')];
      step.end({
        ja: `${formatCount(visits.pages)}ページ中${rendered}ページを生成`,
        en: `${rendered} of ${pages} rendered`,
      });
      const former = [...data.listMoved(), ...formerAddresses(data.contractors().contractors).keys()];
      await writeSitemap(made, { addresses: visits.addresses, former }, run.options);
      await finishBuild(run, made);
    },
  };
}

function outputsOf({ options, code, outputs, kept, pages, exports }: BuildRun, visits: Visits): PageOutputs {
  const { base, site } = options;
  return {
    outputs,
    reads: openPageReads(kept),
    digestOf: pages.digestOf,
    settings: digestOf(code, base, site ?? ''),
    base,
    visits,
    tables: async () => pages.setTables(await exports.tables),
  };
}
