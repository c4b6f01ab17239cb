import { join } from 'node:path'
import { naive } from '../src/plan/core/testing/naive.ts'
import { checkBound } from '../src/plan/core/check.ts'
import { type Compiled, decide, makePlan, openPlan, type Situation } from '../src/plan/core/index.ts'
import { readBundle } from '../src/plan/index.ts'
import { projectRoot } from '../src/platform/config/index.ts'
import { questions } from '../src/questions.ts'
import { support } from '../src/respond/index.ts'
import { agree, answerOf, plain, rates, ruleOf, sampleOf } from './decisions.ts'
import { cpuMillis, median, print, say, spreadOf } from './line.ts'
import { cedar, jsonRulesEngine, type Matcher } from './rivals.ts'

const rounds = 7

/** Harbor Falls' plan with what it includes and the floor: read, compiled and checked over every situation, then decided from. */
export async function planBench(): Promise<void> {
  const reading = readBundle(join(projectRoot, 'plans', 'harbor-falls.md'))
  if (reading.kind === 'missing') throw new Error(reading.detail)
  const { bundle } = reading
  const made = () => makePlan(bundle, questions)
  const first = performance.now()
  const opened = openPlan(bundle, questions)
  const cold = performance.now() - first
  if (!opened.ok) throw new Error(`the shipped plan has ${opened.faults.length} faults`)
  const compiled = opened.compiled(support.name)
  const { bound } = made()
  if (!compiled || !bound) throw new Error('the shipped plan cannot be compiled')
  const n = compiled.table.length

  // In milliseconds of this process's own CPU, so that a busy machine does not count as slow code.
  const [reads, compiles, checks]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < rounds; round++) {
    let fresh = made()
    reads.push(
      cpuMillis(() => {
        fresh = made()
      }),
    )
    compiles.push(cpuMillis(() => fresh.compiled(support.name)))
    const { plan, bound, floors, compiled } = fresh
    if (plan && bound) checks.push(cpuMillis(() => checkBound({ plan, bound, floors, questions: [support], compiled })))
  }
  const stage = { theirs: null, unit: 'ms of CPU', n, more: false, goal: 150, rounds }
  print({ ...stage, name: 'plan read', ours: median(reads), spread: spreadOf(reads), goal: null })
  print({ ...stage, name: 'plan compile', ours: median(compiles), spread: spreadOf(compiles), classes: compiled.classes.length })
  print({ ...stage, name: 'plan check', ours: median(checks), spread: spreadOf(checks) })
  print({
    ...stage,
    name: 'plan cold',
    unit: 'ms',
    ours: cold,
    spread: null,
    goal: null,
    what: 'every question read, compiled and checked by a process that has just begun',
  })

  const situations = sampleOf(compiled, 20_000)
  const own = rates(rounds, situations, situation => answerOf(compiled, situation))
  const whole = rates(rounds, situations.slice(0, 4_000), situation => decide(compiled, situation))
  const { plan, all } = plain(compiled, bound.questions[support.name] ?? { rules: [], alsos: [], laws: [] })
  agree(situations.slice(0, 1_000), compiled, plan)
  const others: Record<string, number[] | undefined> = {
    'first match, written plainly': rates(rounds, situations.slice(0, 4_000), situation => naive(plan, situation, support)),
    'json-rules-engine': await rivalRates('json-rules-engine', await jsonRulesEngine(all), situations.slice(0, 400), compiled),
    '@cedar-policy/cedar-wasm': await rivalRates('@cedar-policy/cedar-wasm', await cedar(all), situations.slice(0, 400), compiled),
  }
  for (const [rival, theirs] of Object.entries(others)) {
    const beside = {
      theirs: theirs ? median(theirs) : null,
      unit: 'decisions/s',
      rival,
      theirSpread: theirs ? spreadOf(theirs) : null,
      rules: all.length,
    }
    print({ ...beside, name: 'plan decide', ours: median(own), spread: spreadOf(own), n: situations.length * rounds, goal: 100 })
    print({
      ...beside,
      name: 'plan explain',
      ours: median(whole),
      spread: spreadOf(whole),
      n: 4_000 * rounds,
      what: 'with its reasons and sentences',
    })
  }
}

async function rivalRates(
  name: string,
  matcher: Matcher | undefined,
  situations: readonly Situation[],
  compiled: Compiled,
): Promise<number[] | undefined> {
  if (!matcher) {
    say(`${name} is not installed, so plan stands beside less: npm i --no-save ${name}, or BENCH_MODULES=FOLDER with it.`)
    return undefined
  }
  const found: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const began = performance.now()
    for (const situation of situations) {
      const matched = await matcher(situation)
      const rule = Math.min(...matched)
      if (round === 0 && compiled.rules[rule]?.answer !== ruleOf(compiled, situation))
        throw new Error(`${name} found another rule than we did`)
    }
    found.push((situations.length / (performance.now() - began)) * 1_000)
  }
  return found.slice(1)
}
