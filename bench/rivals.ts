import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BoundRules } from './decisions.ts'
import { projectRoot } from '../src/platform/config/index.ts'

/** Which rules matched a situation, by their order: what a rival finds out. Putting an answer together from them is left out, in its favour. */
export type Matcher = (situation: Readonly<Record<string, string>>) => Promise<readonly number[]> | readonly number[]

/** Packages of the project, or of the folder that BENCH_MODULES names. */
const requireFrom = createRequire(join(process.env['BENCH_MODULES'] ?? projectRoot, 'package.json'))

async function load(name: string): Promise<Record<string, any> | undefined> {
  try {
    return await import(pathToFileURL(requireFrom.resolve(name)).href)
  } catch {
    return undefined
  }
}

/** Every rule is a rule of the engine with its facts as conditions; the first match is the one of greatest priority. */
export async function jsonRulesEngine(rules: BoundRules): Promise<Matcher | undefined> {
  const found = await load('json-rules-engine')
  if (!found) return undefined
  const { Engine } = found['Engine'] ? found : found['default']
  const engine = new Engine([], { allowUndefinedFacts: false })
  for (const [order, { when }] of rules.entries()) {
    engine.addRule({
      priority: rules.length - order,
      conditions: { all: Object.entries(when).map(([fact, value]) => ({ fact, operator: 'in', value })) },
      event: { type: 'matched', params: { order } },
    })
  }
  return async situation => {
    const { events } = await engine.run(situation)
    return events.map((event: { params: { order: number } }) => event.params.order)
  }
}

/** Every rule is a policy, parsed once; the answer names the policies that matched. */
export async function cedar(rules: BoundRules): Promise<Matcher | undefined> {
  const found = await load('@cedar-policy/cedar-wasm/nodejs')
  if (!found) return undefined
  const { preparsePolicySet, statefulIsAuthorized } = found['statefulIsAuthorized'] ? found : found['default']
  const condition = ([fact, values]: [string, readonly string[]]) => `${JSON.stringify(values)}.contains(context[${JSON.stringify(fact)}])`
  const policies = Object.fromEntries(
    rules.map(({ when }, order) => [
      String(order),
      `permit(principal, action, resource) when { ${Object.entries(when).map(condition).join(' && ') || 'true'} };`,
    ]),
  )
  const parsed = preparsePolicySet('rules', { staticPolicies: policies })
  if (parsed.type !== 'success') throw new Error(`cedar does not read the rules: ${JSON.stringify(parsed).slice(0, 500)}`)
  const who = { principal: { type: 'Person', id: 'a' }, action: { type: 'Action', id: 'call' }, resource: { type: 'School', id: 'a' } }
  return situation => {
    const answer = statefulIsAuthorized({ ...who, context: situation, preparsedPolicySetId: 'rules', entities: [] })
    if (answer.type !== 'success') throw new Error(`cedar failed: ${JSON.stringify(answer).slice(0, 500)}`)
    return answer.response.diagnostics.reason.map(Number)
  }
}
