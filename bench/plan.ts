import { join } from 'node:path'
import { naive, type NaiveAlso, type NaiveLaw, type NaivePlan, type NaiveRule } from '../src/plan/core/testing/naive.ts'
import { type Compiled, decide, makePlan, openPlan, type Situation } from '../src/plan/core/index.ts'
import { readBundle } from '../src/plan/index.ts'
import { projectRoot } from '../src/platform/config/index.ts'
import { support } from '../src/respond/index.ts'
import { cpuMillis, median, print, say, spreadOf, timed } from './line.ts'
import { cedar, jsonRulesEngine, type Matcher } from './rivals.ts'

/** Every rule, also and law in one list, as what each asks of the facts. */
export type BoundRules = readonly { readonly when: Readonly<Record<string, string[]>> }[]

const rounds = 7

/** Harbor Falls' plan with what it includes and the floor: read, compiled and checked over every situation, then decided from. */
export async function planBench(): Promise<void> {
  const reading = readBundle(join(projectRoot, 'plans', 'harbor-falls.md'))
  if (reading.kind === 'missing') throw new Error(reading.detail)
  const { bundle } = reading
  const made = () => makePlan(bundle, [support])
  const first = performance.now()
  const opened = openPlan(bundle, [support])
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
    checks.push(cpuMillis(() => openPlan(bundle, [support])) - (reads[round] ?? 0) - (compiles[round] ?? 0))
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
    what: 'read, compiled and checked by a process that has just begun',
  })

  const situations = sampleOf(compiled, 20_000)
  const own = rates(situations, situation => answerOf(compiled, situation))
  const whole = rates(situations.slice(0, 4_000), situation => decide(compiled, situation))
  const { plan, all } = plain(compiled, bound.questions[support.name] ?? { rules: [], alsos: [], laws: [] })
  agree(situations.slice(0, 1_000), compiled, plan)
  const others: Record<string, number[] | undefined> = {
    'first match, written plainly': rates(situations.slice(0, 4_000), situation => naive(plan, situation, support)),
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

/** A situation in words → its answer with every part: one read of the table. */
function answerOf({ space, table, classes }: Compiled, situation: Situation): unknown {
  let index = 0
  for (let d = 0; d < space.names.length; d++) {
    index += (space.values[d]?.indexOf(situation[space.names[d] ?? ''] ?? '') ?? -1) * (space.strides[d] ?? 1)
  }
  return classes[table[index] ?? 0]?.outcome
}

/** Spread over the whole space by a fixed stride, so that every run asks the same. */
function sampleOf({ space, table }: Compiled, count: number): Situation[] {
  const stride = 7_919
  return Array.from({ length: count }, (_, at) => {
    const index = (at * stride) % table.length
    return Object.fromEntries(
      space.names.map((name, d) => [name, space.values[d]?.[Math.floor(index / (space.strides[d] ?? 1)) % (space.sizes[d] ?? 1)] ?? '']),
    )
  })
}

/** Decisions a second of each round; the first is thrown away. */
function rates(situations: readonly Situation[], decideOne: (situation: Situation) => unknown): number[] {
  let kept: unknown
  const millis = timed(rounds + 1, () => {
    for (const situation of situations) kept = decideOne(situation)
  }).slice(1)
  if (kept === undefined) throw new Error('nothing was decided')
  return millis.map(each => (situations.length / each) * 1_000)
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

const ruleOf = (compiled: Compiled, situation: Situation): string | undefined => {
  const outcome = answerOf(compiled, situation) as Compiled['classes'][number]['outcome']
  return compiled.classes.find(each => each.outcome === outcome)?.rule?.answer
}

function plain(compiled: Compiled, bound: { rules: any; alsos: any; laws: any }): { plan: NaivePlan; all: BoundRules } {
  const { space } = compiled
  const when = (allows: readonly Uint8Array[]): Record<string, string[]> =>
    Object.fromEntries(
      space.names.flatMap((name, d) => {
        const values = space.values[d] ?? []
        const wanted = values.filter((_, v) => allows[d]?.[v] === 1)
        return wanted.length === values.length ? [] : [[name, wanted]]
      }),
    )
  const rules: NaiveRule[] = bound.rules.map((rule: any) => ({ when: when(rule.allows), then: { answer: rule.answer, ...rule.parts } }))
  const alsos: NaiveAlso[] = bound.alsos.map((also: any) => ({ when: when(also.allows), add: also.parts }))
  const laws: NaiveLaw[] = bound.laws.map((law: any) => ({
    ...{ when: when(law.allows), only: law.only, forbid: law.forbid, require: law.require, strike: law.strike },
    ...(law.otherwise ? { otherwise: { ...(law.otherwise.answer ? { answer: law.otherwise.answer } : {}), ...law.otherwise.parts } } : {}),
  }))
  return { plan: { rules, alsos, laws }, all: [...rules, ...alsos, ...laws] }
}

/** What is compared answers the same: its first matching rule is ours. */
function agree(situations: readonly Situation[], compiled: Compiled, plan: NaivePlan): void {
  const wrong = situations.find(situation => naive(plan, situation, support).first?.then.answer !== ruleOf(compiled, situation))
  if (wrong) throw new Error(`the plain interpreter finds another rule for ${JSON.stringify(wrong)}`)
}
