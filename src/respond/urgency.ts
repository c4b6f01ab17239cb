/** What puts one open call before another in every list. */
export interface Urgent {
  readonly id: string
  readonly drill: boolean
  readonly danger: boolean
  /** Nobody has said that they come. */
  readonly unanswered: boolean
  readonly askedAt: string
}

/** Drills last; danger first, then whoever waits without an answer, then the longest. */
export const byUrgency = (a: Urgent, b: Urgent): number =>
  Number(a.drill) - Number(b.drill) ||
  Number(b.danger) - Number(a.danger) ||
  Number(b.unanswered) - Number(a.unanswered) ||
  a.askedAt.localeCompare(b.askedAt) ||
  a.id.localeCompare(b.id)

export const isDangerNow = (call: { readonly answer: string | null; readonly facts: Readonly<Record<string, string>> }): boolean =>
  call.answer === 'call-911' || call.facts['danger'] === 'now' || call.facts['weapon'] === 'in-use'
