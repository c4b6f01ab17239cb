import { expect, test } from 'vitest'
import { type Engine, isAborted, openEngine } from './engine.ts'
import { solveProblem } from './solve.ts'
import { stateLike } from './testing/instance.ts'
import { smallReach } from './testing/small-problem.ts'

const engine = await openEngine()

/** The engine until its memory is used up: from the solve after `solves` on, it throws as WebAssembly does. */
function abortsAfter(solves: number): { readonly failing: Engine; readonly asked: () => number } {
  let asked = 0
  const failing = Object.create(engine, {
    withModel: {
      value: (...given: Parameters<Engine['withModel']>) => {
        asked++
        if (asked > solves) throw new WebAssembly.RuntimeError('Aborted()')
        return engine.withModel(...given)
      },
    },
  })
  return { failing, asked: () => asked }
}

test.each([
  { says: 'few roles, by patterns', problem: stateLike({ schools: 60 }) },
  { says: 'money that does not go round', problem: stateLike({ schools: 60, seed: 2, budgetCents: 60_000_000 }) },
  ...[1, 2, 3].map(seed => ({ says: `a small case, ${seed}`, problem: smallReach(seed) })),
])('when the engine gives up, what was found stays, with a true bound: $says', ({ problem }) => {
  const whole = solveProblem(engine, problem, { seconds: 20 })
  let times = 0
  for (const solves of [0, 1, 2, 3]) {
    const { failing, asked } = abortsAfter(solves)
    const answer = solveProblem(failing, problem, { seconds: 20 })
    if (!isAborted(failing)) continue
    times++
    expect(asked(), 'and it is asked nothing more').toBe(solves + 1)
    if (whole.kind !== 'placed') {
      expect(['infeasible', 'nothing-yet']).toContain(answer.kind)
      continue
    }
    if (answer.kind === 'nothing-yet') continue
    if (answer.kind !== 'placed') throw new Error(`expected a placing, got ${answer.kind}`)
    expect(answer.allocation.bound).toBeGreaterThanOrEqual(whole.allocation.objective - 1e-9)
    expect(answer.allocation.objective).toBeLessThanOrEqual(whole.allocation.bound + 1e-9)
  }
  expect(times).toBeGreaterThan(0)
  expect(isAborted(engine)).toBe(false)
})

test('any other fault of the engine is not taken for one', () => {
  const broken = Object.create(engine, {
    withModel: {
      value: () => {
        throw new TypeError('a fault of ours')
      },
    },
  })
  expect(() => solveProblem(broken, stateLike({ schools: 60 }), { seconds: 5 })).toThrow('a fault of ours')
})
