import { inEach, type Lang, type Saying } from './lang.ts'

/** A saying as a record keeps it: its id and its arguments. Another saying among the arguments is kept the same way. */
export type KeptSaying = { readonly id: string; readonly args?: Readonly<Record<string, KeptArgument>> | undefined }
export type KeptArgument = string | number | boolean | KeptSaying

type Argument = string | number | boolean | Saying
type Given = Readonly<Record<string, Argument>>
type Sentence = string | ((given: Given) => string)
type InEach = Readonly<Record<Lang, Sentence>>

/** What a saying was made from. Beside the sayings and not in them: their JSON and their equality are those of their sentences. */
const made = new WeakMap<Saying, { readonly id: string; readonly given: Given }>()
/** Every sentence of every catalogue that is loaded, by id. */
const sentences = new Map<string, InEach>()

/** Undefined for a saying that no catalogue made. */
export const idOf = (saying: Saying): string | undefined => made.get(saying)?.id

export const argumentsOf = (saying: Saying): Given => made.get(saying)?.given ?? {}

export function keep(saying: Saying): KeptSaying | undefined {
  const id = idOf(saying)
  if (id === undefined) return undefined
  const args: Record<string, KeptArgument> = {}
  for (const [name, given] of Object.entries(argumentsOf(saying))) {
    const kept = typeof given === 'object' ? keep(given) : given
    if (kept === undefined) return undefined
    args[name] = kept
  }
  return Object.keys(args).length === 0 ? { id } : { id, args }
}

/** The same saying again; undefined where no loaded catalogue has the id. */
export function sayingOf({ id, args = {} }: KeptSaying): Saying | undefined {
  const said = sentences.get(id)
  if (said === undefined) return undefined
  const given: Record<string, Argument> = {}
  for (const [name, kept] of Object.entries(args)) {
    const again = typeof kept === 'object' ? sayingOf(kept) : kept
    if (again === undefined) return undefined
    given[name] = again
  }
  return say(id, said, given)
}

/** What the build puts in place of `sayings`: the sentences with their paths, made into the tree that the English had. */
export function spoken(name: string, entries: readonly (readonly [path: readonly string[], said: InEach])[]): unknown {
  const root: Branch = {}
  for (const [path, said] of entries) {
    const id = [name, ...path].join('.')
    sentences.set(id, said)
    const leaf = typeof said.en === 'string' ? say(id, said, {}) : (given: Given) => say(id, said, given)
    const last = path.at(-1)
    if (last === undefined) return leaf
    branchAt(root, path.slice(0, -1))[last] = leaf
  }
  return root
}

/** An argument as text: a saying in the language of the sentence around it. */
export const told = (given: Argument, lang: Lang): string => (typeof given === 'object' ? given[lang] : String(given))

interface Branch {
  [key: string]: unknown
}

function branchAt(root: Branch, path: readonly string[]): Branch {
  let at = root
  for (const key of path) {
    const inner = at[key]
    const next: Branch = isBranch(inner) ? inner : {}
    at[key] = next
    at = next
  }
  return at
}

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null

function say(id: string, said: InEach, given: Given): Saying {
  const saying = inEach(lang => {
    const sentence = said[lang]
    return typeof sentence === 'string' ? sentence : sentence(given)
  })
  made.set(saying, { id, given })
  return saying
}
