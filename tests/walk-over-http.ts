/** What comes of everything that may be sent: by state, then by move, `refused` where it is, else the state that it leads to. */
export type Outcomes = ReadonlyMap<string, ReadonlyMap<string, string>>

export const refusal = 'refused'

export interface Attempt<Place> {
  readonly says: string
  readonly to: Place | 'refused'
}

/** What the rules make of it: every state that is reached from a beginning, and what is tried in the n-th of them that is met. */
export function outcomesByRules<Place>(
  beginning: Place,
  keyOf: (place: Place) => string,
  attempts: (place: Place, n: number) => readonly Attempt<Place>[],
): Outcomes {
  const outcomes = new Map<string, Map<string, string>>()
  const open = [beginning]
  for (let place = open.shift(); place; place = open.shift()) {
    const key = keyOf(place)
    if (outcomes.has(key)) continue
    const tried = attempts(place, outcomes.size).map(({ says, to }): [string, string] => {
      if (to === 'refused') return [says, refusal]
      open.push(to)
      return [says, keyOf(to)]
    })
    outcomes.set(key, new Map(tried))
  }
  return outcomes
}

/**
 * Which states are alike: of one label, and the same may be sent from each, with the same answers, on to states that are alike. The fewest there
 * are, each by a name of its own.
 */
export function alike(outcomes: Outcomes, labelOf: (key: string) => string): ReadonlyMap<string, string> {
  let names = new Map([...outcomes.keys()].map(key => [key, labelOf(key)]))
  for (;;) {
    const before = names
    const signatures = new Map<string, string>()
    const named = [...outcomes].map(([key, tried]): [string, string] => {
      const goes = [...tried].map(([says, to]) => `${says} > ${before.get(to) ?? to}`).toSorted()
      const signature = [before.get(key), ...goes].join()
      const name = signatures.get(signature) ?? `${labelOf(key)} ${signatures.size + 1}`
      signatures.set(signature, name)
      return [key, name]
    })
    names = new Map(named)
    if (signatures.size === new Set(before.values()).size) return names
  }
}

/** The same, of those that are alike one. */
export const merged = (outcomes: Outcomes, names: ReadonlyMap<string, string>): Outcomes =>
  new Map(
    [...outcomes].map(([key, tried]) => [
      names.get(key) ?? key,
      new Map([...tried].map(([says, to]): [string, string] => [says, names.get(to) ?? to])),
    ]),
  )

export interface Reached {
  readonly id: string
  readonly key: string
}
export interface Served {
  /** A new matter, brought about as people do. */
  readonly begin: () => Promise<Reached>
  /** Sends one move; answers with the state that it led to, or that it was refused. */
  readonly send: (at: Reached, says: string) => Promise<string>
}

/**
 * The same over HTTP: from each state that is met everything is sent, and those that are answered well are followed, until no state is left in
 * which something was not tried. What the rules expect says only in which order, so that what is refused is tried before what leads on.
 */
export async function walkOverHttp(
  served: Served,
  expected: Outcomes,
): Promise<{ readonly outcomes: Outcomes; readonly sent: number; readonly begun: number }> {
  const outcomes = new Map<string, Map<string, string>>()
  const toTry = (key: string): readonly string[] => {
    const tried = expected.get(key)
    if (!tried) throw new Error(`A state that the rules do not have: ${key}`)
    return [...tried.keys()]
  }
  let [sent, begun] = [0, 0]
  let at: Reached | null = null
  for (;;) {
    const from: Reached = at ?? (await served.begin())
    if (!at) begun++
    const tried: Map<string, string> = outcomes.get(from.key) ?? new Map<string, string>()
    outcomes.set(from.key, tried)
    const stays = (says: string) => [refusal, from.key].includes(expected.get(from.key)?.get(says) ?? refusal)
    const left = toTry(from.key).filter(says => !tried.has(says))
    const says = left.find(stays) ?? left[0] ?? firstStep(outcomes, from.key, toTry)
    if (says === undefined) {
      if (!at) return { outcomes, sent, begun }
      at = null
      continue
    }
    sent++
    const to = await served.send(from, says)
    const known = tried.get(says)
    if (known !== undefined && known !== to) throw new Error(`In “${from.key}”, ${says} led to “${known}” and then to “${to}”.`)
    tried.set(says, to)
    at = { id: from.id, key: to === refusal ? from.key : to }
  }
}

/** The first step of a shortest way to a state in which something was not yet tried. */
function firstStep(outcomes: Outcomes, from: string, toTry: (key: string) => readonly string[]): string | undefined {
  const seen = new Set([from])
  const open: { readonly key: string; readonly first: string | null }[] = [{ key: from, first: null }]
  for (const { key, first } of open) {
    const tried = outcomes.get(key)
    if (first !== null && (tried?.size ?? 0) < toTry(key).length) return first
    for (const [says, to] of tried ?? []) {
      if (to === refusal || seen.has(to)) continue
      seen.add(to)
      open.push({ key: to, first: first ?? says })
    }
  }
  return undefined
}

/** In a line, for whoever reads the run. */
export function countsOf(outcomes: Outcomes): string {
  const all = [...outcomes].flatMap(([from, tried]) => [...tried.values()].map(to => ({ from, to })))
  const edges = all.filter(({ from, to }) => to !== refusal && to !== from).length
  return `${outcomes.size} states, ${edges} edges, ${all.filter(({ to }) => to === refusal).length} refusals`
}

/** As lists that a failing test shows well. */
export const linesOf = (outcomes: Outcomes): string[] =>
  [...outcomes].flatMap(([from, tried]) => [...tried].map(([says, to]) => `${from} | ${says} | ${to}`)).toSorted()
