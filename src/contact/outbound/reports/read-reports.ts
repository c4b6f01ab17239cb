import { z } from 'zod'
import { type OrgId, type PersonId, readId } from '../../../kernel/ids.ts'
import { type No, notPermitted } from '../../../kernel/refusal.ts'
import { loadFacts } from '../../../ledger/index.ts'
import { findPerson, findSchool, listPeopleById, type Person, type Reader } from '../../../people/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { GateKit } from '../../request/gate-kit.ts'
import { standingOf } from '../../request/on-contact.ts'
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

/** Every report that leaves the school, the newest first: a principal's own school's, or all. */
export const readReports = (gate: GateKit, { district, person }: Reader): Promise<ReportInList[]> =>
  gate.database.transaction('app', district, async tx => {
    const rows = await tx.many(listOutbound, { school: ownSchool(person), limit: pageSize })
    const all: ReportInList[] = []
    for (const row of rows) {
      const found = await reportFrom(tx, row, { district, person, lang: 'en' })
      if (found && mayTell(standingOf(person, row.school))) all.push(found)
    }
    return all
  })

export const readOneReport = (gate: GateKit, reader: Reader, id: string): Promise<Report | No> =>
  gate.database.transaction('app', reader.district, async tx => {
    const row = await tx.maybe(findOutbound, [tx.district, id])
    const found = row && (await reportFrom(tx, row, reader))
    if (!row || !found) return reports.noSuch
    return mayTell(standingOf(reader.person, row.school)) ? found : notPermitted(reportRefusals.notYours)
  })

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
