import { demographicsTable, profilesTable, rolesTable, usersTable } from './columns.ts'
import { eachRow, mustKnow } from './each-row.ts'
import { addWarning, noFindings, warnOfUnused, wholeFile } from './fault.ts'
import { KnownIds } from './known-ids.ts'
import type { Line } from './line.ts'
import { inOrder } from './read-school.ts'
import type { BirthRow, PersonRow, PositionRow } from './row.ts'
import { wordsOf } from './words.ts'
import type { Context } from './context.ts'
import type { EmailAt } from './one-email-of-two.ts'

interface People {
  readonly people: PersonRow[]
  /** In 1.1 a line of users.csv says who someone is and where; 1.2 has roles.csv for it. */
  readonly positions: PositionRow[]
  readonly emails: EmailAt[]
}

const nobody = {
  username: null,
  givenName: '',
  familyName: '',
  preferredGivenName: null,
  email: null,
  sms: null,
  phone: null,
  identifier: null,
}

export async function readPeople(context: Context): Promise<People> {
  const people: PersonRow[] = []
  const positions: PositionRow[] = []
  const agents: { line: Line; ids: readonly string[] }[] = []
  const emails: EmailAt[] = []
  const { version } = context.manifest
  await eachRow(context, usersTable[version], context.people, ({ line, values, id, active }) => {
    if (!active) {
      people.push({ id, active, line: line.number, ...nobody, grades: [], enabled: false, agents: [], primaryOrg: null })
      return
    }
    const orgs = version === '1.1' ? values.list('orgSourcedIds') : []
    const primaryOrg = version === '1.1' ? (orgs[0] ?? null) : values.reference('primaryOrgSourcedId')
    const person: PersonRow = {
      id,
      active,
      line: line.number,
      username: values.reference('username'),
      givenName: values.required('givenName', 'a given name'),
      familyName: values.required('familyName', 'a family name'),
      preferredGivenName: values.text('preferredGivenName'),
      email: values.text('email'),
      sms: values.text('sms'),
      phone: values.text('phone'),
      identifier: values.text('identifier'),
      grades: values.list('grades'),
      enabled: values.requiredTruth('enabledUser'),
      agents: values.list('agentSourcedIds'),
      primaryOrg,
    }
    people.push(person)
    if (person.email !== null) emails.push({ person: id, email: person.email, file: line.file, at: line.where('email') })
    if (person.agents.length > 0) agents.push({ line, ids: person.agents })
    if (version === '1.2') {
      mustKnow(context, context.orgs, line, 'primaryOrgSourcedId', primaryOrg ?? '')
      return
    }
    const role = values.word('role', wordsOf[version].userRole)
    if (orgs.length === 0) values.missing('orgSourcedIds', 'the sourcedId of a school or district in orgs.csv')
    for (const org of orgs) {
      mustKnow(context, context.orgs, line, 'orgSourcedIds', org)
      positions.push(positionOfUser(id, org, role, { primary: org === primaryOrg, line: line.number }))
    }
  })
  await context.close('people', usersTable[version].file)
  for (const { line, ids } of agents) for (const id of ids) mustKnow(context, context.people, line, 'agentSourcedIds', id)
  return { people, positions, emails }
}

/** 1.1 gives these no id of their own. */
function positionOfUser(person: string, org: string, role: string, { primary, line }: { primary: boolean; line: number }): PositionRow {
  return { id: JSON.stringify([person, org, role]), active: true, line, person, org, role, primary, beginsOn: null, endsOn: null }
}

export async function readPositions(context: Context): Promise<PositionRow[]> {
  const rows: PositionRow[] = []
  if (
    context.manifest.mode('users.csv') === 'bulk' &&
    context.manifest.mode('roles.csv') === 'absent' &&
    !context.found.unread.has('roles.csv')
  ) {
    const message =
      'This bundle has no roles.csv. In OneRoster 1.2 it says who is a student, a teacher or a parent: the people come in without roles.'
    addWarning(context.found, wholeFile('file-missing', 'roles.csv', message))
  }
  await eachRow(context, rolesTable, new KnownIds(rolesTable.file), ({ line, values, id, active }) => {
    if (!active) {
      rows.push({ id, active, line: line.number, person: '', org: '', role: '', primary: false, beginsOn: null, endsOn: null })
      return
    }
    const words = wordsOf[context.manifest.version]
    const row = {
      id,
      active,
      line: line.number,
      person: values.requiredReference('userSourcedId', 'the sourcedId of a person in users.csv'),
      org: values.requiredReference('orgSourcedId', 'the sourcedId of a school or district in orgs.csv'),
      role: values.word('role', words.userRole),
      primary: values.word('roleType', words.roleType) === 'primary',
      beginsOn: values.day('beginDate'),
      endsOn: values.day('endDate'),
    }
    rows.push(row)
    inOrder(values, row.beginsOn, row.endsOn, 'beginDate', 'endDate')
    mustKnow(context, context.people, line, 'userSourcedId', row.person)
    mustKnow(context, context.orgs, line, 'orgSourcedId', row.org)
  })
  return rows
}

/** Nothing of a profile is kept or used: that it belongs to nobody, or that its file cannot be read, is told and stops nothing. */
export async function readProfiles({ files, manifest, tracker, people, found }: Context): Promise<void> {
  const own = noFindings()
  await eachRow({ files, manifest, tracker, found: own }, profilesTable, new KnownIds(profilesTable.file), ({ line, values, active }) => {
    if (!active) return
    const person = values.requiredReference('userSourcedId', 'the sourcedId of a person in users.csv')
    if (person !== '' && !people.has(person)) addWarning(own, people.dangling({ file: line.file, ...line.where('userSourcedId') }, person))
  })
  warnOfUnused(own)
  for (const each of [...own.faults, ...own.warnings]) addWarning(found, each)
  found.warningsLeftOut += own.faultsLeftOut + own.warningsLeftOut
}

/** Of demographics only the day of birth: whether a student is under 12 changes what the law allows. */
export async function readBirths(context: Context): Promise<BirthRow[]> {
  const rows: BirthRow[] = []
  await eachRow(context, demographicsTable, new KnownIds(demographicsTable.file), ({ line, values, id, active }) => {
    if (active) mustKnow(context, context.people, line, 'sourcedId', id)
    const bornOn = active ? values.day('birthDate') : null
    rows.push({ id, line: line.number, active: bornOn !== null, bornOn })
  })
  return rows
}
