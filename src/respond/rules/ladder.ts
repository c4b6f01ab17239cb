import { addSeconds } from '../../kernel/time.ts'
import type { CallFact } from '../facts.ts'
import { type CallState, counted, wanted } from '../state.ts'

/** Who could be asked: on duty at this school now, in the order of the rota, and who holds an office whether on duty or not. */
export interface Staff {
  readonly onDuty: readonly Candidate[]
  readonly inOffice: readonly Candidate[]
  /** Who holds at this instant what counts for a certified responder; left out where nobody asked. */
  readonly certified?: ReadonlySet<string>
}
export interface Candidate {
  readonly person: string
  readonly role: string
  /** The other open call that they come to: they are asked last. */
  readonly elsewhere?: string
  /** The section asks for a certificate, and they hold none that is valid now. */
  readonly withoutCertificate?: true
}

/** What a decision may not make up for itself. */
export interface Moment {
  readonly at: Date
  readonly id: () => string
  /** Read only where a decision may start a clock of days. */
  readonly days?: Days
}

/** Days on the wall of the district. */
export interface Days {
  readonly today: string
  /** The n-th school day after today. */
  readonly schoolDay: (n: number) => string
}

/** These are asked by their office where the rota names nobody. */
const offices = new Set(['principal', 'designee', 'superintendent', 'coordinator', 'counsel'])

/** When the plan's own ladder is used up: these, then round again. A call is closed by a person with a reason, never by the clock. */
export const lastResort = ['principal', 'coordinator']

/** Everyone to ask, in order, each once: by the plan's roles, then the last resort. Whoever called is not asked to come to their own call. */
export function ladder(roles: readonly string[], staff: Staff, caller: string): Candidate[] {
  const seen = new Set([caller])
  const rungs: Candidate[] = []
  for (const role of [...roles, ...lastResort]) {
    const onDuty = staff.onDuty.filter(each => each.role === role)
    const asked = onDuty.length > 0 || !offices.has(role) ? onDuty : staff.inOffice.filter(each => each.role === role)
    for (const candidate of asked) {
      if (seen.has(candidate.person)) continue
      seen.add(candidate.person)
      rungs.push(candidate)
    }
  }
  return rungs
}

/** What of a decision makes its ladder. */
export interface Asks {
  readonly responders: readonly string[]
  readonly conditions: readonly string[]
}

/**
 * The ladder of a decision. Where its section asks for a certified responder, whoever holds a certificate that is valid now stands before everybody
 * who does not: as long as one of them is free, nobody else is asked. When none is, the ladder goes on as the plan has it: no call waits for a certificate.
 * Law: R0 and policy O12; that it counts from the second of expiry is ours.
 */
export function rungsOf({ responders, conditions }: Asks, staff: Staff, caller: string): Candidate[] {
  const { certified } = staff
  const rungs = ladder(responders, staff, caller)
  if (!certified || !conditions.includes(certifiedResponder)) return rungs
  const [held, without] = [rungs.filter(({ person }) => certified.has(person)), rungs.filter(({ person }) => !certified.has(person))]
  return [...held, ...without.map(rung => ({ ...rung, withoutCertificate: true as const }))]
}

export const certifiedResponder = 'certified-responder'
const nothingAsked: Asks = { responders: [], conditions: [] }

/** The same of a call as it stands. */
export const rungsFor = (state: CallState, staff: Staff): Candidate[] => rungsOf(state.decided?.parts ?? nothingAsked, staff, state.askedBy)

/**
 * Which offices the first asking of a new call can come to: those the ladder passes before the rota alone has given as many as come together.
 * The rungs above are the same with or without the rest.
 */
export function officesFirst(roles: readonly string[], together: number, onDuty: readonly Candidate[], caller: string): Set<string> {
  const reached = new Set<string>()
  const found = new Set<string>()
  for (const role of [...roles, ...lastResort]) {
    if (found.size >= together) break
    const there = onDuty.filter(each => each.role === role)
    if (there.length === 0 && offices.has(role)) reached.add(role)
    for (const { person, elsewhere } of there) if (person !== caller && elsewhere === undefined) found.add(person)
  }
  return reached
}

/** How many more people have to say that they come. */
export const missing = (state: CallState): number => Math.max(0, wanted(state) - counted(state))

/** From the third round on the pause doubles, to half an hour at most: a telephone that rings every minute all night is put away. */
export const pauseSeconds = (within: number, round: number): number =>
  Math.max(within, Math.min(within * 2 ** Math.max(0, round - 2), 1_800))

/**
 * Asks the next `howMany` of the ladder who have not been asked in this round, those who said no last; when all have been, a new round.
 * Nobody who comes already, or whose answer is still awaited, is asked again; where nobody is left and nobody's answer is awaited,
 * somebody is looked for again, as where a new round is to begin later. Who comes to another call is asked after those who do not, and whom the ladder passes over for that is recorded.
 */
export function askNext(
  state: CallState,
  rungs: readonly Candidate[],
  howMany: number,
  moment: Moment,
  { newRound }: { readonly newRound: 'now' | 'later' } = { newRound: 'now' },
): CallFact[] {
  if (howMany <= 0) return []
  const within = state.decided?.parts.within ?? 60
  const awaited = state.pages.filter(page => page.state === 'waiting').map(page => page.person)
  const busy = new Set([...state.responders.map(each => each.person), ...awaited])
  const refusedOnce = new Set(state.pages.filter(page => page.state === 'declined' || page.state === 'failed').map(page => page.person))
  const free = rungs.filter(rung => !busy.has(rung.person))
  const current = Math.max(state.sinceRound, ...state.pages.map(page => page.round))
  const askedNow = new Set(state.pages.filter(page => page.round === current).map(page => page.person))
  const [fresh, refused] = byRefusal(
    free.filter(rung => !askedNow.has(rung.person)),
    refusedOnce,
  )
  const isNewRound = fresh.length === 0 && refused.length === 0
  const round = isNewRound ? current + 1 : current
  const turn = isNewRound ? byRefusal(free, refusedOnce).flat() : fresh.length > 0 ? fresh : refused
  const chosen = isNewRound && newRound === 'later' ? [] : freeFirst(turn).slice(0, howMany)
  const nextAt = addSeconds(moment.at, pauseSeconds(within, round - state.sinceRound + 1)).toISOString()
  const { drill } = state
  if (chosen.length === 0) return awaited.length > 0 ? [] : [{ type: 'call.nobody-to-ask', body: { drill, nextAt } }]
  const asked = chosen.map(
    ({ person, role }): CallFact => ({
      type: 'call.paged',
      body: { drill, page: moment.id(), person, role, channel: 'text', round, nextAt },
    }),
  )
  const isSaid = state.askedWithoutCertificate >= round
  const said: CallFact[] =
    !isSaid && chosen.some(({ withoutCertificate }) => withoutCertificate)
      ? [{ type: 'call.certified-not-free', body: { drill, round } }]
      : []
  return [...said, ...passedOver(state, turn, chosen, round), ...asked]
}

/** Those who never said no, then those who did, each in the order of the ladder. */
const byRefusal = (rungs: readonly Candidate[], refusedOnce: ReadonlySet<string>): [Candidate[], Candidate[]] => [
  rungs.filter(rung => !refusedOnce.has(rung.person)),
  rungs.filter(rung => refusedOnce.has(rung.person)),
]

/** Whoever comes to another call stands behind those who do not, each in the order of the ladder. */
export const freeFirst = (rungs: readonly Candidate[]): Candidate[] => [
  ...rungs.filter(rung => rung.elsewhere === undefined),
  ...rungs.filter(rung => rung.elsewhere !== undefined),
]

/** Whom the ladder would have asked before one who is asked now, once a round. */
function passedOver(state: CallState, turn: readonly Candidate[], chosen: readonly Candidate[], round: number): CallFact[] {
  const last = Math.max(...chosen.map(rung => turn.indexOf(rung)))
  return turn.slice(0, last).flatMap(({ person, role, elsewhere }): CallFact[] => {
    const isAsked = chosen.some(rung => rung.person === person)
    const isSaid = state.passedOver.some(each => each.person === person && each.round === round)
    if (elsewhere === undefined || isAsked || isSaid) return []
    return [{ type: 'call.passed-over', body: { drill: state.drill, person, role, call: elsewhere, round } }]
  })
}

/** When the next step of the ladder is due; undefined while enough people come, and once the call is closed. */
export function nextStepAt(state: CallState): Date | undefined {
  if (state.closedAt || missing(state) === 0) return undefined
  const waits = state.pages.filter(page => page.state === 'waiting').map(page => page.nextAt.getTime())
  if (state.lookAgainAt) waits.push(state.lookAgainAt.getTime())
  if (waits.length > 0) return new Date(Math.min(...waits))
  // Whoever was asked comes, and more are wanted: once the seconds are over that the last of them had.
  return new Date(Math.max(state.askedAt.getTime(), ...state.pages.map(page => page.nextAt.getTime())))
}

/** Whom the ladder passed over and has not asked in that round or since, each once; nobody who said that they come. */
export function askedLast({ passedOver, pages, responders }: CallState): Omit<CallState['passedOver'][number], 'round'>[] {
  const asked = new Map(pages.map(({ person, round }) => [person, round]))
  const coming = new Set(responders.map(({ person }) => person))
  return [...new Map(passedOver.map(each => [each.person, each])).values()]
    .filter(({ person, round }) => !coming.has(person) && (asked.get(person) ?? 0) < round)
    .map(({ person, role }) => ({ person, role }))
}
