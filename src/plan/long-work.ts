import { type Compared, compareTwo, type Comparing } from './comparing/compared.ts'
import type { Question } from './core/index.ts'
import { answerDraft, type Draft, type DraftAnswer } from './draft.ts'
import { type Found, lookInto, type Proposal } from './proposal.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { type Relying, type ToWeigh, weighOne } from './weighing/weigh-one.ts'

/** What is looked into beside the server: a stranger's draft, what may become the district's next version, two plans to compare, one to weigh. */
export type Work = Draft | Proposal | Comparing | ToWeigh

export type WorkAnswer =
  | DraftAnswer
  | { readonly kind: 'looked-into'; readonly found: Found }
  | { readonly kind: 'compared'; readonly compared: Compared }
  | { readonly kind: 'weighed'; readonly relying: Relying }

/** Takes as long as the text makes it take, so that it is done on a thread of its own where there is one. */
export function answerWork(work: Work, questions: readonly Question[]): WorkAnswer {
  if ('weighed' in work) return { kind: 'weighed', relying: weighOne(work, questions) }
  if ('first' in work) return { kind: 'compared', compared: compareTwo(work, questions) }
  return 'beside' in work ? { kind: 'looked-into', found: lookInto(work, questions) } : answerDraft(work, questions)
}

export type ProposalAnswer = Extract<WorkAnswer, { readonly kind: 'looked-into' | 'too-much' }>
export type ComparingAnswer = Extract<WorkAnswer, { readonly kind: 'compared' | 'too-much' }>

/** Undefined where too many wait for their turn already, or where the machine had too much else to do. */
export interface LongWork {
  readonly inTurn: ReturnType<typeof oneAtATime>
  readonly atDraft: (draft: Draft) => Promise<DraftAnswer | undefined>
  readonly atProposal: (proposal: Proposal, tell?: (before: number) => void) => Promise<ProposalAnswer | undefined>
  readonly atTwo: (comparing: Comparing) => Promise<ComparingAnswer | undefined>
  /** Undefined too where it took too long. */
  readonly atWeighing: (weighing: ToWeigh) => Promise<Relying | undefined>
}

const waitingAtMost = 20

export function longWorkOver(questions: readonly Question[], onThread?: (work: Work) => Promise<WorkAnswer | undefined>): LongWork {
  const inTurn = oneAtATime(waitingAtMost)
  const answered = (work: Work, tell?: (before: number) => void) =>
    inTurn<WorkAnswer | undefined>(() => (onThread ? onThread(work) : answerWork(work, questions)), tell)
  return {
    inTurn,
    atDraft: async draft => {
      const said = await answered(draft)
      if (said?.kind === 'looked-into' || said?.kind === 'compared' || said?.kind === 'weighed')
        throw new Error(`A draft was answered as something else: ${said.kind}.`)
      return said
    },
    atProposal: async (proposal, tell) => {
      const said = await answered(proposal, tell)
      if (said === undefined || said.kind === 'looked-into' || said.kind === 'too-much') return said
      throw new Error(`A proposal was answered as something else: ${said.kind}.`)
    },
    atTwo: async comparing => {
      const said = await answered(comparing)
      if (said === undefined || said.kind === 'compared' || said.kind === 'too-much') return said
      throw new Error(`Two plans were answered as something else: ${said.kind}.`)
    },
    atWeighing: async weighing => {
      const said = await answered(weighing)
      return said?.kind === 'weighed' ? said.relying : undefined
    },
  }
}
