import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { contact } from '../src/contact/question.ts'
import { checkBound } from '../src/plan/core/check.ts'
import { comparePlans, decide, makePlan, openPlan, type Sources } from '../src/plan/core/index.ts'
import { pack } from '../src/plan/core/portable.ts'
import { naive } from '../src/plan/core/testing/naive.ts'
import { readBundle } from '../src/plan/index.ts'
import { projectRoot } from '../src/platform/config/index.ts'
import { questions } from '../src/questions.ts'
import { agree, answerOf, plain, rates, sampleOf } from './decisions.ts'
import { cpuMillis, median, print, spreadOf, timed } from './line.ts'

const rounds = 7
const megabyte = 1_048_576

/** All that is asked when police or an agency wants something of a school: Harbor Falls' plan, over every one of its situations. */
export async function contactBench(): Promise<void> {
  const reading = readBundle(join(projectRoot, 'plans', 'harbor-falls.md'))
  if (reading.kind === 'missing') throw new Error(reading.detail)
  const { bundle } = reading
  if (!openPlan(bundle, questions).ok) throw new Error('the shipped plan has faults')

  const made = makePlan(bundle, questions)
  const before = held()
  const table = made.compiled(contact.name)
  const megabytes = (held() - before) / megabyte
  if (!table) throw new Error('the shipped plan cannot be compiled')

  const [compiles, checks]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    const { plan, bound, floors, compiled } = makePlan(bundle, questions)
    if (!plan || !bound) throw new Error('the shipped plan cannot be compiled')
    compiles.push(cpuMillis(() => compiled(contact.name)))
    checks.push(
      cpuMillis(() => {
        const { faults } = checkBound({ plan, bound, floors, questions: [contact], compiled })
        if (faults.length > 0) throw new Error('the shipped plan has faults')
      }),
    )
  }

  const n = table.table.length
  const peakOfProcess = Math.round(process.resourceUsage().maxRSS / 1_024)
  const sizes = table.classes.map(({ situations }) => situations)
  const classes = { classes: sizes.length, meanOfClass: Math.round(n / sizes.length), largestClass: Math.max(...sizes) }
  const stage = { theirs: null, n, more: false }
  const cpu = { ...stage, unit: 'ms of CPU', goal: 150 }
  print({ ...cpu, name: 'contact compile', ours: median(compiles), spread: spreadOf(compiles), ...classes })
  print({ ...cpu, name: 'contact check', ours: median(checks), spread: spreadOf(checks) })
  print({ ...stage, name: 'contact kept', unit: 'MB', ours: megabytes, spread: null, goal: 50, peakOfProcess })
  print({ ...stage, name: 'contact sent', unit: 'bytes, packed', ours: gzipSync(JSON.stringify(pack(table))).length, spread: null })

  const all = decide(table, {})
  const distinct = all.kind === 'decided' ? all.decisions : []
  const cubes = distinct.reduce((sum, { when }) => sum + when.length, 0)
  print({ ...stage, name: 'contact answers with all their parts', unit: 'different ones', ours: distinct.length, spread: null, cubes })

  const situations = sampleOf(table, 20_000)
  const { plan } = plain(table, made.bound?.questions[contact.name] ?? { rules: [], alsos: [], laws: [] })
  agree(situations.slice(0, 1_000), table, plan)
  const [own, theirs] = [
    rates(rounds, situations, situation => answerOf(table, situation)),
    rates(rounds, situations.slice(0, 2_000), situation => naive(plan, situation, contact)),
  ]
  print({
    ...{ name: 'contact decide', ours: median(own), theirs: median(theirs), unit: 'decisions/s', n: situations.length * rounds },
    ...{ spread: spreadOf(own), rival: 'first match, written plainly', theirSpread: spreadOf(theirs) },
  })

  for (const model of made.plan?.includes.map(({ name }) => name) ?? []) {
    const other = makePlan(without(bundle, model), questions)
    if (!other.compiled(contact.name)) throw new Error(`the plan without ${model} cannot be compiled`)
    const spent = timed(rounds, () => comparePlans(made, other, questions))
    const found = comparePlans(made, other, questions).find(({ question }) => question === contact.name)
    print({
      ...{ ...stage, name: `plan compare, without ${model}`, unit: 'ms', ours: median(spent), spread: spreadOf(spent), goal: 1_000 },
      ...{ what: 'every question', changed: found?.changed ?? 0, cases: found?.cases.length ?? 0, reliance: found?.reliance },
    })
  }
}

/** The same plan with one model plan no longer included. */
function without(bundle: Sources, model: string): Sources {
  const text = bundle.main.text.replace(/^includes: \[(.*)\]$/m, (_, names: string) => {
    const kept = names.split(',').map(name => name.trim())
    return `includes: [${kept.filter(name => name !== model).join(', ')}]`
  })
  if (text === bundle.main.text) throw new Error(`the shipped plan does not include ${model}`)
  return { ...bundle, main: { ...bundle.main, text } }
}

/** What the process holds once all that is no longer used is let go. */
function held(): number {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
