import type { Lang, Saying } from '../../kernel/lang.ts'
import type { No } from '../../kernel/refusal.ts'
import { titleWords } from './words/titles.ts'

/** RFC 9457 problem details, as every JSON error is answered. `type` is about:blank: `code` says which. */
export interface Problem {
  readonly type: 'about:blank'
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  /** The address of the page on which whoever asked may open it in an emergency. */
  readonly inEmergency?: string
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
}

const titles = new Map<number, Saying>(Object.entries(titleWords).map(([status, says]) => [Number(status.slice(1)), says]))

/** The title of a status, in the language of whoever asked. */
export const titleOf = (status: number, lang: Lang): string => (titles.get(status) ?? titleWords.s409)[lang]

export const problem = (status: number, code: string, detail: string, errors?: Problem['errors']): Problem => ({
  type: 'about:blank',
  title: titleOf(status, 'en'),
  status,
  detail,
  code,
  ...(errors ? { errors } : {}),
})

/** The one place that knows which number a "no" is over HTTP. */
export function problemOf(no: No, lang: Lang): Problem {
  const detail = no.says[lang]
  switch (no.kind) {
    case 'refused':
      return problem(409, no.code, detail)
    case 'not-permitted':
      return { ...problem(403, no.kind, detail), ...(no.inEmergency === undefined ? {} : { inEmergency: no.inEmergency }) }
    case 'not-signed-in':
      return problem(401, no.kind, detail)
    case 'not-found':
      return problem(404, no.kind, detail)
    case 'malformed':
      return problem(
        422,
        'wrong-value',
        detail,
        no.errors.map(({ pointer, says }) => ({ pointer, detail: says[lang] })),
      )
  }
}
