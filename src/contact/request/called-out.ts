/** What a call for support tells the gate: its situation, what the plan answered, how it was closed. Words of the question `support`. */
export interface CalledOut {
  readonly call: string
  readonly school: string
  readonly drill: boolean
  /** Whoever called. */
  readonly askedBy: string
  /** The student it is about, by id, where the call names one; kept beside the record. */
  readonly student: string | null
  readonly facts: Readonly<Record<string, string>>
  readonly answer: string
  readonly police: string
  readonly obligations: readonly string[]
  readonly outcome: string | null
}

type Situation = Pick<CalledOut, 'facts' | 'answer' | 'police' | 'outcome'>

const crises: readonly string[] = ['behavioral-health', 'self-harm']

export const isCrisis = ({ facts }: Pick<CalledOut, 'facts'>): boolean => crises.includes(facts.what ?? '')

/** Police come, or are already called. */
export const policeCome = ({ facts, police, outcome }: Situation): boolean =>
  police === 'call' || facts['outside-called'] === 'police' || outcome === 'handed-to-police'

/** Something is told to police at all: they come, or a report in writing goes to them. */
export const policeHear = (called: Situation): boolean => policeCome(called) || called.police === 'written-report'

/** Others than crisis staff come to a crisis. Law: G.L. c.69 s.8A(b)(5); and 911 for one is counted apart until a person decides. */
export const othersComeToCrisis = (called: Situation): boolean =>
  isCrisis(called) &&
  (policeCome(called) || called.answer === 'call-911' || called.facts['outside-called'] === 'ems' || called.outcome === 'handed-to-ems')

/** Whether the call goes outside to where the gate keeps the record of it. */
export const goesOutside = (called: Situation): boolean => policeHear(called) || othersComeToCrisis(called)
