import { z } from 'zod'
import { isDay } from '../kernel/time.ts'
import type { Word } from '../plan/core/index.ts'
import { type Form, readForm } from '../platform/http/index.ts'
import { type Beside, beside, besideOf, line, longestLine, outcomes, reasonsNobodyCame, reasonsNoReport, stages, uuid } from './contract.ts'
import { support } from './question.ts'
import { reportForm, reportSent } from './report-input.ts'

/** What people send us. Facts a caller may say: all of the question but those that only the record knows. */
const recordOnly = new Set(['needs'])
export const sayable = support.facts.filter(fact => !recordOnly.has(fact.name))

const among = (values: readonly Word[]) =>
  z
    .string()
    .refine(value => values.includes(value), { error: issue => `expected one of ${values.join(', ')}, got ${JSON.stringify(issue.input)}` })

export const factsSent = z
  .strictObject(Object.fromEntries(sayable.map(fact => [fact.name, among(fact.values).optional()])))
  .transform(facts =>
    Object.fromEntries(Object.entries(facts).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
  )

/** From which school one sends, where it is another than the register says. */
export const atQuery = z.object({ at: z.string().max(40).optional().catch(undefined) })

export const callSent = z
  .strictObject({
    school: uuid.nullish(),
    facts: factsSent.nullish(),
    ...beside.partial().shape,
    drill: z.boolean('expected true or false').nullish(),
  })
  .nullish()

/** More that is said of a call: facts, and where it is. */
export const moreSent = z
  .strictObject({ facts: factsSent.optional(), room: line(longestLine).nullish() })
  .transform(({ facts = {}, room }) => ({ facts, room: room || null }))
  .refine(({ facts, room }) => room !== null || Object.keys(facts).length > 0, {
    error: 'expected at least one fact, or a room',
    path: ['facts'],
  })

/** The form of it, facts flat. */
export const moreForm = ({ texts: { room, ...facts } }: Form) => ({ facts, room: room?.slice(0, longestLine) })

/** Minutes that cannot be read are left out: whoever is on the way is on the way. */
export const onTheWaySent = z
  .object({ minutes: z.coerce.number().int().min(1).max(120).optional().catch(undefined) })
  .nullish()
  .transform(sent => ({ minutes: sent?.minutes }))

export const handOverSent = z
  .strictObject({ to: line(80).nullish() })
  .nullish()
  .transform(sent => ({ to: sent?.to || null }))

/** A role of the ladder, by its code. */
export const askStepSent = z.strictObject({ role: line(40).min(1, 'expected a role of the ladder, such as clinician') })
export const askStepForm = ({ texts }: Form) => ({ role: texts['role']?.slice(0, 40) ?? '' })

export const closeSent = z
  .strictObject({
    report: reportSent.nullish(),
    reportNotOwed: z.enum(reasonsNoReport, `expected one of ${reasonsNoReport.join(', ')}`).nullish(),
    outcome: z.enum(outcomes, `expected one of ${outcomes.join(', ')}`).nullish(),
    nobodyCame: z.enum(reasonsNobodyCame, `expected one of ${reasonsNobodyCame.join(', ')}`).nullish(),
    followUp: z
      .strictObject({
        what: line(200).min(1, 'expected what is to be done, in a few words'),
        owner: uuid,
        dueOn: z.string().refine(isDay, 'expected a day as YYYY-MM-DD'),
      })
      .nullish(),
  })
  .refine(sent => (sent.outcome == null) !== (sent.nobodyCame == null), {
    error: 'expected either outcome (what came of it) or nobodyCame (why nobody came), and not both',
    path: ['outcome'],
  })
  .refine(sent => sent.followUp == null || sent.outcome != null, { error: 'a follow-up goes with an outcome', path: ['followUp'] })
  .refine(sent => sent.report == null || sent.reportNotOwed == null, {
    error: 'expected either report (who made it) or reportNotOwed (why none was owed), and not both',
    path: ['report'],
  })
  .transform(({ outcome = null, nobodyCame = null, followUp = null, report = null, reportNotOwed = null }) => ({
    ...{ outcome, nobodyCame, followUp, report, reportNotOwed },
  }))

export const callPath = z.object({ id: uuid })
export const followUpPath = z.object({ id: uuid, followUp: uuid })
export const followUpSent = followUpPath.pick({ followUp: true })
export const listQuery = z.object({ stage: z.enum(stages, `expected one of ${stages.join(', ')}`).optional(), after: uuid.optional() })

/** What is asked for, in whichever way it was sent. */
export interface AskedCall extends Beside {
  readonly school: string | null
  readonly facts: Readonly<Record<string, string>>
  readonly drill: boolean
}

export interface AskedByForm {
  /** Everything that was typed, to be shown again. */
  readonly typed: Readonly<Record<string, string>>
  readonly asked: AskedCall
  /** Which fields could not be read. They are left out: no optional field stands between a known person and a call. */
  readonly doubts: readonly string[]
}

/** The form of `/call`, facts flat. Never refuses. */
export function askedForm(body: unknown): AskedByForm {
  const typed = readForm(body).texts
  const doubts: string[] = []
  const facts: Record<string, string> = {}
  for (const { name, values } of sayable) {
    const value = typed[name]
    if (value === undefined) continue
    if (values.includes(value)) facts[name] = value
    else doubts.push(name)
  }
  const fieldIn = (name: string, shape: z.ZodType<string | null>): string | null => {
    const value = typed[name]
    if (value === undefined) return null
    const read = shape.safeParse(value.slice(0, longestLine))
    if (read.success) return read.data
    doubts.push(name)
    return null
  }
  const asked = {
    school: fieldIn('school', uuid),
    facts,
    ...besideOf(name => fieldIn(name, beside.shape[name])),
    drill: ['true', 'on', 'yes'].includes(typed['drill'] ?? ''),
  }
  return { typed, asked, doubts }
}

export const handOverForm = ({ texts }: Form) => ({ to: texts['to']?.slice(0, 80) })

/** The form that closes a call: `outcome` or `nobodyCame`, the follow-up and the report in fields of their own. */
export function closeForm({ texts }: Form, zone: string) {
  const { outcome, nobodyCame, 'followUp.what': what, 'followUp.owner': owner, 'followUp.dueOn': dueOn } = texts
  const { 'report.to': to, 'report.by': by, 'report.at': at, reportNotOwed } = texts
  const isOwed = what !== undefined || dueOn !== undefined
  const isReported = to !== undefined || at !== undefined
  return {
    ...{ outcome, nobodyCame, reportNotOwed },
    followUp: isOwed ? { what: what ?? '', owner: owner ?? '', dueOn: dueOn ?? '' } : undefined,
    report: isReported ? reportForm({ texts: { to, by, at } }, zone) : undefined,
  }
}
