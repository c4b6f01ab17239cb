import type { Question } from './core/index.ts'
import { answerDraft, type Draft, type DraftAnswer } from './draft.ts'
import { type Found, lookInto, type Proposal } from './proposal.ts'
import { turnsFor } from './turns.ts'

/** What is looked into beside the server: a stranger's draft, or what may become the district's next version. */
export type Work = Draft | Proposal

export type WorkAnswer = DraftAnswer | { readonly kind: 'looked-into'; readonly found: Found }

/** Takes as long as the text makes it take, so that it is done on a thread of its own where there is one. */
export const answerWork = (work: Work, questions: readonly Question[]): WorkAnswer =>
  'beside' in work ? { kind: 'looked-into', found: lookInto(work, questions) } : answerDraft(work, questions)

export type ProposalAnswer = Extract<WorkAnswer, { readonly kind: 'looked-into' | 'too-much' }>

/** Undefined where too many wait for their turn already. */
export interface Looking {
  readonly inTurn: ReturnType<typeof turnsFor>
  readonly atDraft: (draft: Draft) => Promise<DraftAnswer | undefined>
  readonly atProposal: (proposal: Proposal) => Promise<ProposalAnswer | undefined>
}

const waitingAtMost = 20

export function lookingOver(questions: readonly Question[], onThread?: (work: Work) => Promise<WorkAnswer>): Looking {
  const inTurn = turnsFor(waitingAtMost)
  const answered = (work: Work) => inTurn(() => (onThread ? onThread(work) : answerWork(work, questions)))
  return {
    inTurn,
    atDraft: async draft => {
      const said = await answered(draft)
      if (said?.kind === 'looked-into') throw new Error('A draft was answered as a proposal.')
      return said
    },
    atProposal: async proposal => {
      const said = await answered(proposal)
      if (said === undefined || said.kind === 'looked-into' || said.kind === 'too-much') return said
      throw new Error(`A proposal was answered as a draft: ${said.kind}.`)
    },
  }
}
