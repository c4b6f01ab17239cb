import { openEngine, solveSheet } from '../src/invest/allocation/engine.ts'
import { placeAtOnce } from '../src/invest/allocation/by-school/at-once.ts'
import { objectiveOf } from '../src/invest/allocation/placing.ts'
import type { Problem } from '../src/invest/allocation/problem.ts'
import { wantedGap } from '../src/invest/allocation/search.ts'
import { type Again, solveProblem } from '../src/invest/allocation/solve.ts'
import { firstFormulation } from '../src/invest/allocation/testing/first-formulation.ts'
import { stateLike } from '../src/invest/allocation/testing/instance.ts'
import { allocateStateBench } from './allocate-state.ts'
import { median, print, say, spreadOf } from './line.ts'

const rounds = 3

/**
 * Posts placed on a made-up state, proven to a part in ten thousand, beside the formulation first written for the same engine, in one run.
 * With 5,000 schools that one is tried only where `--seconds` gives it time.
 */
export async function allocateBench(seconds: number | null): Promise<void> {
  await allocateStateBench(seconds ?? 20)
  await beside('allocate 1800', stateLike({ schools: 1_800 }), { goal: 5, patience: seconds ?? 180 })
  await beside('allocate 1800, money for 19 of 21 million', stateLike({ schools: 1_800, seed: 2, budgetCents: 1_900_000_000 }), {
    goal: 5,
    patience: 0,
  })
  await beside('allocate 5000', stateLike({ schools: 5_000, seed: 2 }), { goal: 20, patience: seconds ?? 0 })
}

async function beside(name: string, problem: Problem, { goal, patience }: { goal: number; patience: number }): Promise<void> {
  // Opening the engine is part of it: each solve has a thread of its own.
  const runs: Run[] = []
  for (let round = 0; round < rounds; round++) runs.push(await ours(problem, undefined))
  const [ownRun] = runs
  if (!ownRun) throw new Error('no round was run')
  const theirs = patience > 0 ? await first(problem, patience) : null
  if (patience === 0) say(`${name}: the first formulation is not run here; --seconds N gives it N seconds.`)
  if (theirs?.isOptimal && Math.abs(theirs.value - ownRun.objective) > theirs.value * wantedGap)
    throw new Error(`the two do not agree: ${ownRun.objective} and ${theirs.value}`)
  const line = { n: problem.schools.length, more: false, unit: 's' }
  print({
    ...line,
    name,
    ours: median(runs.map(run => run.seconds)),
    theirs: theirs?.seconds ?? null,
    spread: spreadOf(runs.map(run => run.seconds)),
    goal,
    cpuSeconds: median(runs.map(run => run.cpu)),
    theirCpuSeconds: theirs?.cpu ?? null,
    objective: ownRun.objective,
    bound: ownRun.bound,
    gap: ownRun.gap,
    theirObjective: theirs?.value ?? null,
    theirGap: theirs?.gap ?? null,
  })

  const moved = sliders.map(({ slide }) => slide(problem))
  for (const [at, { says }] of sliders.entries()) {
    const next = moved[at]
    if (!next) continue
    const slid = [await ours(next, ownRun.again), await ours(next, ownRun.again), await ours(next, ownRun.again)]
    const fresh = await ours(next, undefined)
    const [same] = slid
    if (!same || Math.abs(same.objective - fresh.objective) > fresh.objective * wantedGap)
      throw new Error('a slider’s solve differs from a fresh one')
    print({
      ...line,
      name: `${name}: ${says}`,
      ours: median(slid.map(run => run.seconds)),
      theirs: fresh.seconds,
      spread: spreadOf(slid.map(run => run.seconds)),
      goal: problem.schools.length > 2_000 ? null : 1,
      rival: 'the same from nothing',
      cpuSeconds: median(slid.map(run => run.cpu)),
      gap: same.gap,
    })
  }
  const began = performance.now()
  const preview = objectiveOf(problem, placeAtOnce(problem).placing)
  print({
    ...line,
    name: `${name}: preview`,
    ours: preview,
    theirs: ownRun.objective,
    unit: 'objective',
    more: true,
    spread: null,
    milliseconds: performance.now() - began,
  })
}

const sliders: readonly { says: string; slide: (problem: Problem) => Problem }[] = [
  {
    says: 'five social workers more',
    slide: problem => ({ ...problem, roles: problem.roles.map((role, at) => (at === 0 ? { ...role, posts: role.posts + 5 } : role)) }),
  },
  { says: 'at most three a school', slide: problem => ({ ...problem, maxPerSchool: 3 }) },
  {
    says: 'a coach weighs a tenth more',
    slide: problem => ({ ...problem, roles: problem.roles.map((role, at) => (at === 2 ? { ...role, weight: role.weight * 1.1 } : role)) }),
  },
]

interface Run {
  readonly seconds: number
  readonly cpu: number
  readonly objective: number
  readonly bound: number
  readonly gap: number
  readonly again: Again
}

async function ours(problem: Problem, from: Again | undefined): Promise<Run> {
  const { seconds, cpu, result } = await measured(async () => solveProblem(await openEngine(), problem, { seconds: 60, from }))
  if (result.kind !== 'placed') throw new Error(`expected a placing, got ${result.kind}`)
  if (result.allocation.gap > wantedGap) throw new Error(`proven to ${result.allocation.gap} only`)
  return { ...result.allocation, seconds, cpu, again: result.again }
}

async function first(problem: Problem, patience: number) {
  const { seconds, cpu, result } = await measured(async () =>
    solveSheet(await openEngine(), firstFormulation(problem), { seconds: patience, gap: wantedGap }),
  )
  return { seconds, cpu, value: result.value, gap: (result.bound - result.value) / result.value, isOptimal: result.status === 'optimal' }
}

async function measured<T>(work: () => Promise<T>): Promise<{ seconds: number; cpu: number; result: T }> {
  const [began, before] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { seconds: (performance.now() - began) / 1000, cpu: (user + system) / 1e6, result }
}
