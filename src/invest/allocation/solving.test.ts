import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../platform/config/index.ts'
import { type StartSolving, solveHere, solvingThreads } from './solving.ts'
import { smallProblem } from './testing/small-problem.ts'
import { stateLike } from './testing/instance.ts'

// Inside the project, so that what is not bundled is found.
const parent = join(projectRoot, 'node_modules', '.cache')
let folder: string
let start: StartSolving

beforeAll(async () => {
  mkdirSync(parent, { recursive: true })
  folder = mkdtempSync(join(parent, 'solving-'))
  const entry = join(projectRoot, 'src', 'invest', 'allocation', 'testing', 'thread-entry.ts')
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
    build: { ssr: entry, outDir: folder, target: 'node20', emptyOutDir: true },
  })
  const path = join(folder, 'thread-entry.js')
  const built: { solvingThreads: typeof solvingThreads } = await import(/* @vite-ignore */ pathToFileURL(path).href)
  start = built.solvingThreads({ entry: path })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a thread gives what this one gives, holds nothing up meanwhile, and goes on from the last answer', async () => {
  let longestStop = 0
  let last = performance.now()
  const timer = setInterval(() => {
    longestStop = Math.max(longestStop, performance.now() - last)
    last = performance.now()
  }, 10)
  const problem = stateLike({ schools: 400, seed: 8 })
  const solving = start({ problem, seconds: 60 })
  const answer = await solving.answer
  clearInterval(timer)
  if (answer.kind !== 'placed') throw new Error(answer.kind)
  expect(answer.allocation.gap).toBeLessThan(1e-4)
  expect(solving.latest()?.objective).toBeLessThanOrEqual(answer.allocation.objective)
  expect(longestStop).toBeLessThan(1500)
  const moved = { ...problem, maxPerSchool: 3 }
  const [again, here] = await Promise.all([
    start({ problem: moved, seconds: 60, from: answer.again }).answer,
    solveHere({ problem: moved, seconds: 60 }).answer,
  ])
  if (again.kind !== 'placed' || here.kind !== 'placed') throw new Error(`${again.kind} ${here.kind}`)
  expect(again.allocation.objective).toBeCloseTo(here.allocation.objective, 6)
})

test('told to stop, it answers within the grace with the best so far', async () => {
  const solving = start({ problem: { ...stateLike({ schools: 5_000, seed: 3 }), half: ['counselor'], maxPerSchool: 9 }, seconds: 300 })
  await new Promise(resolve => setTimeout(resolve, 1_500))
  solving.stop()
  const answer = await solving.answer
  expect(['placed', 'nothing-yet']).toContain(answer.kind)
  if (answer.kind === 'placed') expect(answer.allocation.posts.length).toBeGreaterThan(100)
})

test('demands that contradict each other come back from the thread too', async () => {
  const problem = { ...smallProblem(1), guaranteed: ['s0'], maxPerSchool: 0 }
  expect(await start({ problem, seconds: 60 }).answer).toMatchObject({ kind: 'infeasible' })
})

test('where nothing was built it solves here', () => {
  expect(solvingThreads()).toBe(solveHere)
})
