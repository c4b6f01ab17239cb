import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { findSchoolByName } from '../src/people/store/school.ts'
import { falls, sendForm } from '../src/people/testing/open-test-app.ts'
import { zipOf } from '../src/people/testing/zip-of.ts'
import { openAnyDatabase } from '../src/platform/database/testing.ts'
import type { Message } from '../src/platform/outbox/index.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** The demonstration's three schools and who runs each, for tests of how an office is given, moved and taken. */

export const [mill, high, tidewater] = ['Mill Street Middle School', 'Harbor Falls High School', 'Tidewater Elementary School'] as const
export type School = typeof mill | typeof high | typeof tidewater
const teachers = { [mill]: 'teacher', [high]: 'teacher-anchorly', [tidewater]: 'teacher-mossbank' }
const known = ['principal', 'principal-high', 'principal-tidewater', 'superintendent', 'coordinator', 'registrar', 'nurse']

const heads = {
  users:
    'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId',
  roles: 'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId',
}
/** A row of the demonstration's roster. */
export const rowOf = (file: string, having: string): string =>
  readFileSync(`db/demo/harbor-falls/${file}.csv`, 'utf8')
    .split('\n')
    .find(line => line.includes(having)) ?? ''

/** The principal of Tidewater as a roster has them next, at this main school, and places of theirs that are new, changed or gone. */
export const ofTidewaters = (org: string, places: readonly string[]): Record<string, string> => ({
  'manifest.csv': 'propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.users,delta\nfile.roles,delta\n',
  'users.csv': `${heads.users}\n${rowOf('users', ',principal-tidewater,')
    .replace('hf-staff-24,,,', 'hf-staff-24,active,2026-09-02,')
    .replace(/[^,]+$/, org)}\n`,
  'roles.csv': `${[heads.roles, ...places].join('\n')}\n`,
})
export const place = (id: string, org: string, { status = 'active', role = 'principal' } = {}): string =>
  `${id},${status},2026-09-03,hf-staff-24,primary,${role},,,${org},`

export function officesTown() {
  let opened: WholeApp | undefined
  let sent: Message[] = []
  const ids = new Map<string, string>()
  /** A call about suspected abuse at each school: only who leads there, or has a part in it, reads it. */
  const calls = new Map<School, string>()

  const whole = (): WholeApp => {
    if (!opened) throw new Error('the town is not open yet')
    return opened
  }
  const send = async (handle: string, method: 'GET' | 'POST', url: string, payload?: object) =>
    whole().app.inject({ method, url, headers: await whole().headersOf(handle), ...(payload ? { payload } : {}) })

  async function open(): Promise<void> {
    const carrier = {
      send: async (_: unknown, message: Message) => {
        sent.push(message)
        return { is: 'taken', carrier: 'made-up', reference: message.id } as const
      },
    }
    opened = await openWholeApp({ open: openAnyDatabase, carrier })
    for (const school of [mill, high, tidewater])
      ids.set(school, (await opened.database.transaction('app', falls, tx => findSchoolByName(tx, school)))?.id ?? '')
    await callsAnew()
    await told('')
  }

  async function callsAnew(): Promise<void> {
    for (const school of [mill, high, tidewater] as const) {
      const asked = await send(teachers[school], 'POST', '/api/calls', { facts: { what: 'abuse-suspected' } })
      calls.set(school, asked.json<{ id: string }>().id)
    }
  }

  /** Whom messages with these words told since it was last asked, by handle. */
  async function told(words: string | ((text: string) => boolean)): Promise<string[]> {
    await whole().clockwork.settle()
    const since = sent
    sent = []
    const handles = new Map<string, string>()
    for (const handle of known) handles.set((await whole().as(handle)).person.id, handle)
    const has = (text: string) => (typeof words === 'string' ? text.includes(words) : words(text))
    return since.flatMap(({ text, person }) => (has(text) ? [handles.get(person) ?? person] : [])).sort()
  }

  async function leads(handle: string): Promise<School[]> {
    const found: School[] = []
    for (const [school, id] of calls) if ((await send(handle, 'GET', `/api/calls/${id}`)).statusCode === 200) found.push(school)
    return found
  }

  /** A form of the page of one person, sent by another; its status. */
  async function ask(handle: string, fields: Record<string, string>, by = 'coordinator', to = ''): Promise<number> {
    const { cookie, csrf } = await whole().as(by)
    const url = `/people/${(await whole().as(handle)).person.id}${to}`
    return (await sendForm(whole().app, url, { _csrf: csrf, deed: crypto.randomUUID(), ...fields }, { cookie })).statusCode
  }
  async function pageOf(handle: string): Promise<string> {
    const { cookie } = await whole().as('superintendent')
    return (await whole().app.inject({ url: `/people/${(await whole().as(handle)).person.id}`, headers: { cookie } })).body
  }
  /** What waits on the page of this person. */
  const waiting = async (handle: string): Promise<string[]> =>
    [...(await pageOf(handle)).matchAll(/name="change" value="([0-9a-f-]{36})"/g)].flatMap(([, id]) => id ?? [])
  const answer = async (handle: string, says: 'yes' | 'no', change?: string): Promise<number> =>
    ask(handle, { change: change ?? (await waiting(handle))[0] ?? '', says }, 'superintendent', '/changes')

  /** A roster that the coordinator brings in and saves; what of it waits for a second person. */
  async function bring(files: Record<string, string>): Promise<{ id: string; change: string }[]> {
    const headers = { ...(await whole().headersOf('coordinator')), 'content-type': 'application/zip' }
    const read = await whole().app.inject({ method: 'POST', url: '/api/imports/roster', headers, payload: await zipOf(files) })
    expect([read.statusCode, read.json<{ faults: unknown[] }>().faults]).toEqual([201, []])
    const done = await send('coordinator', 'POST', `/api/imports/${read.json<{ id: string }>().id}/commit`)
    expect(done.statusCode).toBe(200)
    return done.json<{ waiting: { id: string; change: string }[] }>().waiting
  }

  return {
    ...{ open, whole, send, callsAnew, calls, told, leads, ask, pageOf, waiting, answer, bring },
    close: () => opened?.close(),
    idOf: (school: School): string => ids.get(school) ?? '',
    nameOf: (id: string | null | undefined): string | undefined => [...ids].find(([, each]) => each === id)?.[0],
  }
}
