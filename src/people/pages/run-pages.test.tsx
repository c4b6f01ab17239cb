import { expect, test } from 'vitest'
import { htmlDocument } from '../../design/document.ts'
import { contextFor, faultsIn } from '../../design/testing.ts'
import { permissions, whoMay, whyMay } from '../access.ts'
import type { Role } from '../roles.ts'
import { AccessPage } from './access-page.tsx'
import { DutyPage, type DutyPageProps } from './duty-page.tsx'
import { PersonPage, type PersonPageProps } from './person-page.tsx'
import { SettingsPage, type SettingsPageProps } from './settings-page.tsx'

const page = contextFor({ person: { name: 'Test Coordinator', roles: ['coordinator'] }, csrf: 'token' })
const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

const mayOf = (...roles: Role[]) => whyMay({ id: 'p1', roles }).map(line => ({ ...line, says: line.says.en }))
const personPage = (over: Partial<PersonPageProps> = {}, lang: 'en' | 'es' = 'en'): string =>
  htmlDocument(
    <PersonPage
      wrongCodes={null}
      page={{ ...page, lang }}
      person={{ id: 'p1', name: 'Test Nurse', handle: 'nurse', places: ['School A'], school: 's1', active: true, enabled: true }}
      roles={[
        {
          role: 'nurse',
          positions: [],
          given: { at: '2026-09-01T14:00:00.000Z', by: 'Test Superintendent', claimed: false, schoolName: null },
          also: [],
        },
        {
          role: 'teacher',
          positions: [{ role: 'teacher', place: 'School A', since: '2026-08-31', until: null }],
          given: null,
          also: [],
        },
      ]}
      otherPositions={[{ role: 'ext:coach', place: 'School A', since: null, until: null }]}
      may={mayOf('nurse', 'teacher')}
      duty={[{ school: 'School A', role: 'nurse', from: '2026-09-14T11:30:00.000Z', to: '2026-09-14T19:00:00.000Z' }]}
      ends={null}
      waiting={{ changes: [], lapsed: [], deed: 'w' }}
      lost={null}
      problems={[]}
      change={null}
      {...over}
    />,
  )

test('one person: each role with where it comes from, each rule with the reason, and nothing to change for whoever only looks', () => {
  const html = personPage()
  for (const said of [
    'The district gave it on September 1, 2026: Test Superintendent.',
    'The roster says it: teacher, School A. Since August 31, 2026.',
    'The roster also says: ext:coach, School A. No role comes with that.',
    'Those who respond, and those who run the school, see the board.',
    'nurse, School A: September 14, 2026 to September 14, 2026',
  ])
    expect(textOf(html)).toContain(said)
  expect(textOf(html)).toMatch(/May +Those who respond, and those who run the school, see the board\. +Because of this role: nurse\./)
  expect(textOf(html)).toMatch(/May not +Only the superintendent puts a version.*? It takes this role: superintendent\./)
  expect(html).not.toContain('<form method="post" action="/people')
  expect(faultsIn(html)).toEqual([])
})

test('whoever may, gives and takes roles; only a role the district gave can be taken away; a link is shown', () => {
  const change = {
    roles: ['mediator'],
    schools: [{ id: 's1', name: 'School A' }],
    given: { role: '', school: 's1', problem: undefined },
    wider: { schools: [], chosen: '', problem: undefined },
    deeds: { give: 'g', take: 't', widen: 'w', link: 'l', number: 'n' },
    link: 'telephone' as const,
    linkUnsentAt: null,
    numbers: [{ id: 'w1', last: '0157', isVerified: false, by: 'Test Coordinator', at: '2026-11-24T15:42:05.000Z' }],
    number: { isAdded: false, typed: '', problem: undefined },
  }
  for (const lang of ['en', 'es'] as const) {
    const html = personPage({ change, problems: ['This role comes from the roster.'] }, lang)
    expect([...html.matchAll(/name="take" value="(\w+)"/g)].map(([, role]) => role)).toEqual(['nurse'])
    for (const said of [
      'value="mediator"',
      lang === 'en' ? 'A link goes to their telephone.' : 'Un enlace va a su teléfono.',
      'This role comes from the roster.',
      '0157',
      'action="/people/p1/number"',
    ])
      expect(html).toContain(said)
    expect(faultsIn(html)).toEqual([])
  }
})

test('somebody without a role calls and no more; somebody who left does not sign in and gets no link', () => {
  const person = { id: 'p1', name: 'Test Person', handle: 'test', places: [], school: null, active: false, enabled: true }
  const none = {
    schools: [],
    given: { role: '', school: '', problem: undefined },
    wider: { schools: [], chosen: '', problem: undefined },
    numbers: [],
    number: { isAdded: false, typed: '', problem: undefined },
  }
  const change = { roles: [], deeds: { give: 'g', take: 't', widen: 'w', link: 'l', number: 'n' }, link: null, linkUnsentAt: null, ...none }
  const html = personPage({ person, roles: [], otherPositions: [], may: mayOf(), duty: [], change })
  expect(textOf(html)).toContain('Whoever has no role yet is taken for staff when they call.')
  expect(html.match(/c-status--there/g)).toHaveLength(1)
  expect(html).toContain('No. The roster no longer lists this person.')
  expect(html).not.toContain('/link"')
  expect(faultsIn(html)).toEqual([])
})

test('the table of access has every rule, in words and without codes, for strangers too', () => {
  for (const lang of ['en', 'es'] as const) {
    const rules = permissions.map(permission => ({ permission, says: whoMay[permission].says[lang], roles: whoMay[permission].roles }))
    const html = htmlDocument(<AccessPage page={contextFor({ lang })} rules={rules} />)
    for (const { says } of rules) expect(html).toContain(says)
    expect(html).not.toMatch(/front-office|any-adult|see-board/)
    expect(faultsIn(html)).toEqual([])
  }
})

const days = ['2026-09-14', '2026-09-15', '2026-09-16', '2026-09-17', '2026-09-18']
const hoursOf = (day: string) => ({ from: `${day}T11:30:00.000Z`, to: `${day}T19:00:00.000Z` })
const morningOf = (day: string) => ({ day, all: false, spans: [{ from: `${day}T11:30:00.000Z`, to: `${day}T16:00:00.000Z` }] })
const wholeOf = (day: string) => ({ day, all: true, spans: [{ from: `${day}T04:00:00.000Z`, to: `${day}T23:00:00.000Z` }] })
const dutyPage = (over: Partial<DutyPageProps> = {}, lang: 'en' | 'es' = 'en', at = '2026-09-14T15:00:00.000Z'): string =>
  htmlDocument(
    <DutyPage
      page={{ ...page, lang }}
      week={{
        ...{ monday: '2026-09-14', friday: '2026-09-18', isCurrent: true, at, previous: '2026-09-07', next: '2026-09-21' },
        days: days.map((day, n) => ({ day, isSchoolDay: n !== 4, isToday: n === 0, ...hoursOf(day) })),
        schoolBegins: '2026-09-14T11:30:00.000Z',
        schoolEnds: '2026-09-14T19:00:00.000Z',
      }}
      now={{ people: 1, schools: 1 }}
      schools={[
        {
          ...{ id: 's1', name: 'School A' },
          rows: [
            {
              ...{ key: 'r1', name: 'Test Nurse', role: 'nurse', hasLeft: false },
              days: days.map((day, n) => (n === 0 ? morningOf(day) : n === 1 ? { day, all: false, spans: [] } : wholeOf(day))),
            },
          ],
          gaps: [
            { role: 'mediator', everyDay: true, days: days.slice(0, 4).map(day => ({ day, all: true, spans: [hoursOf(day)] })) },
            {
              ...{ role: 'nurse', everyDay: false },
              days: [
                { day: '2026-09-14', all: false, spans: [{ from: '2026-09-14T16:00:00.000Z', to: '2026-09-14T19:00:00.000Z' }] },
                { day: '2026-09-15', all: true, spans: [hoursOf('2026-09-15')] },
              ],
            },
          ],
          weekend: [],
          lines: [{ key: 'k1', name: 'Test Nurse', role: 'nurse', from: '2026-09-14T11:30:00.000Z', to: '2026-09-14T16:00:00.000Z' }],
        },
        { id: 's2', name: 'School B', rows: [], gaps: [], weekend: [], lines: [] },
      ]}
      change={null}
      {...over}
    />,
  )

test('a week of duty: the gaps first, then a timeline of each school that says the same in words', () => {
  const html = dutyPage()
  const text = textOf(html)
  for (const said of [
    '1 of 2 schools lacks someone it needs.',
    'On duty now: 1 person in 1 school.',
    'School hours: 7:30 am to 3:00 pm.',
    'No mediator: all school days',
    'No nurse: Tuesday; Monday 12:00 pm to 3:00 pm',
    'Test Nurse, nurse: Wednesday, Thursday and Friday; Monday 7:30 am to 12:00 pm',
    'Each role the plan may ask is covered in school hours.',
    'Nobody is on duty here from Monday to Friday.',
  ])
    expect(text).toContain(said)
  expect(html).toContain('<li class="c-s1 c-l18"><span>Nurse</span><span class="c-vh">7:30 am to 12:00 pm</span></li>')
  expect(html).toContain('<li class="c-s19 c-l12 is-gap"><span>nobody</span><span class="c-vh">12:00 pm to 3:00 pm</span></li>')
  expect(html).toContain('<li class="c-s1 c-l30 is-gap"><span>nobody</span></li>')
  expect(text.match(/no school/g)).toHaveLength(1)
  expect(html.indexOf('<h3>No nurse</h3>')).toBeLessThan(html.indexOf('<h3 id="school-s1">'))
  expect(html).toContain('href="/duty?week=2026-09-07"')
  expect(html).not.toContain('c-status--waiting')
  expect(html).not.toContain('action="/duty"')
  expect(html).not.toContain('Find someone')
  expect(faultsIn(html)).toEqual([])
})

test('a gap is a task until it is over, and leads whoever may change it to the form', () => {
  const change = { schools: [], people: [], roles: ['nurse'], deed: 'd1' }
  const html = dutyPage({ change })
  const begun = 'from=2026-09-14T11%3A30%3A00.000Z&amp;to=2026-09-17T19%3A00%3A00.000Z'
  expect(html).toContain(`href="/duty?week=2026-09-14&amp;role=mediator&amp;school=s1&amp;${begun}#add"`)
  expect(html).toContain('href="/duty?week=2026-09-14&amp;role=nurse&amp;school=s1#add"')
  expect(html.match(/class="usa-button" href/g)).toHaveLength(1)
  const late = dutyPage({ change }, 'en', '2026-09-16T12:00:00.000Z')
  expect(late).toContain('<h3>No mediator</h3>')
  expect(late).not.toContain('<h3>No nurse</h3>')
  expect(textOf(dutyPage({ change }, 'en', '2026-09-18T12:00:00.000Z'))).toContain('No gaps are left this week.')
  expect(textOf(dutyPage({ change }, 'en', '2026-09-21T12:00:00.000Z'))).toContain('1 of 2 schools lacks someone it needs.')
  expect(textOf(late)).toContain('No nurse: Tuesday; Monday 12:00 pm to 3:00 pm')
})

test('the forms stand after the week, folded until one is begun, and each line can be taken off', () => {
  const change = { schools: [], people: [], roles: ['nurse'], deed: 'd1', problems: ['The end is before the start.'] }
  for (const lang of ['en', 'es'] as const) {
    const html = dutyPage({ change }, lang)
    expect(html).toContain('name="remove" value="k1"')
    expect(html).toContain('The end is before the start.')
    expect(html).toContain('<details id="add" open>')
    expect(html.indexOf('name="from"')).toBeGreaterThan(html.indexOf('School B'))
    expect(faultsIn(html)).toEqual([])
  }
  expect(dutyPage({ change: { ...change, problems: [] } })).toContain('<details id="add">')
  expect(dutyPage({ change: { ...change, problems: [], typed: { role: 'nurse' } } })).toContain('<details id="add" open>')
})

const settings = (over: Partial<SettingsPageProps> = {}): string =>
  htmlDocument(
    <SettingsPage
      page={page}
      typed={{ name: 'Test Public Schools', officePhone: '978-555-0142', schoolBegins: '07:30', schoolEnds: '15:00' }}
      errors={{}}
      isSaved={false}
      deed="d1"
      fixed={{ address: 'https://made-up.example', zone: 'America/New_York', isDemo: false, schools: ['School A'] }}
      terms={[{ title: 'Fall', startsOn: '2026-08-31', endsOn: '2026-12-18' }]}
      plan={[
        {
          ...{ title: 'Order', href: '/plan#order' },
          authority: { authority: 'adopted-policy', cite: 'Committee', mark: 'verified', isLaw: false },
          lines: [{ what: 'A record waits', now: ['5 school days'] }],
        },
        {
          ...{ title: 'Reports', href: '/plan#reports' },
          authority: { authority: 'statute', cite: 'G.L.', mark: 'verified', isLaw: true },
          lines: [{ what: 'It pays for', now: ['a nurse', 'a counselor'] }],
        },
      ]}
      {...over}
    />,
  )

test('settings: what may be changed in boxes, what others set in words with the way there', () => {
  const html = settings()
  for (const said of ['value="978-555-0142"', 'America/New_York', 'December 18, 2026', 'href="/plan#order"', 'This is a real district.'])
    expect(html).toContain(said)
  expect(faultsIn(html)).toEqual([])
  const wrong = settings({
    errors: { officePhone: 'Ten digits were expected.' },
    typed: { name: '', officePhone: '911', schoolBegins: '', schoolEnds: '' },
  })
  expect(wrong).toContain('href="#officePhone"')
  expect(wrong).toContain('value="911"')
  expect(faultsIn(wrong)).toEqual([])
  expect(settings({ terms: [], plan: null })).toContain('The roster has no terms.')
})
