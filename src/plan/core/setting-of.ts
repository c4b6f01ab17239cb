import { notAmong } from './nearest.ts'
import type { SettingDeclaration, SettingMistake, Word } from './question.ts'

/** What a schema says of a value that does not fit it, as zod says it. */
interface Issue {
  readonly code?: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
  readonly values?: readonly unknown[]
  /** Of a value that may have several forms: what each says of it. */
  readonly errors?: readonly (readonly Issue[])[]
}

interface Schema {
  readonly safeParse: (value: unknown) => { readonly error?: { readonly issues: readonly Issue[] } | undefined }
}

export interface SettingShape extends Pick<SettingDeclaration, 'says'> {
  readonly name: Word
  readonly schema: Schema
  /** The keys it may hold; of a key that holds keys itself, under its name: `{ '': [taken, goes-to], 'goes-to': [counselors] }`. */
  readonly keys: Readonly<Record<string, readonly string[]>>
}

/** A setting whose mistakes are told one by one, each at the key where it stands. */
export function settingOf({ name, schema, keys, says }: SettingShape): SettingDeclaration {
  const mistakes = (value: unknown): SettingMistake[] =>
    (schema.safeParse(value).error?.issues ?? []).flatMap(issue => mistakesIn(issue, value, { name, keys }))
  return {
    name,
    mistakes,
    misfit: value => {
      const found = mistakes(value)
      return found.length === 0 ? null : found.map(each => each.says).join(' ')
    },
    ...(says ? { says } : {}),
  }
}

function mistakesIn(issue: Issue, value: unknown, { name, keys }: Pick<SettingShape, 'name' | 'keys'>): SettingMistake[] {
  // The form that was meant is the one with nothing to say of the whole value, only of what it holds.
  const meant = issue.errors?.find(each => each.length > 0 && each.every(inner => inner.path.length > 0 || inner.keys))
  if (meant) return meant.flatMap(inner => mistakesIn({ ...inner, path: [...issue.path, ...inner.path] }, value, { name, keys }))
  const path = issue.path.filter(step => typeof step !== 'symbol')
  const within = path.filter(step => typeof step === 'string')
  const holder = (way: readonly (string | number)[]) => way.findLast(step => typeof step === 'string') ?? name
  if (issue.keys)
    return issue.keys.map(key => ({
      at: [...path, key],
      isKey: true,
      says: notAmong(key, `a key of “${holder(path)}”`, keys[within.join('.')] ?? []),
    }))
  const found = path.reduce<unknown>((inside, step) => (isHolder(inside) ? inside[step] : undefined), value)
  const key = path.at(-1)
  if (found === undefined && key !== undefined) {
    const above = path.slice(0, -1)
    return [{ at: above, says: `“${holder(above)}” does not say “${key}”. ${sentence(issue)}` }]
  }
  if (issue.values && typeof found === 'string') {
    const words = issue.values.filter(each => typeof each === 'string')
    return [{ at: path, says: notAmong(found, `what “${holder(path)}” may say`, words) }]
  }
  if (issue.code === 'custom' && /^[A-Z“]/.test(issue.message)) return [{ at: path, says: issue.message }]
  return [{ at: path, says: `“${holder(path)}” is ${shown(found)}. ${sentence(issue)}${numberMeant(found)}` }]
}

const isHolder = (value: unknown): value is Readonly<Record<string | number, unknown>> => typeof value === 'object' && value !== null

const shown = (value: unknown): string =>
  typeof value === 'string'
    ? `“${value.slice(0, 60)}”`
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : value === null || value === undefined
        ? 'empty'
        : Array.isArray(value)
          ? 'a list'
          : 'keys with values'

/** What a schema asks for, as whoever writes a plan calls it. */
const kinds: Readonly<Record<string, string>> = {
  ...{ int: 'a number', number: 'a number', string: 'a word', boolean: 'true or false', array: 'a list', object: 'keys with values' },
}

/** What the schema expected, as a sentence. */
function sentence({ message }: Issue): string {
  const plain = message
    .replace(/^Invalid (input|option): /, '')
    .replace(/\|/g, ', ')
    .replaceAll('"', '')
  const bound = plain.replace(/^Too (?:small|big): expected (?:number|array|string) to (?:be|have) ([<>])=?(-?[\d.]+).*$/, (_, sign, n) =>
    sign === '>' ? `expected ${n} or more` : `expected ${n} at most`,
  )
  const said = /^Invalid|^Unrecognized/.test(bound)
    ? 'expected another value'
    : bound.replace(/^expected (\w+), received.*/, (_, kind) => `expected ${kinds[kind] ?? kind}`)
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${/[.?]$/.test(said) ? '' : '.'}`
}

/** A number with a word after it, or in quotes. */
const numberMeant = (value: unknown): string => {
  const [, digits] = (typeof value === 'string' && /^(\d{1,9})(?: ?[a-z ]{1,30})?$/.exec(value)) || []
  return digits === undefined ? '' : ` Did you mean ${Number(digits)}?`
}
