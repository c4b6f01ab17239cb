import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Database } from '../../platform/database/index.ts'
import { dutyCommand, rosterCommand, userCommand } from '../index.ts'
import { findPersonByHandle, listPeopleWithRole } from '../store/person.ts'
import { listSchools } from '../store/school.ts'
import { at as now, cove, openRegister } from '../testing/open-register.ts'
import { edited, sampleTexts } from '../testing/sample-bundle.ts'
import { zipOf } from '../testing/zip-of.ts'

const dump = z.object({ text: z.string() })
let database: Database
let folder = ''
beforeAll(async () => {
  database = await openRegister()
  folder = mkdtempSync(join(tmpdir(), 'concord-command-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.close()
})

function written(name: string, changed: Record<string, string> = {}): string {
  const path = join(folder, name)
  mkdirSync(path)
  for (const [file, text] of Object.entries({ ...sampleTexts('1.2'), ...changed })) writeFileSync(join(path, file), text)
  return path
}
const roster = (path: string, more: { commit?: boolean; careful?: boolean; format?: string } = {}) =>
  rosterCommand(database, { district: cove, path, format: 'oneroster', commit: false, at: now, ...more })
const user = (verb: string, handle: string, ...roles: string[]) =>
  userCommand(database, { district: cove, verb, handle, roles, name: null, email: null, at: now, origin: 'http://127.0.0.1:3000' })

describe('import roster', () => {
  test('tells the difference, saves nothing unless asked, and names nobody', async () => {
    const path = written('sound')
    const looked = await roster(path)
    expect(looked).toMatchObject({
      exit: 0,
      json: { ok: true, committed: false, version: '1.2', counts: { people: { new: 3, changed: 0, same: 0, gone: 0 } } },
    })
    expect(looked.text).toContain('people: 3 new, 0 changed, 0 the same, 0 gone')
    expect(looked.text).toContain('add --commit')
    expect(JSON.stringify(looked.json)).not.toContain('Plover')
    const zip = join(folder, 'sound.zip')
    writeFileSync(zip, await zipOf(sampleTexts('1.2')))
    expect(await roster(zip, { commit: true })).toMatchObject({ exit: 0, json: { committed: true, counts: { people: { new: 3 } } } })
    expect(await roster(path, { commit: true })).toMatchObject({
      exit: 0,
      json: { committed: true, changes: [], counts: { people: { same: 3 } } },
    })
  })

  test('a file that was cut short, or gives an id to somebody else, is not saved where care is asked for', async () => {
    const other = written('other', edited('1.2', 'users.csv', 'Ada,Tern', 'Barnaby,Gull'))
    const heldBack = await roster(other, { commit: true, careful: true })
    expect(heldBack).toMatchObject({ exit: 1, json: { ok: true, committed: false } })
    expect(heldBack.text).toContain('leave --careful out')
    expect(heldBack.text).toContain('Caution: one id names somebody else than before: in the file of people, line 2.')
    expect(heldBack.text).not.toContain('Gull')
    const saved = await roster(other, { commit: true })
    expect(saved).toMatchObject({ exit: 0, json: { committed: true } })
    expect(saved.text).toContain('now stands under the name of the other')
    expect(await roster(join(folder, 'sound'), { commit: true })).toMatchObject({ exit: 0, json: { committed: true } })
  })

  test('lists faults by file, line and column', async () => {
    const done = await roster(
      written('faulty', {
        ...edited('1.2', 'users.csv', 'Ada,Tern', 'Ada,'),
        ...edited('1.2', 'roles.csv', 'primary,parent', 'primary,sheriff'),
      }),
      { commit: true },
    )
    expect(done).toMatchObject({ exit: 1, json: { ok: false, committed: false } })
    expect(done.text.split('\n')).toEqual([
      'Nothing is saved: 2 faults.',
      'users.csv, line 2, column 8 (familyName): Nothing is written in familyName; a family name was expected.',
      expect.stringMatching(/^roles\.csv, line 4, column 6 \(role\): We read “sheriff” in role; one of aide, /),
    ])
  })

  test('refuses in one sentence what is no bundle, and what it does not read', async () => {
    mkdirSync(join(folder, 'sds'))
    writeFileSync(join(folder, 'sds', 'users.csv'), 'sourcedId\n')
    const sds = await roster(join(folder, 'sds'))
    expect(sds).toMatchObject({ exit: 1, json: { ok: false, faults: [{ kind: 'not-a-bundle' }] } })
    expect(sds.text).toMatch(/^A OneRoster 1\.1 or 1\.2 bundle was expected here, and manifest\.csv[^\n]*missing from it\.$/)
    expect(await roster(join(folder, 'nothing'))).toMatchObject({ exit: 2, text: expect.stringContaining('There is no file or folder') })
    expect(await roster(join(folder, 'sound'), { format: 'powerschool' })).toMatchObject({
      exit: 2,
      text: expect.stringContaining('oneroster'),
    })
    const notAspen = await roster(join(folder, 'sound'), { format: 'aspen' })
    expect(notAspen).toMatchObject({ exit: 1, json: { format: 'aspen', faults: [{ kind: 'not-a-bundle' }] } })
    expect(notAspen.text).toMatch(/^manifest\.csv is here[^\n]*$/)
  })

  test('planted birthplace, faith and passwords leave nothing in any table', async () => {
    const planted = ['PLANTED-CITY', 'PLANTED-FAITH', 'PLANTED-SECRET']
    const path = written('planted', {
      'users.csv': (sampleTexts('1.2')['users.csv'] ?? '')
        .replace('pronouns', 'pronouns,metadata.religion')
        .replaceAll(/^(p\d.*)$/gm, '$1,PLANTED-FAITH')
        .replaceAll(',07,,', ',07,PLANTED-SECRET,'),
      'userProfiles.csv': (sampleTexts('1.2')['userProfiles.csv'] ?? '').replace(/,bo,\n/, ',bo,PLANTED-SECRET\n'),
      'demographics.csv': (sampleTexts('1.2')['demographics.csv'] ?? '').replace(/,,,,\n$/, ',,,,PLANTED-CITY\n'),
    })
    const done = await roster(path, { commit: true })
    expect(done).toMatchObject({ exit: 0, json: { committed: true, counts: { people: { same: 3 } } } })
    const tables = ['person', 'position', 'enrollment', 'class', 'org', 'import', 'import_part', 'academic_session', 'course']
    const held = await database.transaction('app', cove, async tx => {
      const dumps: string[] = []
      for (const table of tables) {
        const name = `people.test-dump-${table.replace('_', '-')}`
        dumps.push(
          ...(await tx.many({ name, sql: `select t::text as text from people.${table} t`, row: dump }, [])).map(({ text }) => text),
        )
      }
      return dumps.join('\n')
    })
    expect(held).toContain('Plover')
    expect(planted.filter(word => held.includes(word) || JSON.stringify(done).includes(word))).toEqual([])
  })
})

describe('user', () => {
  test('add, role and link', async () => {
    expect(await user('add', 'wilma', 'clinician')).toMatchObject({
      exit: 0,
      json: { ok: true, person: { handle: 'wilma', roles: ['clinician'] } },
    })
    expect(await user('role', 'ada', 'responder', 'principal')).toMatchObject({
      exit: 0,
      json: { person: { roles: ['principal', 'responder', 'teacher'] } },
      text: 'ada is principal, responder, teacher.',
    })
    const link = await user('link', 'ada')
    expect(link).toMatchObject({ exit: 0, json: { ok: true } })
    expect(link.text).toMatch(/^http:\/\/127\.0\.0\.1:3000\/sign-in\?link=[0-9a-f]{32}\.[\w-]{43}$/)
  })

  test('a role that runs a school is given for one: the one that is named, else the only one there is', async () => {
    const at = (school: string | null, verb: string, handle: string, ...roles: string[]) =>
      userCommand(database, { ...{ district: cove, verb, handle, roles, name: null, email: null, school, origin: '' }, at: now })
    const unnamed = await at(null, 'add', 'desk', 'front-office')
    expect(unnamed).toMatchObject({ exit: 0, json: { person: { roles: ['front-office'], school: null } } })
    expect(unnamed.text).toContain('concord user role desk front-office --school SCHOOL')
    expect(await at('No Such', 'role', 'desk', 'front-office')).toMatchObject({
      exit: 1,
      text: expect.stringMatching(/^No school here is No Such\. .*s2 \(Whale Cove High\), s1 \(Whale Cove Middle\)\.$/),
    })
    const named = await at('s2', 'role', 'desk', 'front-office')
    expect(named).toMatchObject({ exit: 0, json: { person: { roles: ['front-office'], school: expect.any(String) } } })
    expect(named.text).toBe('desk is front-office.')
    await at('s1', 'role', 'desk', 'front-office')
    const places = () => database.transaction('app', cove, async tx => (await findPersonByHandle(tx, 'desk'))?.places)
    expect(await places()).toHaveLength(1)
    const schools = await database.transaction('app', cove, listSchools)
    expect(await places()).toEqual(schools.filter(({ sourcedId }) => sourcedId === 's1').map(({ name }) => name))
    const asked = async (school: string) => {
      const id = schools.find(({ sourcedId }) => sourcedId === school)?.id ?? null
      return (await database.transaction('app', cove, tx => listPeopleWithRole(tx, 'front-office', id))).map(({ handle }) => handle)
    }
    expect([await asked('s1'), await asked('s2')]).toEqual([['desk'], []])
    expect(await at(null, 'role', 'desk', 'nurse')).toMatchObject({ exit: 0, text: 'desk is front-office, nurse.' })
  })

  test('says what is wrong', async () => {
    expect(await user('role', 'nobody', 'nurse')).toMatchObject({ exit: 1, text: 'Nobody has the handle nobody.' })
    expect(await user('role', 'ada', 'sheriff')).toMatchObject({ exit: 1, text: expect.stringContaining('There is no role sheriff') })
    expect(await user('remove', 'ada')).toMatchObject({ exit: 2 })
  })
})

describe('duty set', () => {
  const set = (text: string) => {
    writeFileSync(join(folder, 'duty.json'), text)
    return dutyCommand(database, { district: cove, verb: 'set', file: join(folder, 'duty.json'), at: now })
  }
  const item = { school: 's1', person: 'ada', role: 'responder', order: 1, from: '2026-09-14T12:00:00Z', to: '2026-09-14T20:00:00Z' }

  test('takes a list, or {items}', async () => {
    expect(await set(JSON.stringify({ items: [item] }))).toMatchObject({
      exit: 0,
      json: { ok: true, items: [{ role: 'responder' }] },
      text: 'Duty is set: 1 line.',
    })
    expect(await set(JSON.stringify([item, { ...item, order: 2 }]))).toMatchObject({ exit: 0, text: 'Duty is set: 2 lines.' })
  })

  test('says what is wrong, and changes nothing', async () => {
    expect(await set('{')).toMatchObject({ exit: 1, text: expect.stringContaining('This is not JSON') })
    expect(await set('{"items":[{"school":"s1"}]}')).toMatchObject({ exit: 1, text: expect.stringContaining('/items/0/person') })
    expect(await set(JSON.stringify([{ ...item, person: 'nobody' }]))).toMatchObject({
      exit: 1,
      text: 'Item 1: nobody of this district is nobody.',
    })
    expect(await dutyCommand(database, { district: cove, verb: 'set', file: join(folder, 'none.json'), at: now })).toMatchObject({
      exit: 2,
    })
  })
})
