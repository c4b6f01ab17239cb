import { parseArgs } from 'node:util'

export type Read<Flag extends string> =
  | { readonly kind: 'read'; readonly words: readonly string[]; readonly flags: Readonly<Partial<Record<Flag, string>>> }
  | { readonly kind: 'misuse'; readonly detail: string }

/** Words and flags that take a value each; `usage` ends every sentence about what is wrong. `--json` may stand anywhere. */
export function readArguments<Flag extends string>(args: readonly string[], flags: readonly Flag[], usage: string): Read<Flag> {
  const misuse = (detail: string): Read<Flag> => ({ kind: 'misuse', detail: `${detail} Expected: concord ${usage}` })
  const options = { ...Object.fromEntries(flags.map(flag => [flag, { type: 'string' as const }])), json: { type: 'boolean' as const } }
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true })
  const words: string[] = []
  const found: Partial<Record<Flag, string>> = {}
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option' || token.name === 'json') continue
    const flag = flags.find(known => known === token.name)
    if (flag === undefined) return misuse(`There is no flag ${token.rawName}.`)
    if (token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('--')))
      return misuse(`The flag --${flag} has no value.`)
    if (flag in found) return misuse(`The flag --${flag} is given twice.`)
    found[flag] = token.value
  }
  return { kind: 'read', words, flags: found }
}

/** The same of a command that takes flags alone. */
export function readFlags<Flag extends string>(args: readonly string[], flags: readonly Flag[], usage: string): Read<Flag> {
  const read = readArguments(args, flags, usage)
  if (read.kind === 'misuse' || read.words.length === 0) return read
  return { kind: 'misuse', detail: `“${read.words[0]}” is one word too many. Expected: concord ${usage}` }
}
