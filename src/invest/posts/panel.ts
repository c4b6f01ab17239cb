import { isNo, type No } from '../../kernel/refusal.ts'
import { loadFacts } from '../../ledger/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { noSuchOpening } from './apply.ts'
import { listApplications } from './applicant-store.ts'
import type { PanelView } from './contract.ts'
import { readHistory } from './facts.ts'
import { momentAt } from './on-post.ts'
import { offPanel } from './people-named.ts'
import { codeOfCriterion, readPosting } from './posting.ts'
import { blindAnswer } from './rules/blind.ts'
import type { Moment } from './rules/decide.ts'
import { type Candidate, fold, hasScoredAll, type Opening } from './state.ts'
import { findOpening, type OpeningRow } from './store.ts'

/** The opening, where it is being decided and this person is on its panel and may still be; nothing is there for anybody else. */
export async function panelOpening(tx: Tx, opening: string, person: string): Promise<{ row: OpeningRow; folded: Opening } | No> {
  const row = await tx.maybe(findOpening, [tx.district, opening])
  if (!row?.isRunning) return noSuchOpening
  const folded = fold(readHistory(await loadFacts(tx, row.post)))?.opening
  if (!folded || folded.id !== opening || !folded.panel.includes(person)) return noSuchOpening
  return (await offPanel(tx, [person])).length === 0 ? { row, folded } : noSuchOpening
}

/** What somebody of the panel is shown: letters, answers, criteria, and the others’ points once they have given all of theirs. */
export async function readPanel(tx: Tx, at: Date, { opening, person }: { opening: string; person: string }): Promise<PanelView | No> {
  const found = await panelOpening(tx, opening, person)
  if (isNo(found)) return found
  const { row, folded } = found
  const { questions, criteria, residents } = readPosting(row.posting)
  const sent = new Map((await tx.many(listApplications, [tx.district, opening])).map(each => [each.id, each]))
  const isDone = hasScoredAll(folded, person)
  return {
    role: row.role,
    scoring: scoringOf(folded, { isDone, moment: await momentAt(tx, at) }),
    questions,
    criteria: criteria.map(({ says, weight, at }, place) => ({ code: codeOfCriterion(place), says, weight, at })),
    candidates: folded.candidates.flatMap(({ application, letter, scores, withdrawn }) => {
      const own = sent.get(application)
      if (withdrawn || !own) return []
      return [
        {
          letter,
          answers: own.answers.map(answer => blindAnswer(answer, { ...own, places: residents.places })),
          own: scores[person] ?? null,
          others: isDone ? othersOf(scores, { panel: folded.panel, person }) : [],
        },
      ]
    }),
  }
}

const scoringOf = ({ closesOn }: Opening, { isDone, moment }: { isDone: boolean; moment: Moment }): PanelView['scoring'] =>
  isDone ? 'done' : closesOn >= moment.today ? 'not-yet' : 'open'

/** In the order of their points, so that the place of a line does not tell who gave it. */
const othersOf = (
  scores: Candidate['scores'],
  { panel, person }: { readonly panel: readonly string[]; readonly person: string },
): Record<string, number>[] =>
  Object.entries(scores)
    .filter(([who]) => who !== person && panel.includes(who))
    .map(([, points]) => ({ ...points }))
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
