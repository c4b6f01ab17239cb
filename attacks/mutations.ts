import { rawBodies, sampleOf, wrongQueries, wrongSegments, wrongValues } from './junk-values.ts'

/** A generator of one seed: the same seed makes the same junk (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Chance = () => number
export const oneOf = <T>(chance: Chance, all: readonly T[]): T => {
  const chosen = all[Math.floor(chance() * all.length)]
  if (chosen === undefined) throw new Error('there is nothing to choose from')
  return chosen
}

/** A right value with some of its parts taken out, doubled, nested or replaced by wrong ones. */
export function mutated(chance: Chance, value: unknown, depth = 0): unknown {
  if (chance() < 0.15) return oneOf(chance, wrongValues)
  if (Array.isArray(value)) return chance() < 0.1 ? Array(200).fill(value[0]) : value.map(each => mutated(chance, each, depth + 1))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(() => chance() > 0.1)
  const changed = Object.fromEntries(entries.map(([key, part]) => [chance() < 0.05 ? `${key} ` : key, mutated(chance, part, depth + 1)]))
  return depth < 2 && chance() < 0.05 ? { ...changed, [oneOf(chance, ['x', '__proto__', 'constructor'])]: changed } : changed
}

export const mutatedBody = (chance: Chance, schema: Parameters<typeof sampleOf>[0] | null): { type: string; body: string | Buffer } => {
  if (schema === null || chance() < 0.1) return oneOf(chance, rawBodies)
  return { type: 'application/json', body: JSON.stringify(mutated(chance, sampleOf(schema))) ?? '' }
}

/** A form of these fields, each with something or other. */
export const mutatedForm = (chance: Chance, fields: readonly string[]): string => {
  const texts = wrongValues.filter(value => typeof value === 'string')
  const sent = fields.filter(() => chance() < 0.4).map(field => `${field}=${encodeURIComponent(oneOf(chance, texts).toWellFormed())}`)
  return sent.join('&')
}

/** An address whose ids are known, unknown or nonsense. */
export const mutatedPath = (chance: Chance, path: string, ids: readonly string[]): string =>
  path.replaceAll(/\{\w+\}|:\w+/g, () => (chance() < 0.6 ? oneOf(chance, ids) : oneOf(chance, wrongSegments))) +
  (chance() < 0.3 ? oneOf(chance, wrongQueries) : '')

/** Bytes with some of them flipped, cut out, doubled or put elsewhere. */
export function mutatedBytes(chance: Chance, bytes: Buffer): Buffer {
  let made = Buffer.from(bytes)
  for (let times = 1 + Math.floor(chance() * 6); times > 0; times--) {
    const at = Math.floor(chance() * made.length)
    const some = made.subarray(at, at + Math.floor(chance() * 40))
    const what = chance()
    if (what < 0.4) made[at] = Math.floor(chance() * 256)
    else if (what < 0.6) made = Buffer.concat([made.subarray(0, at), made.subarray(at + some.length)])
    else if (what < 0.8) made = Buffer.concat([made.subarray(0, at), some, made.subarray(at)])
    else
      made = Buffer.concat([
        made.subarray(0, at),
        Buffer.from(oneOf(chance, ['"', '\r\n', ',', '\0', '\ufeff', '9'.repeat(400), '=1+1'])),
        made.subarray(at),
      ])
  }
  return made
}
