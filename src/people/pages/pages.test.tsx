import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { htmlDocument } from '../../design/document.ts'
import { contextFor, faultsIn } from '../../design/testing.ts'
import { freshId } from '../../kernel/ids.ts'
import type { KeptDifference } from '../contract.ts'
import type { ShownChange } from '../roster/difference.ts'
import { DifferencePage, GroupPage } from './difference-page.tsx'
import { ImportPage } from './import-page.tsx'
import { ProgressPage } from './progress-page.tsx'
import { PeoplePage, type PeoplePageProps } from './people-page.tsx'
import { SignInPage } from './sign-in-page.tsx'

const page = contextFor({ person: { name: 'Test Coordinator', roles: ['coordinator'] }, csrf: 'token' })
const stranger = contextFor()
const at = '2026-11-24T15:42:05.000Z'

test('whoever signs in to send a call is told that it is kept, and still has 911 before them', () => {
  const person = { handle: 'teacher', name: 'Test Teacher', roles: ['teacher'], school: null }
  const render = (then: string | null): string =>
    htmlDocument(<SignInPage offersOwn page={stranger} people={[person]} others={[{ ...person, handle: 'folded' }]} then={then} />)
  const html = render('/call')
  expect(html).toContain('What you said is kept.')
  expect(html).toContain('<input type="hidden" name="then" value="/call"/>')
  expect(html).toContain('name="handle" value="teacher"')
  expect(html.indexOf('href="tel:911"')).toBeLessThan(html.indexOf('name="handle"'))
  expect(render(null)).not.toContain('What you said is kept.')
  expect(html).toContain('<small>1 more made-up person</small>')
  expect(html.indexOf('<details id="others">')).toBeGreaterThan(html.indexOf('value="teacher"'))
  expect(html.indexOf('<details id="others">')).toBeLessThan(html.indexOf('value="folded"'))
  expect(faultsIn(html)).toEqual([])
})

test('where there is no list of people, the office gives a link', () => {
  const html = htmlDocument(
    <SignInPage offersOwn page={stranger} people={[]} others={[]} then={null} problem="The link was used already." />,
  )
  expect(html).toMatch(
    /Ask the office for a sign-in link: <span class="c-nowrap"><a [^>]*href="tel:[^"]*"[^>]*>978-555-0142<\/a>\.<\/span>/,
  )
  expect(html).toContain('The link was used already.')
  expect(faultsIn(html)).toEqual([])
})

const change: PeoplePageProps['waiting'][number] = {
  ...{
    id: 'c1',
    person: { id: 'p1', name: 'Test Nurse' },
    kind: 'contact',
    office: 'principal',
    school: null,
    mayConfirm: true,
    mayRefuse: true,
  },
  ...{ asked: { at: '2026-09-14T14:00:00Z', by: 'Test Coordinator' }, stands: { is: 'needs' }, lapses: '2026-10-14T14:00:00Z' },
  fields: [{ field: 'phone' as const, was: '978-555-0142', is: null }],
}

test('people are listed with roles and schools; students are counted and not listed', () => {
  const person = {
    id: 'p1',
    name: 'Test Nurse',
    handle: 'nurse',
    roles: ['nurse', 'responder'],
    schools: ['A', 'B'],
    lacksSchool: false,
    href: '/people/p1',
  }
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
      waiting={[change]}
      lapsed={[]}
      deed="d"
    />,
  )
  for (const said of [
    '12 people work here.',
    'nurse and responder',
    'A and B',
    '340 students are in the roster.',
    'href="/people/import"',
    'href="/people/p1"',
    'The roster changes how Test Nurse is reached, or whether and as whom they may sign in.',
    'Telephone: 978-555-0142 now, none then',
    'action="/people/p1/changes"',
  ])
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
      waiting={[]}
      lapsed={[]}
      deed="d"
    />,
  )
  expect(empty).toContain('Nobody is in the register yet.')
  expect(faultsIn(empty)).toEqual([])
})

const none = { new: 0, changed: 0, same: 0, gone: 0 }
const difference = (over: Partial<KeptDifference> = {}): KeptDifference => ({
  ...{ ok: true, committed: false, format: 'oneroster', version: '1.2', digest: 'd', toWrite: 6 },
  counts: { orgs: none, people: { new: 2, changed: 1, same: 7, gone: 1 }, classes: none, enrollments: { ...none, new: 3 } },
  ...{ calendar: { sessions: none, courses: none }, behavior: null, manyLeave: null, otherPeople: null },
  ...{ waiting: [], changes: [], changesLeftOut: 0 },
  groups: [
    { school: 'Mill Street', kind: 'people', change: 'gone', count: 1, kept: 1 },
    { school: 'Mill Street', kind: 'people', change: 'changed', count: 40, kept: 40 },
    { school: null, kind: 'enrollments', change: 'new', count: 3, kept: 3 },
  ],
  ...{ faults: [], warnings: [], faultsLeftOut: 0, warningsLeftOut: 0 },
  ...over,
})
const shownChange = (id: string, over: Partial<ShownChange> = {}): ShownChange => ({
  ...{ id, fields: ['grades'], who: `Person ${id}`, file: 'users.csv', line: 31 },
  ...{ was: [{ field: 'grades', value: '08' }], is: [{ field: 'grades', value: '09' }] },
  ...over,
})
const shown = new Map([
  [0, [shownChange('u2', { fields: [], line: null, was: [{ field: 'roles', value: 'teacher' }], is: [] })]],
  [1, [...Array(20).keys()].map(at => shownChange(`c${at}`, at === 0 ? { fields: ['birthDate'], was: [], is: [] } : {}))],
  [2, [shownChange('e1', { fields: [], was: [], is: [{ field: 'role', value: 'student' }] })]],
])
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

const sheet = (over: Partial<KeptDifference> = {}, lang: 'en' | 'es' = 'en') => (
  <DifferencePage page={{ ...page, lang }} id="i1" difference={difference(over)} shown={over.committed ? new Map() : shown} deed="d1" />
)

test('a roster: choose what made the file, and come back to those of the last day', () => {
  const recent = [{ id: 'r1', format: 'aspen', beganAt: at, state: 'working' }] as const
  const choose = htmlDocument(<ImportPage page={page} deed="d1" chosen="aspen" recent={recent} problem="The file is not a zip." />)
  for (const said of [
    'enctype="multipart/form-data"',
    'The file is not a zip.',
    'value="oneroster"',
    '/people/import?import=r1',
    'we are still at it',
  ])
    expect(choose).toContain(said)
  expect(choose).toMatch(/value="aspen" checked/)
  expect(faultsIn(choose)).toEqual([])
})

test('the difference: counts by school first, then who leaves, comes and changes, long lists folded', () => {
  const html = htmlDocument(sheet())
  for (const said of [
    'Nothing is saved yet. Look it over first.',
    'name="commit" value="i1"',
    'href="#school-1"',
    'People: left (1)',
    'People: changed (40)',
    '<details id="school-1" open',
    'Show all 40',
    'href="/people/import?import=i1&amp;group=1"',
    '<del>teacher</del>',
    '<del>Grade 08</del>',
    '<ins>Grade 09</ins>',
    'not shown here',
    'Role: student',
  ])
    expect(html).toContain(said)
  expect(html).not.toContain('name="sure"')
  expect(html).not.toContain('>nothing</span></td><td role="cell"><span class="c-soft">nothing')
  expect(html).toMatch(/<dt>Added<\/dt><dd>5<\/dd>/)
  expect(faultsIn(html)).toEqual([])
  const es = htmlDocument(sheet({}, 'es'))
  for (const said of ['Mill Street', 'Personas: se van — 1', '<del>docente</del>', 'Sin escuela']) expect(es).toContain(said)
  expect(faultsIn(es)).toEqual([])
})

test('where an id would be somebody else’s, a box is ticked before anything is saved', () => {
  const html = htmlDocument(sheet({ otherPeople: { count: 12, lines: [3, 40] } }))
  for (const said of ['12 ids name somebody else than before.', 'line 3 and 40', 'type="checkbox" name="others" value="yes"'])
    expect(html).toContain(said)
})

test('where many would leave, a box is ticked before anything is saved', () => {
  const html = htmlDocument(sheet({ manyLeave: { gone: 412, of: 3_911, schools: ['Mill Street'] } }))
  for (const said of [
    '412 of 3,911 people would lose their sign-in.',
    'No student would be left at Mill Street.',
    'type="checkbox" name="sure" value="yes"',
  ])
    expect(html).toContain(said)
  expect(html.indexOf('name="sure"')).toBeLessThan(html.indexOf('Save all of it</button>'))
  expect(faultsIn(html)).toEqual([])
})

test('one group, page by page', () => {
  const group = { school: 'Mill Street', kind: 'people', change: 'changed', count: 900, kept: 500 } as const
  const list = [...Array(200).keys()].map(place => shownChange(`c${place}`))
  const render = (from: number, some: readonly ShownChange[]) =>
    htmlDocument(<GroupPage {...{ page, id: 'i1', difference: difference(), at: 1, group, shown: some, from, atOnce: 200 }} />)
  const [first, last] = [render(0, list), render(400, list.slice(0, 100))]
  expect(first).toContain('1 to 200 of 900')
  expect(first).toContain('group=1&amp;from=200')
  expect(first).not.toContain('Show the ones before')
  expect(last).toContain('There are 900 of these. The first 500 are listed.')
  expect(last).toContain('group=1&amp;from=200')
  expect(last).not.toContain('Show the next ones')
  for (const html of [first, last]) expect(faultsIn(html)).toEqual([])
})

test('2,000 changes are a page of less than 60 KB on the wire', () => {
  const groups = [...Array(40).keys()].flatMap(school =>
    (['gone', 'new', 'changed'] as const).map(change => ({
      school: `School ${school}`,
      kind: 'people' as const,
      change,
      count: 17,
      kept: 17,
    })),
  )
  const name = (n: number): string =>
    Math.abs(Math.sin(n + 1))
      .toString(36)
      .slice(2, 12)
  const many = new Map(
    groups.map((_, at) => [at, [0, 1, 2, 3].map(n => shownChange(name(at * 7 + n), { who: `${name(at * 9 + n)} ${name(at * 5 + n)}` }))]),
  )
  const html = htmlDocument(
    <DifferencePage page={page} id={freshId<string>()} difference={difference({ groups })} shown={many} deed="d1" />,
  )
  expect(gzipSync(html).length).toBeLessThan(50_000)
  expect(html).not.toContain('<details id="school-1" open')
})

test('how far the work is: a bar, a sentence of counts, and that one can leave', () => {
  const render = (done: number, total: number) =>
    htmlDocument(<ProgressPage page={page} id="i1" format="aspen" work={{ stage: 'reading', done, total }} asOf={at} />)
  const html = render(23_000, 50_000)
  for (const said of [
    '<progress value="23000" max="50000"',
    'Read 23,000 of 50,000 lines.',
    'You can leave this page.',
    'href="/people/import?import=i1"',
  ])
    expect(html).toContain(said)
  for (const each of [html, render(0, 0)]) expect(faultsIn(each)).toEqual([])
})

test('a roster with faults cannot be saved: each fault with its place, and the way back', () => {
  const html = htmlDocument(sheet({ ok: false, faults: [fault], faultsLeftOut: 2, groups: [] }))
  expect(html).toContain('Nothing is saved yet. Fix 3 lines first.')
  expect(html).toContain('users.csv, line 208, column 9')
  expect(html).toContain('href="#fault-1"')
  expect(html).toContain('id="fault-1"')
  expect(html).not.toContain('name="commit"')
  expect(faultsIn(html)).toEqual([])
})

test('a saved roster, and one that changes nothing, offer nothing to save', () => {
  const saved = htmlDocument(sheet({ committed: true }))
  const same = htmlDocument(sheet({ counts: { orgs: none, people: none, classes: none, enrollments: none }, groups: [] }))
  expect(saved).toContain('The roster is saved.')
  expect(saved).not.toContain('Person u2')
  expect(same).toContain('Nothing would change')
  for (const html of [saved, same]) expect(html).not.toContain('name="commit"')
})
