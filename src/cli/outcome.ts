/** What a command answers: an exit code, one JSON value for `--json`, and the same for people. */
export interface Outcome {
  /** 0 sound, 1 faults or a refusal, 2 misuse or no such file. */
  readonly exit: 0 | 1 | 2
  readonly json: unknown
  readonly text: string
}

/** The command was not used as it can be. `detail` says what was expected. */
export const misuse = (detail: string): Outcome => ({ exit: 2, json: { ok: false, error: detail }, text: detail })

/** The command was understood, and the answer is no. */
export const refusal = (detail: string): Outcome => ({ exit: 1, json: { ok: false, error: detail }, text: detail })
