import { isNo, type No } from '../kernel/refusal.ts'

/**
 * Whether a verb may be done to a matter as it stands: it may; it is so already, so that sent again it changes nothing and is not offered;
 * or why not.
 */
export type Ready = 'ready' | 'already' | No

/** What is asked of every verb, by the menu beforehand and by the server under the lock. `Body` is what was sent with it. */
export interface Question<State, Standing, Body = never> {
  /** By office alone. Asked before the matter is locked; its "no" is not kept. */
  readonly may: (standing: Standing) => No | null
  /** By the folded facts. The menu asks without a body. */
  readonly ready: (state: State, standing: Standing, body?: Body) => Ready
}

/** Anyone who can reach the matter may ask; `ready` says the rest. */
export const anyone = (): null => null

/** What somebody may do next, in the order of the list. */
export const nextOf = <Verb extends string, State, Standing>(
  verbs: readonly Verb[],
  questions: Readonly<Record<Verb, Question<State, Standing>>>,
  state: State,
  standing: Standing,
): Verb[] => verbs.filter(verb => questions[verb].may(standing) === null && questions[verb].ready(state, standing) === 'ready')

/** The facts of a decision that is ready to be taken. */
export const when = <Fact>(ready: Ready, decide: () => readonly Fact[] | No): readonly Fact[] | No =>
  isNo(ready) ? ready : ready === 'already' ? [] : decide()
