import { join } from 'node:path'
import { openEngine, solveSheet } from '../src/invest/allocation/engine.ts'
import { plainSheet } from '../src/invest/allocation/plain.ts'
import type { Problem } from '../src/invest/allocation/problem.ts'
import { solveProblem } from '../src/invest/allocation/solve.ts'
import { firstFormulation } from '../src/invest/allocation/testing/first-formulation.ts'
import { type StateAsked, stateProblem } from '../src/invest/allocation/testing/state-schools.ts'
import { sharedFolder } from '../src/platform/testing/requirements.ts'
import { print, say } from './line.ts'

const instances: readonly { readonly name: string; readonly asked: StateAsked }[] = [
  { name: 'no cap', asked: {} },
  { name: 'cap 6', asked: { maxPerSchool: 6 } },
  { name: 'cap 4', asked: { maxPerSchool: 4 } },
  { name: 'cap 4, half posts, 15 minutes', asked: { maxPerSchool: 4, isHalf: true } },
  { name: 'no cap, by students reached', asked: { isReach: true } },
  { name: 'cap 6, by students reached', asked: { maxPerSchool: 6, isReach: true } },
  { name: 'cap 4, by students reached', asked: { maxPerSchool: 4, isReach: true } },
  { name: 'cap 4, half posts, 15 minutes, by students reached', asked: { maxPerSchool: 4, isHalf: true, isReach: true } },
]

/**
 * Twelve roles at the state’s own schools, with money for 70 percent: the gap that is left, beside the same engine on the problem as it reads (which is
 * how these were solved before) and on the formulation first written, each for `seconds`. Processor time counts: the wall depends on who else works.
 */
export async function allocateStateBench(seconds: number): Promise<void> {
  const shared = sharedFolder()
  if (shared === null) return say('The state’s schools stand in ../shared/data beside the checkout: this bench is left out.')
  for (const { name, asked } of instances) {
    const problem = stateProblem(join(shared, 'data'), asked)
    const ours = await bySchool(problem)
    print({
      ...{
        name: `allocate ${problem.schools.length} schools, 12 roles, ${name}`,
        unit: 'gap',
        n: problem.schools.length,
        more: false,
        spread: null,
      },
      ...ours,
      ours: ours.gap,
      theirs: await besideUs(plainSheet(problem, { isWorth: true }).sheet, ours.objective, seconds),
      first: asked.isHalf || asked.isReach ? null : await besideUs(firstFormulation(problem), ours.objective, seconds),
      theirSeconds: seconds,
    })
  }
}

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

async function bySchool(problem: Problem) {
  const began = cpuSeconds()
  const at: Record<'boundWithin2Percent' | 'gapWithin2In1000', number | null> = { boundWithin2Percent: null, gapWithin2In1000: null }
  const answer = solveProblem(await openEngine(), problem, {
    seconds: 60,
    told: told => {
      if (!told) return
      if (told.gap <= 0.02) at.boundWithin2Percent ??= cpuSeconds() - began
      if (told.gap <= 0.002) at.gapWithin2In1000 ??= cpuSeconds() - began
    },
  })
  if (answer.kind !== 'placed') throw new Error(`expected a placing, got ${answer.kind}`)
  const { objective, bound, gap } = answer.allocation
  return { objective, bound, gap, cpuSeconds: cpuSeconds() - began, ...at }
}

/** How far the engine’s best is from its own bound when its time is up; null where it found nothing, or gave up for want of memory. */
async function besideUs(sheet: Parameters<typeof solveSheet>[1], objective: number, seconds: number): Promise<number | null> {
  const { values, value, bound } = solveSheet(await openEngine(), sheet, { seconds })
  if (!values) return null
  if (bound < objective * (1 - 1e-6)) throw new Error(`the engine’s bound ${bound} is below a placing worth ${objective}`)
  return (bound - value) / value
}
