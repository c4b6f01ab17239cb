import type { ContactFact, ContactValue } from '../question.ts'

/** The facts of a request as far as the plan needs them; a fact left out may be any. */
export type Meant = { readonly [F in ContactFact]?: readonly ContactValue<F>[] }

/**
 * What somebody at a desk can see or is told, and what each answer means. The kind of a paper is not among it, for nobody at the desk
 * reads one; nor is a student's age, nor abuse.
 */
export const deskMeanings = {
  requester: {
    'local-police': { requester: ['local-police'] },
    'state-police': { requester: ['state-police'] },
    // Nobody can see an agreement: the register says whether there is one.
    sro: { requester: ['sro'] },
    // Of a crew, DCF and a student's lawyer nobody asks whether they enforce immigration law.
    'ambulance-fire': { requester: ['ambulance-fire'], 'acting-for-immigration': ['no'] },
    'fed-immigration': { requester: ['fed-immigration'], 'acting-for-immigration': ['yes'] },
    'fed-other': { requester: ['fed-other'] },
    dcf: { requester: ['dcf'], 'acting-for-immigration': ['no'] },
    'dcf-with-police': { requester: ['dcf-with-police'], 'acting-for-immigration': ['no'] },
    'probation-dys': { requester: ['probation-dys'] },
    'district-attorney': { requester: ['district-attorney'] },
    'court-officer': { requester: ['court-officer'] },
    'defense-counsel': { requester: ['defense-counsel'], 'acting-for-immigration': ['no'] },
    private: { requester: ['private'] },
    unverified: { requester: ['unverified'] },
  },
  emergency: {
    none: { emergency: ['none'] },
    'imminent-harm': { emergency: ['imminent-harm'] },
    'school-called': { emergency: ['none'], basis: ['school-called'] },
    'exigency-claimed': { emergency: ['none'], basis: ['exigency-claimed'] },
  },
  basis: {
    none: { basis: ['none'] },
    unread: { basis: ['unread'] },
    // There may be a paper and there may be none.
    'not-shown': { basis: ['none', 'unread'] },
    'custody-without-paper': { basis: ['custody-without-paper'] },
  },
  target: {
    'student-witness': { target: ['student-witness'] },
    'student-questioned': { target: ['student-questioned'] },
    'student-victim': { target: ['student-victim'] },
    'student-taken': { target: ['student-taken'] },
    'student-search': { target: ['student-search'] },
    'student-record': { target: ['student-record'] },
    'entry-nonpublic': { target: ['entry-nonpublic'] },
    'entry-public': { target: ['entry-public'] },
    'adult-staff': { target: ['adult-staff'] },
    'family-member-on-site': { target: ['family-member-on-site'] },
    'here-otherwise': { target: ['here-otherwise'] },
  },
  'acting-for-immigration': {
    no: { 'acting-for-immigration': ['no'] },
    yes: { 'acting-for-immigration': ['yes'] },
    unknown: { 'acting-for-immigration': ['unknown'] },
  },
  where: {
    building: { where: ['building'] },
    grounds: { where: ['grounds'] },
    curb: { where: ['curb'] },
    bus: { where: ['bus'] },
    event: { where: ['event'] },
    remote: { where: ['remote'] },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Meant>>>>

export type DeskFact = keyof typeof deskMeanings

/** In the order of the page: what is seen first, then what they came for, then what is asked only where it matters. */
export const deskFacts = [
  'requester',
  'emergency',
  'basis',
  'target',
  'acting-for-immigration',
  'where',
] as const satisfies readonly DeskFact[]

/** Three by looking, and what they came for: always there to be answered. */
export const askedAlways: readonly DeskFact[] = ['requester', 'emergency', 'basis', 'target']

export const deskValues: Readonly<Record<DeskFact, readonly string[]>> = {
  requester: Object.keys(deskMeanings.requester),
  emergency: Object.keys(deskMeanings.emergency),
  basis: Object.keys(deskMeanings.basis),
  target: Object.keys(deskMeanings.target),
  'acting-for-immigration': Object.keys(deskMeanings['acting-for-immigration']),
  where: Object.keys(deskMeanings.where),
}

export const unknown = 'unknown'

/** What was answered so far: a value of the desk, or `unknown` for *I do not know*. What is left out was not answered. */
export type Seen = { readonly [F in DeskFact]?: string }

/** What the register makes of an officer posted at a school. */
export type PostedAs = 'sro' | 'sro-under-agreement'

/**
 * The same in the facts of the question. That there is no time says more than a paper, and who they are more than what is said of
 * immigration. That the school called opens the door alone: of whatever else they want, what they hold says more. Law: R8, I0, I0c.
 */
export function meantBy(seen: Seen, posted: PostedAs = 'sro'): Meant {
  const of = (fact: DeskFact): Meant => {
    if (fact === 'requester' && seen.requester === 'sro') return { requester: [posted] }
    const meanings: Readonly<Record<string, Meant | undefined>> = deskMeanings[fact]
    return meanings[seen[fact] ?? ''] ?? {}
  }
  const opensDoor = calledByTheSchool.includes(seen.requester ?? '') && isEntry(seen.target)
  const holds = seen.emergency === 'school-called' && seen.basis !== 'none' && !opensDoor ? of('basis') : {}
  return {
    ...of('basis'),
    ...of('emergency'),
    ...holds,
    ...of('target'),
    ...of('acting-for-immigration'),
    ...of('requester'),
    ...of('where'),
  }
}

/**
 * What the record is told: what was seen, and what goes without saying. What nobody knows is left out. Where an answer may stand for two
 * values it gets the one a desk can vouch for: a paper nobody has read. Of an officer posted at a school the server asks the register.
 */
export function recordFacts(seen: Seen): readonly (readonly [fact: string, value: string])[] {
  return Object.entries(meantBy(withoutSaying(seen))).flatMap(([fact, values]) => {
    const value = fact === 'basis' ? values.at(-1) : values[0]
    return value === undefined ? [] : [[fact, value] as const]
  })
}

/** Whom a call of the school brings, as a desk sees them. At the door whoever nobody can tell counts as one who does not show who they are. Law: I0. */
const calledByTheSchool: readonly string[] = ['local-police', 'state-police', 'sro', 'ambulance-fire', 'unverified', 'unknown']

const isEntry = (target: string | undefined): boolean => target === 'entry-nonpublic' || target === 'entry-public'
const isSaid = (value: string | undefined): boolean => value !== undefined && value !== unknown

/** The school called them, and they want nothing but to come in to where they are needed. */
export const isCalledIn = ({ emergency, requester, target }: Seen): boolean =>
  emergency === 'school-called' && calledByTheSchool.includes(requester ?? '') && (!isSaid(target) || isEntry(target))

/** The school called, so who they are is all that there is to ask. */
export const asksWho = ({ emergency, requester }: Seen): boolean => emergency === 'school-called' && requester === undefined

/** A crew, whatever else is so. Law: I0d. */
export const isCrew = ({ requester }: Seen): boolean => requester === 'ambulance-fire'

/** They come against harm that is about to be done, to care for a child, or because the school called: nobody holds, refuses or asks them for a paper. */
export const comesToHelp = (seen: Seen): boolean => seen.emergency === 'imminent-harm' || isCrew(seen) || isCalledIn(seen)

/** Nothing may wait here, save for a record: one is never let go in haste. */
export const isUrgent = (seen: Seen): boolean => comesToHelp(seen) || seen.emergency === 'exigency-claimed'

export const isRecord = (target: string | undefined): boolean => target === 'student-record'

/** What goes without saying: whoever comes to help wants to come in, and custody is of a student, who is taken. */
function withoutSaying(seen: Seen): Seen {
  const requester = isCalledIn(seen) && seen.requester === unknown ? { requester: 'unverified' } : {}
  if (isSaid(seen.target)) return { ...seen, ...requester }
  const target = isTaking(seen) ? 'student-taken' : comesToHelp(seen) ? 'entry-nonpublic' : seen.target
  return { ...seen, ...requester, ...(target === undefined ? {} : { target }) }
}

const isTaking = (seen: Seen): boolean => seen.basis === 'custody-without-paper' && !comesToHelp(seen)

/** The values a fact may still have. Danger that nobody sees counts as none; whoever acts in haste is not taken to want a record. */
export function stillPossible(fact: DeskFact, seen: Seen): readonly string[] {
  const answered = seen[fact]
  if (fact === 'emergency' && answered === unknown) return ['none']
  if (fact === 'requester' && answered === unknown && isCalledIn(seen)) return ['unverified']
  if (answered !== undefined && deskValues[fact].includes(answered)) return [answered]
  if (fact === 'target' && isTaking(seen)) return ['student-taken']
  if (fact === 'target' && isCalledIn(seen) && !isCrew(seen)) return deskValues.target.filter(isEntry)
  if (fact === 'target' && isUrgent(seen)) return deskValues.target.filter(value => !isRecord(value))
  return deskValues[fact]
}

/** What was answered, in a page's query. The desk never answers with a kind of paper, because nobody there has read the paper. */
export function readSeen(query: unknown): { readonly seen: Seen; readonly isWrong: boolean } {
  const given = new Map<string, unknown>(typeof query === 'object' && query !== null ? Object.entries(query) : [])
  const basis = given.get('basis')
  if (typeof basis === 'string' && deskValues.emergency.includes(basis) && basis !== 'none') {
    given.set('emergency', given.get('emergency') === 'imminent-harm' ? 'imminent-harm' : basis)
    given.delete('basis')
  } else if (typeof basis === 'string' && papers.includes(basis)) given.set('basis', 'unread')
  const answered = deskFacts.flatMap(fact => {
    const value = given.get(fact)
    return value === undefined || value === '' ? [] : [[fact, value] as const]
  })
  const known = answered.flatMap(([fact, value]) =>
    typeof value === 'string' && (value === unknown || deskValues[fact].includes(value)) ? [[fact, value] as const] : [],
  )
  return { seen: Object.fromEntries(known), isWrong: known.length < answered.length }
}

const papers: readonly string[] = [
  'parental-consent-written',
  'administrative-warrant',
  'administrative-subpoena',
  'subpoena',
  'court-order',
  'protection-order',
  'mental-health-hold',
  'judicial-search-warrant',
  'judicial-arrest-warrant',
] satisfies readonly ContactValue<'basis'>[]

/** What those want who were let in before: who they are is known, what they come with is asked anew. */
export function followingAddress(first: string, requester: string | undefined): string {
  const seenAs = requester === 'sro-under-agreement' ? 'sro' : requester
  return doorAddress(seenAs !== undefined && deskValues.requester.includes(seenAs) ? { requester: seenAs } : {}, first)
}

/** The page on which this is so; `first` is the request that let them in. */
export function doorAddress(seen: Seen, first: string | null = null): string {
  const answered = deskFacts.flatMap(fact => (seen[fact] === undefined ? [] : [[fact, seen[fact]]]))
  const said = first === null ? answered : [...answered, ['first', first]]
  return said.length === 0 ? '/door' : `/door?${new URLSearchParams(said).toString()}`
}
