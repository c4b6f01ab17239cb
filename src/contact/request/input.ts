import { z } from 'zod'
import { isDay } from '../../kernel/time.ts'
import {
  actions,
  channels,
  complaintAnswers,
  complaintKinds,
  complaintsFrom,
  complaintSteps,
  consents,
  declineReasons,
  excuses,
  findings,
  forceUsed,
  interpreters,
  onlookers,
  places,
  routesTaken,
  stages,
  studentsAround,
  supports,
  tries,
} from './contract.ts'
import { contact } from '../question.ts'
import type { Visit } from './visit.ts'

/** What people send us about a police or agency request, as JSON. */
const among = <Code extends string>(codes: readonly [Code, ...Code[]]) => z.enum(codes, `expected one of ${codes.join(', ')}`)
const uuid = z.uuid('expected an id (a UUID)').transform(text => text.toLowerCase())
const line = (most: number) => z.string().trim().max(most, `expected at most ${most} characters`)
const day = z.string().refine(isDay, 'expected a day as YYYY-MM-DD')
const count = z
  .number('expected a number')
  .int('expected a whole number')
  .min(0, 'expected 0 or more')
  .max(100_000, 'expected at most 100000')

const oneOf = (values: readonly string[]) =>
  z.string().refine(value => values.includes(value), {
    error: issue => `expected one of ${values.join(', ')}, got ${JSON.stringify(issue.input)}`,
  })

export const factsSent = z
  .strictObject(Object.fromEntries(contact.facts.map(({ name, values }) => [name, oneOf(values).optional()])))
  .transform(facts =>
    Object.fromEntries(Object.entries(facts).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
  )

export const emptyVisit: Visit = {
  ...{ agency: null, names: null, badges: null, callBack: null, purpose: null, civilCriminal: null, paperIssuer: null },
  ...{ paperJudge: null, paperDate: null, paperScope: null, destination: null, dispatchNumber: null, arrivedAt: null, leftAt: null },
}

const visitShape = z.strictObject({
  agency: line(120).nullish(),
  names: line(300).nullish(),
  badges: line(120).nullish(),
  callBack: line(60).nullish(),
  purpose: line(300).nullish(),
  civilCriminal: among(['civil', 'criminal', 'unknown']).nullish(),
  paperIssuer: line(200).nullish(),
  paperJudge: line(200).nullish(),
  paperDate: day.nullish(),
  paperScope: line(300).nullish(),
  arrivedAt: z.iso.datetime({ offset: true, error: 'expected an instant as RFC 3339' }).nullish(),
  leftAt: z.iso.datetime({ offset: true, error: 'expected an instant as RFC 3339' }).nullish(),
  destination: line(200).nullish(),
  dispatchNumber: line(60).nullish(),
})
/** The fields that a form types. */
export const visitTyped: readonly string[] = Object.keys(visitShape.shape)

/** As it is stored: what was left empty is not known. */
function stored({ arrivedAt, leftAt, ...said }: z.infer<typeof visitShape>): Visit {
  const given = Object.fromEntries(Object.entries(said).map(([key, value]) => [key, value || null]))
  const instantOf = (text: string | null | undefined) => (text ? new Date(text) : null)
  return { ...emptyVisit, ...given, arrivedAt: instantOf(arrivedAt), leftAt: instantOf(leftAt) }
}

export const visitSent = z
  /** What stood there when it was read: then the fields that differ from it are changed, and no other. Left out, all of it is written anew. */
  .strictObject({ ...visitShape.shape, was: visitShape.nullish() })
  .transform(({ was, ...said }) => ({ visit: stored(said), was: was ? stored(was) : null }))

export const contactSent = z
  .strictObject({
    facts: factsSent.nullish(),
    school: uuid.nullish(),
    student: uuid.nullish(),
    drill: z.boolean('expected true or false').nullish(),
    /** The request that let them in, where this is what they then want. */
    first: uuid.nullish(),
  })
  .nullish()

export const moreSent = z.strictObject({ facts: factsSent.refine(facts => Object.keys(facts).length > 0, 'expected at least one fact') })
export const verifySent = z.strictObject({ requester: oneOf(valuesBut('requester', 'unverified')) })
/** Null: there was no such call. */
export const matchSent = z.strictObject({ call: uuid.nullable() })
export const paperSent = z
  .strictObject({
    basis: oneOf(valuesBut('basis', 'unread')),
    seen: z
      .array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected codes such as judge-named'))
      .max(30)
      .nullish(),
    returnOn: day.nullish(),
    /** `desk`: the paper itself was read there. Said where no copy is kept and nothing was ticked. */
    readFrom: among(['desk']).nullish(),
  })
  .transform(({ basis, seen, returnOn, readFrom }) => ({
    ...{ basis, seen: seen ?? [], returnOn: returnOn ?? null },
    ...(readFrom ? { readFrom } : {}),
  }))
export const tellSent = z
  .strictObject({
    notice: line(60),
    /** `not-yet`: nobody was called, it was only said whether something points at a caregiver. */
    outcome: among([...tries, 'not-yet']).nullish(),
    channel: among(channels).nullish(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/, 'expected a language as BCP 47, such as en, es or ht')
      .nullish(),
    interpreter: among(interpreters).nullish(),
    /** Does anything that whoever asks, or staff, has said point at a caregiver? Answered before any caregiver is told. */
    pointsAtCaregiver: among(['yes', 'no']).nullish(),
  })
  .transform(({ notice, outcome, channel, language, interpreter, pointsAtCaregiver }) => ({
    ...{ notice, outcome: outcome ?? 'told', channel: channel ?? 'phone', language: language ?? null, interpreter: interpreter ?? null },
    points: pointsAtCaregiver ?? null,
  }))
export const nameSent = z.strictObject({
  student: z
    .string('expected a name, a sign-in name or an id')
    .trim()
    // A name, and no sentence: six words at most.
    .regex(/^[^\s/]{1,100}(?:\s+[^\s/]{1,60}){0,5}$/, 'expected a name, a sign-in name or an id'),
})
/** What was asked as it was read, from the request as it was answered: where it is another by then, nothing is decided. */
const read = {
  situation: z
    .string()
    .regex(/^\d+(\.[a-z0-9-]*)+$/, 'expected the situation as the request was answered with it')
    .nullish(),
}
export const decideSent = z
  .strictObject(read)
  .nullish()
  .transform(sent => sent ?? {})
export const consentSent = z.strictObject({ notice: line(60), consent: among(consents), ...read })
export const declineSent = z
  .strictObject({ reason: among(declineReasons), of: uuid.nullish(), ...read })
  .superRefine(({ reason, of }, ctx) => {
    if (reason === 'written-twice' && !of) ctx.addIssue({ code: 'custom', path: ['of'], message: 'expected the id of the other request' })
  })
export const beginSent = z
  .strictObject({ place: among(places).nullish(), adults: z.array(uuid).max(40).nullish() })
  .nullish()
  .transform(sent => ({ place: sent?.place ?? 'lobby', adults: sent?.adults ?? [] }))
export const endSent = z
  .strictObject({
    place: among(places),
    route: among(routesTaken),
    couldSee: z.array(among(onlookers)).min(1, 'expected at least one of those who could see it, or nobody'),
    childrenSaw: count,
    force: among(forceUsed),
    action: among(actions),
    support: among(supports),
    studentsAround: among(studentsAround),
    studentInvolved: among(['yes', 'no']).nullish(),
  })
  .transform(({ studentInvolved, ...ending }) => ({ ...ending, ...(studentInvolved ? { studentInvolved } : {}) }))
export const excuseSent = z
  .strictObject({ notice: line(60), reason: among(excuses).nullish(), until: day.nullish() })
  .transform(({ notice, reason, until }) => ({ notice, reason: reason ?? ('court-forbids' as const), until: until || null }))
export const statementSent = z
  .strictObject({
    force: among(forceUsed),
    couldSee: z.array(among(onlookers)).min(1, 'expected at least one of those who could see it, or nobody'),
    childrenSaw: count,
    noticesKept: among(['all', 'some', 'not-known']),
    unionOffered: among(['yes', 'no', 'not-staff']),
    reason: among(['remembered-more', 'was-mistaken', 'told-by-others']).nullish(),
  })
  .transform(({ reason, ...account }) => ({ account, reason: reason ?? null }))
export const reviewSent = z.strictObject({ finding: among(findings) })

export const complainSent = z
  .strictObject({
    from: among(complaintsFrom),
    about: z.array(among(complaintKinds), 'expected a list of what it is about').min(1, 'expected at least one').max(20),
    concerns: z.array(uuid).max(40).nullish(),
  })
  .transform(({ concerns, ...said }) => ({ ...said, concerns: concerns ?? [] }))
export const answerSent = z.strictObject({
  complaint: uuid,
  answer: among(complaintAnswers),
  steps: z.array(among(complaintSteps), 'expected a list of what is done').min(1, 'expected at least one').max(20),
})

export const contactPath = z.object({ id: uuid })
export const listQuery = z.object({ stage: among(stages).optional(), after: uuid.optional() })

function valuesBut(name: string, left: string): readonly string[] {
  return contact.facts.find(fact => fact.name === name)?.values.filter(value => value !== left) ?? []
}
