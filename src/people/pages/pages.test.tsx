import { expect, test } from 'vitest'
import { htmlDocument } from '../../design/document.ts'
import { contextFor, faultsIn } from '../../design/testing.ts'
import type { KeptDifference } from '../contract.ts'
import { DutyPage, type DutyLine } from './duty-page.tsx'
import { ImportPage } from './import-page.tsx'
import { PeoplePage } from './people-page.tsx'
import { SignInPage } from './sign-in-page.tsx'

const page = contextFor({ person: { name: 'Test Coordinator', roles: ['coordinator'] }, csrf: 'token' })
const stranger = contextFor()
const at = '2026-11-24T15:42:05.000Z'

test('whoever signs in to send a call is told that it is kept, and still has 911 before them', () => {
  const person = { handle: 'teacher', name: 'Test Teacher', roles: ['teacher'], school: null }
  const render = (then: string | null): string => htmlDocument(<SignInPage page={stranger} people={[person]} then={then} />)
  const html = render('/call')
  expect(html).toContain('What you said is kept.')
  expect(html).toContain('<input type="hidden" name="then" value="/call"/>')
  expect(html).toContain('name="handle" value="teacher"')
  expect(html.indexOf('href="tel:911"')).toBeLessThan(html.indexOf('name="handle"'))
  expect(render(null)).not.toContain('What you said is kept.')
  expect(faultsIn(html)).toEqual([])
})

test('where there is no list of people, the office gives a link', () => {
  const html = htmlDocument(<SignInPage page={stranger} people={[]} then={null} problem="The link was used already." />)
  expect(html).toContain('Ask the office for a sign-in link: 978-555-0142.')
  expect(html).toContain('The link was used already.')
  expect(faultsIn(html)).toEqual([])
})

test('people are listed with roles and schools; students are counted and not listed', () => {
  const person = { id: 'p1', name: 'Test Nurse', handle: 'nurse', roles: ['nurse', 'responder'], schools: ['A', 'B'] }
  const html = htmlDocument(
    <PeoplePage
      page={page}
      people={[person]}
      staff={12}
      students={340}
      schools={[]}
      roles={['nurse']}
      chosen={{ school: '', role: 'nurse' }}
      next={null}
      mayImport
    />,
  )
  for (const said of ['12 people work here.', 'nurse and responder', 'A and B', '340 students are in the roster.', 'href="/people/import"'])
    expect(html).toContain(said)
  expect(faultsIn(html)).toEqual([])
  const empty = htmlDocument(
    <PeoplePage
      page={page}
      people={[]}
      staff={0}
      students={0}
      schools={[]}
      roles={[]}
      chosen={{ school: '', role: '' }}
      next={null}
      mayImport={false}
    />,
  )
  expect(empty).toContain('Nobody is in the register yet.')
  expect(faultsIn(empty)).toEqual([])
})

const none = { new: 0, changed: 0, same: 0, gone: 0 }
const difference = (over: Partial<KeptDifference> = {}): KeptDifference => ({
  ok: true,
  committed: false,
  format: 'oneroster',
  version: '1.2',
  counts: { orgs: none, people: { new: 2, changed: 1, same: 7, gone: 0 }, classes: none, enrollments: { ...none, new: 3 } },
  calendar: { sessions: none, courses: none },
  changes: [
    {
      kind: 'people',
      id: 'u1',
      change: 'changed',
      fields: ['grades'],
      shown: { who: 'Test Person', file: 'users.csv', line: 31, was: 'Grade 8', is: 'Grade 9' },
    },
    {
      kind: 'people',
      id: 'u2',
      change: 'gone',
      fields: [],
      shown: { who: 'Other Person', file: 'users.csv', line: null, was: 'Grade 12', is: '' },
    },
  ],
  changesLeftOut: 4,
  faults: [],
  warnings: [],
  faultsLeftOut: 0,
  warningsLeftOut: 0,
  ...over,
})
const fault = {
  kind: 'value-wrong' as const,
  file: 'users.csv',
  line: 208,
  column: 9,
  field: 'orgSourcedIds',
  read: '00990',
  expected: 'a school',
  message: 'We read “00990”. Expected a school.',
}

test('a roster: choose a file, see the difference, save all of it', () => {
  const choose = htmlDocument(<ImportPage page={page} read={null} deed="d1" problem="The file is not a zip." />)
  expect(choose).toContain('enctype="multipart/form-data"')
  expect(choose).toContain('The file is not a zip.')
  const read = htmlDocument(<ImportPage page={page} read={{ id: 'i1', difference: difference() }} deed="d1" />)
  expect(read).toContain('Nothing is saved yet. Look it over, then save all of it.')
  expect(read).toContain('name="commit" value="i1"')
  expect(read).toContain('<del>Grade 8</del>')
  expect(read).toContain('<ins>Grade 9</ins>')
  expect(read).toContain('The first 2 of 6 differences')
  expect(read).toMatch(/<dt>Added<\/dt><dd>5<\/dd>/)
  for (const html of [choose, read]) expect(faultsIn(html)).toEqual([])
})

test('a roster with faults cannot be saved: each fault with its place, and the way back', () => {
  const html = htmlDocument(
    <ImportPage
      page={page}
      read={{ id: 'i1', difference: difference({ ok: false, faults: [fault], faultsLeftOut: 2, changes: [], changesLeftOut: 0 }) }}
      deed="d1"
    />,
  )
  expect(html).toContain('Nothing is saved yet. Mend 3 lines, then read it again.')
  expect(html).toContain('users.csv, line 208, column 9')
  expect(html).toContain('href="#fault-1"')
  expect(html).toContain('id="fault-1"')
  expect(html).not.toContain('name="commit"')
  expect(faultsIn(html)).toEqual([])
})

test('a saved roster, and one that changes nothing, offer nothing to save', () => {
  const saved = htmlDocument(<ImportPage page={page} read={{ id: 'i1', difference: difference({ committed: true }) }} deed="d1" />)
  const same = htmlDocument(
    <ImportPage page={page} read={{ id: 'i1', difference: difference({ changes: [], changesLeftOut: 0 }) }} deed="d1" />,
  )
  expect(saved).toContain('The roster is saved.')
  expect(same).toContain('Nothing would change')
  for (const html of [saved, same]) expect(html).not.toContain('name="commit"')
})

test('duty says who is on and where nobody is; only who may can change it', () => {
  const line: DutyLine = { key: 'k1', name: 'Test Nurse', role: 'nurse', order: 1, from: at, to: '2026-11-24T20:00:00.000Z', isNow: true }
  const schools = [
    { id: 's1', name: 'School A', lines: [line], gaps: ['mediator'] },
    { id: 's2', name: 'School B', lines: [], gaps: [] },
  ]
  const look = htmlDocument(<DutyPage page={page} asOf={at} schools={schools} change={null} />)
  for (const said of ['1 person is on duty in 1 school.', 'until 3:00 pm, November 24, 2026', 'No mediator is on duty at School A.'])
    expect(look).toContain(said)
  expect(look).not.toContain('action="/duty"')
  const change = { schools: [], people: [], roles: ['nurse'], deed: 'd1', problems: ['The end is before the start.'] }
  const html = htmlDocument(<DutyPage page={page} asOf={at} schools={schools} change={change} />)
  expect(html).toContain('name="remove" value="k1"')
  expect(html).toContain('The end is before the start.')
  for (const shown of [look, html]) expect(faultsIn(shown)).toEqual([])
})
