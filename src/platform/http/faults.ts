import type { FastifyError } from 'fastify'
import type { Lang } from '../../kernel/lang.ts'
import { hasTurn, unturned } from '../../kernel/unturned.ts'
import { isGone } from '../database/index.ts'
import { mostFields } from './bounds.ts'
import { type Problem, problem } from './problem.ts'
import { faultWords, tooLarge, tooManyFields, unreadable } from './words/faults.ts'

/**
 * What went wrong on the way in, or that the database is gone, as a problem; undefined where the fault is ours. `mostBytes` is how much the address takes:
 * what is larger is not read, so that its place is the whole of it.
 */
export function problemOfError(error: FastifyError, lang: Lang, mostBytes: number): Problem | undefined {
  if (error.validation) {
    if (error.validationContext === 'params') return problem(404, 'not-found', faultWords.nothingUnderId[lang])
    const errors = error.validation.map(({ instancePath, message, params }) => ({
      pointer: instancePath,
      detail: saidIn(params, lang) ?? message ?? 'not what was expected',
    }))
    return problem(422, 'wrong-value', errors.map(each => each.detail).join('; '), errors)
  }
  if (isGone(error)) return problem(503, 'not-ready', faultWords.databaseGone[lang])
  const status = error.statusCode ?? 500
  if (status < 400 || status >= 500) return undefined
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return problem(415, 'not-a-kind-we-read', faultWords.mediaType[lang])
    case 'FST_ERR_CTP_BODY_TOO_LARGE': {
      const detail = tooLarge({ most: Math.floor(mostBytes / 1024) })[lang]
      return problem(413, 'too-large', detail, [{ pointer: '', detail }])
    }
    case 'CONCORD_TOO_MANY_FIELDS':
      return problem(413, 'too-large', tooManyFields({ most: mostFields })[lang])
    case 'FST_ERR_BAD_URL':
      return problem(400, 'not-readable', faultWords.badAddress[lang])
    default:
      return problem(status, 'not-readable', unreadable({ why: error.message })[lang])
  }
}

/** The sentence in the language of whoever asks, where the validator made one. */
function saidIn({ says }: Readonly<Record<string, unknown>>, lang: Lang): string | undefined {
  const said = typeof says === 'object' && says !== null && lang in says ? Reflect.get(says, lang) : undefined
  return typeof said === 'string' ? said : undefined
}

/** The place of the first text that PostgreSQL and UTF-8 cannot hold (U+0000, half a surrogate pair), as a JSON pointer; undefined where there is none. */
export function unstorable(value: unknown, at = ''): string | undefined {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed() ? at : undefined
  if (Buffer.isBuffer(value) || typeof value !== 'object' || value === null) return undefined
  for (const [key, item] of Object.entries(value)) {
    if (key.includes('\u0000') || !key.isWellFormed()) return at || '/'
    const found = unstorable(item, `${at}/${key}`)
    if (found !== undefined) return found
  }
  return undefined
}

/** Takes the characters out of every text that turn the direction of reading; what is no plain list or object is left as it is. */
export function unturnAll(value: unknown): void {
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return
  const holder: Record<string, unknown> = Object(value)
  for (const [key, item] of Object.entries(holder)) {
    if (typeof item !== 'string') unturnAll(item)
    else if (hasTurn(item)) holder[key] = unturned(item)
  }
}
