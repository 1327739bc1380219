import { parseKey } from '../../forms/keys.ts';
import type { Form } from '../../forms/types.ts';
import type { MeaningTree } from '../../compare/meanings.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { accidents, selfAssessments, subcontracting } from './answers.ts';
import { contradictions } from './contradictions.ts';
import { filedAfter } from './filed-after.ts';
import { NotRevised } from './not-revised.ts';
import type { Finding, FindingRow, Look, Rule } from './types.ts';
import { unreadable } from './unreadable.ts';
import { cloudStorage, repealedTable } from './words.ts';

/** The questions in the order in which they are shown. */
const RULES: readonly Rule[] = [
  subcontracting,
  selfAssessments,
  accidents,
  cloudStorage,
  filedAfter,
  contradictions,
  repealedTable,
  unreadable,
];

interface Draft {
  rule: Rule;
  examined: number;
  rows: FindingRow[];
  tallies: Map<string, Map<string, number>>;
}

/** Puts the questions to assessments that are handed over one by one. */
export class FindingGatherer {
  private readonly drafts: Draft[] = RULES.map((rule) => ({ rule, examined: 0, rows: [], tallies: new Map() }));
  private readonly notRevised = new NotRevised();
  private readonly tree: MeaningTree;

  constructor(tree: MeaningTree) {
    this.tree = tree;
  }

  add(stored: StoredAssessment, form: Form): void {
    const entries = stored.assessment.entries.flatMap((entry) => {
      const place = entry.value === null ? null : parseKey(form, entry.key);
      return place === null ? [] : [{ entry, place }];
    });
    const look: Look = { stored, form, tree: this.tree, entries };
    for (const draft of this.drafts) {
      draft.rule.look(look, {
        examined: () => (draft.examined += 1),
        row: ({ key = null, change = null, cells }) => draft.rows.push({ assessment: stored.id, key, change, cells }),
        tally: (field, answer) => count(draft.tallies, field, answer),
      });
    }
    this.notRevised.add(stored);
  }

  end(): Finding[] {
    const findings = this.drafts.map(({ rule: { look: _look, ...question }, examined, rows, tallies }): Finding => ({
      ...question,
      examined,
      rows,
      tallies: [...tallies].map(([field, answers]) => ({ field, answers: Object.fromEntries(answers) })),
    }));
    return findings.toSpliced(-1, 0, this.notRevised.end());
  }
}

function count(tallies: Map<string, Map<string, number>>, field: string, answer: string): void {
  const answers = tallies.get(field) ?? new Map<string, number>();
  answers.set(answer, (answers.get(answer) ?? 0) + 1);
  tallies.set(field, answers);
}
