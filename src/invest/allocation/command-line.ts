import type { Conflict } from './conflict.ts'
import type { Problem } from './problem.ts'
import { isWithoutNeed, type ProblemFault, readProblemText } from './read-problem.ts'
import type { Allocation } from './solve.ts'
import type { StartSolving } from './solving.ts'
import { codesAsNames, demandSaid } from './demand-said.ts'
import { faultWords } from './words/faults.ts'
import { demandWording } from './words/demands.ts'

/** What the command line says of a file with a problem. */
export interface AllocationTold {
  readonly exit: 0 | 1
  readonly json: unknown
  readonly text: string
}

export interface AllocationAsked {
  readonly text: string
  readonly seconds: number
  readonly start: StartSolving
  /** Calls back when somebody wants it to stop with what it has. */
  readonly onStop: (stop: () => void) => void
  readonly progress: (sentence: string) => void
}

/** Solves the problem of a file; an answer in the words of CONTRACT §1, or why there is none. */
export async function allocationCommand({ text, seconds, start, onStop, progress }: AllocationAsked): Promise<AllocationTold> {
  const read = readProblemText(text)
  if (!read.ok) return faulty(read.faults)
  if (isWithoutNeed(read.problem)) progress(faultWords.noNeed.en)
  const solving = start({ problem: read.problem, seconds })
  onStop(solving.stop)
  const timer = setInterval(() => {
    const at = solving.latest()
    if (at) progress(soFar(at))
  }, 2_000)
  try {
    const answer = await solving.answer
    if (answer.kind === 'placed') return { exit: 0, json: answer.allocation, text: placedText(answer.allocation) }
    if (answer.kind === 'infeasible') return infeasible(read.problem, answer.conflicts, answer.isMinimal)
    const sentence = `In ${answer.seconds.toFixed(1)} seconds no placing was found. Give it more time with --seconds.`
    return { exit: 1, json: { ok: false, error: sentence }, text: sentence }
  } finally {
    clearInterval(timer)
  }
}

const soFar = ({ objective, bound, gap }: { objective: number; bound: number; gap: number }): string =>
  Number.isFinite(bound)
    ? `So far ${said(objective)}, and no placing is worth more than ${said(bound)}${objective > 0 ? ` (${percent(gap)} more)` : ''}.`
    : `So far ${said(objective)}. How much more another could be worth is not known yet.`

function faulty(faults: readonly ProblemFault[]): AllocationTold {
  const told = faults.map(({ pointer, says }) => ({ pointer, detail: says.en }))
  return { exit: 1, json: { ok: false, faults: told }, text: told.map(({ pointer, detail }) => `${pointer || '/'}: ${detail}`).join('\n') }
}

function infeasible(problem: Problem, conflicts: readonly Conflict[], isMinimal: boolean): AllocationTold {
  const w = demandWording.en
  const told = conflicts.map(conflict => conflict.map(demand => ({ ...demand, detail: demandSaid(demand, problem, codesAsNames).en })))
  const lines = told.flatMap((conflict, at) => [at === 0 ? w.cannot : w.alsoCannot, ...conflict.map(({ detail }) => `  ${detail}`)])
  return {
    exit: 1,
    json: { ok: false, infeasible: true, minimal: isMinimal, conflicts: told.map(demands => ({ demands })) },
    text: [...lines, ...(isMinimal ? [] : [w.perhapsMore])].join('\n'),
  }
}

function placedText({ objective, bound, gap, seconds, posts }: Allocation): string {
  const wide = Math.max(0, ...posts.map(({ orgCode }) => orgCode.length))
  return [
    ...posts.map(({ orgCode, role, fte }) => `${orgCode.padEnd(wide)}  ${String(fte).padStart(4)}  ${role}`),
    `Worth ${said(objective)}; no way of placing them as the file asks is worth more than ${said(bound)} (${percent(gap)} more). ${seconds.toFixed(2)} s.`,
  ].join('\n')
}

const said = (value: number): string => String(Math.round(value * 1e4) / 1e4)
const percent = (gap: number): string => `${(gap * 100).toFixed(gap < 1e-4 ? 4 : 2)} %`
