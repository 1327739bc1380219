import { meaningTree } from '../../compare/meaning-tree.ts';
import type { EditionHistory } from '../../compare/editions/edition-history.ts';
import { contractorTextsOf, gatherContractors, type ContractorTexts } from '../../insights/contractors/gather.ts';
import {
  findingsOf,
  gatherFindings,
  summarizeFinding,
  type AssessmentFindings,
} from '../../insights/findings/gather.ts';
import { lanesByMunicipality } from '../../insights/pictures/vendor-lanes.ts';
import { gatherSystems, systemUsesOf, type SystemUse } from '../../insights/systems/gather.ts';
import { isRuleShown } from '../../insights/rules/rules.ts';
import { loadForm } from '../../forms/load.ts';
import { loadCompanies } from '../../registry/contractors/companies-file.ts';
import { openDirectory } from '../../registry/contractors/directory.ts';
import { digestOf } from '../../text/digest.ts';
import { groupBy } from '../../text/group-by.ts';
import type { DerivationContext, Fact, Reducer } from '../../workspace/derivation.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { ALL, kindOf } from './kind.ts';
import type { ContractorResource } from './resources.ts';

const contractors = kindOf<ContractorTexts>('contractors');
const systems = kindOf<{ name: string; use: SystemUse }[]>('systems');
const findings = kindOf<AssessmentFindings>('findings');

export function* extractInsights(stored: StoredAssessment, history: EditionHistory | null): Generator<Fact> {
  const form = loadForm(stored.frontmatter.form);
  yield contractors.fact(ALL, contractorTextsOf(stored, form));
  yield systems.fact(ALL, systemUsesOf(stored, form));
  yield findings.fact(ALL, findingsOf({ stored, form, tree: meaningTree(), editions: history }));
}

/** Gathers companies, systems and findings over all assessments. */
export function insightReducers({ rows, editorial }: DerivationContext): Reducer[] {
  const places = [...new Map(rows.map(({ municipality }) => [municipality.code, municipality])).values()];
  const directory = openDirectory(editorial.contractors, places);
  return [
    contractors.reducer(
      (_, facts) => {
        const all = gatherContractors(
          facts.map(({ value }) => value),
          directory,
          { since: isRuleShown('contractor-since'), before: isRuleShown('contractor-before') },
        );
        const names = new Map(all.contractors.map(({ id, name }) => [id, name]));
        const bearers = groupBy(all.contractors, ({ name }) => name);
        const single = all.contractors.map((contractor): readonly [string, ContractorResource] => {
          const { id, name, similar } = contractor;
          const namesOf = similar.map((other) => [other.id, names.get(other.id) ?? other.id]);
          const sameName = bearers.get(name)?.length ?? 1;
          return [`contractors/${id}`, { contractor, names: Object.fromEntries(namesOf), sameName }];
        });
        const lanes = [...lanesByMunicipality(all)].map(([code, own]) => [`lanes/${code}`, own] as const);
        return { resources: [['contractors', all], ...single, ...lanes] };
      },
      digestOf(JSON.stringify([editorial.contractors, loadCompanies(), places])),
    ),
    systems.reducer((_, facts) => ({
      resources: [['systems', gatherSystems(facts.flatMap(({ value }) => value))]],
    })),
    findings.reducer((_, facts) => {
      const all = gatherFindings(facts.map(({ value }) => value));
      const single = all.map((finding) => [`findings/${finding.id}`, finding] as const);
      return {
        resources: [
          ['finding-ids', all.map(({ id }) => id)],
          ['finding-summaries', all.map(summarizeFinding)],
          ...single,
        ],
      };
    }),
  ];
}
