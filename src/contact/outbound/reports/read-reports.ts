import { z } from 'zod'
import { type OrgId, type PersonId, readId } from '../../../kernel/ids.ts'
import { type No, notPermitted } from '../../../kernel/refusal.ts'
import { loadFacts } from '../../../ledger/index.ts'
import { byGlass, emergencyHref, keepLooks, type Looking } from '../../../looks/index.ts'
import { findPerson, findSchool, listPeopleById, may, type Person, readAs, type Reader, whoMay } from '../../../people/index.ts'
import { onePage, type OnePage, type Tx } from '../../../platform/database/index.ts'
import type { GateKit } from '../../request/gate-kit.ts'
import { anySchool, standingOf, whyListed } from '../../request/on-contact.ts'
import { mayTell } from '../../request/rules/standing.ts'
import { findRequest } from '../../request/reads.ts'
import { attributes } from '../attribute.ts'
import { exceptions, type LetOut, stillHeld } from '../exceptions.ts'
import { screenOutbound } from '../screen.ts'
import { reports } from './on-report.ts'
import { nextReportVerbs } from './decide.ts'
import { isStudentRecord, recipientsOf } from './kinds.ts'
import { findOutbound, listOutbound, type OutboundRow } from './report-store.ts'
import type { Report, ReportInList } from './report.ts'
import { foldReport, readReport } from './state.ts'
import { reportRefusals } from './words/refusals.ts'

const pageSize = 200
const kept = z.array(z.object({ attribute: z.enum(attributes), words: z.string(), exception: z.enum(exceptions) }))

/** The reports that leave the school, the newest first: a principal's own school's, or all. `after`: the id of the line that the page follows. */
export const readReports = (gate: GateKit, reader: Reader, after: string | null): Promise<OnePage<ReportInList>> =>
  readAs(gate, reader, async tx => {
    const school = ownSchool(reader.person)
    const page = await onePage({
      ...{ after, size: pageSize, fetch: (last, limit) => tx.many(listOutbound, { school, after: last, limit }) },
      open: async row => (mayTell(standingOf(reader.person, row.school)) ? reportFrom(tx, row, reader) : undefined),
    })
    keepReports(tx, { ...reader, at: gate.clock.now() }, page.items, 'line')
    return page
  })

/** One report, and until when, where it was opened in an emergency. Whoever it does not open to is told the same whether there is one or not. */
export const readOneReport = (gate: GateKit, reader: Reader, id: string): Promise<{ report: Report; until?: Date } | No> =>
  readAs(gate, reader, async tx => {
    const row = await tx.maybe(findOutbound, [tx.district, id])
    const found = row && (await reportFrom(tx, row, reader))
    if (!row || !found) return mayTell(standingOf(reader.person, anySchool)) ? reports.noSuch : hiddenFrom(reader, id)
    const at = gate.clock.now()
    if (mayTell(standingOf(reader.person, row.school))) {
      keepReports(tx, { ...reader, at }, [found], 'report')
      return { report: found }
    }
    const opened = await byGlass(tx, reader, row.id, at)
    if (!opened) return hiddenFrom(reader, id)
    const { until, ...by } = opened
    const student = found.student?.id ?? null
    keepLooks(tx, { ...reader, at }, [{ kind: 'request', matter: found.contact, student, part: 'report', ...by }])
    return { report: { ...found, next: [] }, until }
  })

const hiddenFrom = (reader: Reader, id: string): No =>
  notPermitted(
    may(reader.person, 'see-outbound') ? reportRefusals.notYours : whoMay['see-outbound'].says,
    emergencyHref(reader, 'report', id),
  )

/** A report is part of the record of the request it reports. */
function keepReports(tx: Tx, looking: Looking & Pick<Reader, 'person'>, shown: readonly Report[], part: 'line' | 'report'): void {
  const looked = shown.map(
    ({ contact, school, student }) =>
      ({ kind: 'request', matter: contact, student: student?.id ?? null, part, why: whyListed(looking.person, school) }) as const,
  )
  keepLooks(tx, looking, looked)
}

async function reportFrom(tx: Tx, row: OutboundRow, { person }: Reader): Promise<Report | undefined> {
  const state = foldReport(readReport(await loadFacts(tx, row.id)))
  if (!state) return undefined
  const contact = await findRequest(tx, row.contact)
  const [school, student] = [readId<OrgId>(row.school), contact?.student ? readId<PersonId>(contact.student) : undefined]
  const [schoolRow, studentRow] = await Promise.all([school && findSchool(tx, school), student && findPerson(tx, student)])
  const ids = [state.written?.by, state.read?.by, ...state.copies.map(({ by }) => by)].flatMap(id =>
    id ? (readId<PersonId>(id) ?? []) : [],
  )
  const people = new Map((await listPeopleById(tx, [...new Set(ids)])).map(each => [String(each.id), each.name]))
  const nameOf = (by: string | null): string => (by && people.get(by)) || ''
  const out: readonly LetOut[] = row.letOut === null ? [] : kept.parse(JSON.parse(row.letOut))
  const { copies, written, read } = state
  return {
    ...{ id: row.id, contact: row.contact, school: row.school, schoolName: schoolRow?.name ?? '', kind: state.kind, drill: state.drill },
    ...{ stage: state.stage, draftedAt: state.draftedAt.toISOString(), happenedAt: (contact?.askedAt ?? state.draftedAt).toISOString() },
    student: studentRow ? { id: studentRow.id, name: studentRow.name } : null,
    fields: state.fields,
    line: row.line,
    held: stillHeld(screenOutbound(row.line ?? ''), out),
    letOut: out,
    written: written && { by: nameOf(written.by), at: written.at.toISOString() },
    read: read && { by: nameOf(read.by), at: read.at.toISOString(), exceptions: read.exceptions },
    copies: recipientsOf[state.kind].map(recipient => {
      const sent = copies.find(copy => copy.recipient === recipient)
      return {
        ...{ recipient, studentRecord: isStudentRecord(state.kind, recipient) },
        ...{ sentAt: sent?.at.toISOString() ?? null, by: sent ? nameOf(sent.by) : null, channel: sent?.channel ?? null },
      }
    }),
    next: nextReportVerbs(state, standingOf(person, row.school)),
  }
}

/** A principal sees their own school's; whoever leads everywhere sees all. */
export function ownSchool({ roles, school }: Person): string | null {
  const everywhere = roles.some(role => role === 'superintendent' || role === 'counsel') || (roles.includes('designee') && school === null)
  return everywhere ? null : school
}
