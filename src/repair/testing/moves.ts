import { isNo } from '../../kernel/refusal.ts'
import { when } from '../../matter/next.ts'
import { consentStages, type Consenter, type ProcessVerb } from '../contract.ts'
import type { ProcessFact } from '../facts.ts'
import { decideAgree, decideCheckIn, decideClose } from '../rules/agreement.ts'
import { decideConsent, decideTakeBack } from '../rules/consent.ts'
import { endedFor } from '../rules/end.ts'
import { type Candidate, decideFacilitator, decideKeepOut } from '../rules/facilitator.ts'
import { questions } from '../rules/next.ts'
import { decideLeave } from '../rules/parties.ts'
import { decideScreen } from '../rules/screen.ts'
import { decideHold, decidePlan, decidePrepare } from '../rules/session.ts'
import type { ProcessStanding } from '../rules/standing.ts'
import type { ProcessState } from '../state.ts'

/** Everything that may be sent to a process of two: one harmed, who is a minor, and one who did the harm. */

export const [harmed, other, mother, school] = ['harmed', 'other', 'mother', 'school']
export const side: ProcessStanding = {
  person: 'coordinator',
  coordinates: true,
  isKeptOut: false,
  facilitates: true,
  takesPart: false,
  grown: [],
  isLeaderGone: false,
  isUncertified: false,
}

const candidate = (person: string, role: Candidate['roles'][number], at: string | null = school): Candidate => ({
  ...{ person, roles: [role], school: at, certified: [], uncertified: [], childrenHere: person === 'father' ? [other] : [] },
})
/** Two who may lead it, and six who never may: the father of the one who is 18 is asked nothing, and leads nothing. */
export const candidates: readonly Candidate[] = [
  candidate('leads', 'mediator'),
  candidate('leads-too', 'restorative-adviser', null),
  candidate('principal', 'principal'),
  candidate(mother, 'mediator'),
  candidate('father', 'mediator'),
  candidate('former-officer', 'culture-keeper'),
  candidate('of-another-school', 'mediator', 'another'),
  candidate('untrained', 'teacher'),
]

const leading = ({ facilitator }: Pick<ProcessState, 'facilitator'>): Candidate | null =>
  candidates.find(({ person }) => person === facilitator) ?? null

/** The days of a walk: today, when the two check-ins are due, and no other. */
export const days = ['2026-10-02', '2026-10-16', '2026-11-30'] as const

/** What was sent and done so far, kept by the walk itself and not by the rules that it tries. */
export interface Ghost {
  readonly today: number
  readonly asked: boolean
  readonly given: readonly string[]
  readonly prepared: readonly string[]
  readonly keptOut: readonly string[]
  readonly confirmed: boolean
  readonly done: boolean
  readonly checked: readonly string[]
}

export interface Move {
  readonly verb: ProcessVerb | 'a-day-comes'
  readonly ghost: (ghost: Ghost) => Ghost
  readonly facts: (state: ProcessState, today: number) => readonly ProcessFact[]
  /** The same, where being refused and adding nothing are two things. */
  readonly tried: (state: ProcessState, today: number) => readonly ProcessFact[] | 'refused'
  /** For the same walk over HTTP. */
  readonly body: object
}

const moment = (today: number) => ({
  ...{ at: new Date(0), id: () => 'action' },
  days: { today: days[today] ?? days[0], isSchoolDay: () => true, weeksOn: (weeks: number) => (weeks === 2 ? days[1] : days[2]) },
})

type Decide<Body> = (state: ProcessState, body: Body, today: number) => ReturnType<typeof decideClose>

/** A move that is refused, or is so already, adds nothing. */
function move<Body extends object>(verb: ProcessVerb, body: Body, decide: Decide<Body>, ghost: Move['ghost'] = same => same): Move {
  const ready: (state: ProcessState, standing: ProcessStanding, sent?: never) => ReturnType<(typeof questions)['end']['ready']> =
    questions[verb].ready
  const sent = verb === 'done' ? 'action' : body
  const tried: Move['tried'] = (state, today) => {
    const decided = when(ready(state, side, sent as never), () => decide(state, body, today))
    return isNo(decided) ? 'refused' : decided
  }
  const facts: Move['facts'] = (state, today) => {
    const decided = tried(state, today)
    return decided === 'refused' ? [] : decided
  }
  return { verb, body, ghost, facts, tried }
}

const consents = (['party', 'caregiver'] as const).flatMap((of: Consenter) =>
  [harmed, other]
    .filter(person => of === 'party' || person === harmed)
    .flatMap(person => consentStages.map(stage => ({ person, stage, of }))),
)
/** Of each stage one: which of them is taken back makes no difference to the rules. */
const takenBack = consents.filter(({ person, stage, of }) => (stage === 'meet' ? of === 'caregiver' : person === other && of === 'party'))
export const nameOf = ({ person, stage, of }: (typeof consents)[number]): string => `${person} ${stage} ${of}`
const clear = { person: harmed, alone: true, wants: true, bars: [], askedAfterPlan: false }
const action = { what: 'apologize', owner: other, dueOn: days[2], evidence: 'attended' } as const

export const moves: readonly Move[] = [
  move('screen', clear, decideScreen, ghost => ({ ...ghost, asked: true })),
  move('screen', { ...clear, wants: false }, decideScreen),
  move('screen', { ...clear, alone: false }, decideScreen),
  move('screen', { ...clear, bars: ['hazing'] as const }, decideScreen),
  move('screen', { ...clear, bars: ['bullying-found'] as const }, decideScreen),
  move('screen', { ...clear, bars: ['bullying-found'] as const, askedAfterPlan: true }, decideScreen, ghost => ({ ...ghost, asked: true })),
  ...candidates.map(each =>
    move('facilitate', { person: each.person, speaks: ['en'] as const, interpreter: false }, (state, body) =>
      decideFacilitator(state, body, each),
    ),
  ),
  move(
    'keep-out',
    { person: 'leads', why: 'was-called-to-restrain' as const },
    (state, body) => decideKeepOut(state, body.person, body.why),
    ghost => ({
      ...ghost,
      keptOut: ['leads'],
    }),
  ),
  ...consents.map(consent =>
    move(
      'consent',
      consent,
      (state, body, today) => decideConsent(state, body, moment(today)),
      ghost => ({
        ...ghost,
        given: [...ghost.given.filter(each => each !== nameOf(consent)), nameOf(consent)].sort(),
      }),
    ),
  ),
  ...takenBack.map(consent =>
    move(
      'take-back',
      consent,
      (_, body) => decideTakeBack(body),
      ghost => ({
        ...ghost,
        given: ghost.given.filter(each => each !== nameOf(consent)),
      }),
    ),
  ),
  ...[harmed, other].map(person =>
    move(
      'prepare',
      { person },
      state => decidePrepare(state, person, leading(state)),
      ghost => ({ ...ghost, prepared: [...ghost.prepared, person].sort() }),
    ),
  ),
  move('plan-session', { on: days[0] }, (_, body, today) => decidePlan(body.on, moment(today))),
  move(
    'hold',
    { came: [harmed, other] },
    (state, body, today) => decideHold(state, { came: body.came, leads: leading(state) }, moment(today)),
    ghost => ({ ...ghost, asked: false }),
  ),
  move(
    'hold',
    { came: [harmed] },
    (state, body, today) => decideHold(state, { came: body.came, leads: leading(state) }, moment(today)),
    ghost => ({ ...ghost, asked: false }),
  ),
  move(
    'agree',
    { actions: [action] },
    (state, body, today) => decideAgree(state, body.actions, moment(today)),
    ghost => ({
      ...ghost,
      given: ghost.given.filter(each => !each.includes(' agree ')),
      confirmed: false,
      done: false,
    }),
  ),
  move(
    'done',
    { action: 'action' },
    () => [{ type: 'repair.action-done', body: { action: 'action' } }],
    ghost => ({ ...ghost, done: true }),
  ),
  ...(['complete', 'not-complete'] as const).map(says =>
    move(
      'confirm',
      { person: harmed, says },
      (_, body) => [{ type: 'repair.confirmed', body }],
      ghost => ({ ...ghost, confirmed: says === 'complete' }),
    ),
  ),
  ...(['two-weeks', 'eight-weeks'] as const).map(which =>
    move(
      'check-in',
      { which, finding: 'going-well' as const },
      (state, body, today) => decideCheckIn(state, body.which, body.finding, moment(today)),
      ghost => ({
        ...ghost,
        checked: [...ghost.checked, which].sort(),
      }),
    ),
  ),
  ...(['kept', 'partly-kept', 'not-kept'] as const).map(as => move('close', { as }, (state, body) => decideClose(state, body.as))),
  move('leave', { person: other }, (state, body) => decideLeave(state, body.person)),
  move('end', { why: 'not-needed' as const }, (state, body) => endedFor(state, body.why)),
]
