import type { No } from '../../kernel/refusal.ts'

/** What a command of the command line answers: its exit code, its one JSON value, and the same for a person. */
export interface Told {
  /** 0 sound, 1 faults or a refusal, 2 misuse. */
  readonly exit: 0 | 1 | 2
  readonly json: unknown
  readonly text: string
}

export const told = (json: unknown, text: string): Told => ({ exit: 0, json, text })
export const misused = (detail: string): Told => ({ exit: 2, json: { ok: false, error: detail }, text: detail })

export function toldNo(no: No): Told {
  const lines = no.kind === 'malformed' ? no.errors.map(({ detail }) => detail) : [no.detail]
  return {
    exit: 1,
    json: {
      ok: false,
      error: no.detail,
      code: no.kind === 'refused' ? no.code : no.kind,
      errors: no.kind === 'malformed' ? no.errors : [],
    },
    text: lines.join('\n'),
  }
}
