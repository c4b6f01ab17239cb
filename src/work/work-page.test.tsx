import { expect, test } from 'vitest'
import { htmlDocument } from '../design/document.ts'
import { contextFor, faultsIn } from '../design/testing.ts'
import { inOrder, type WorkItem } from './item.ts'
import { WorkPage, type WorkPageProps } from './pages/work-page.tsx'
import { workOf } from './sources.ts'

const teacher = { name: 'Test Teacher', roles: ['teacher'] }
const item = (over: Partial<WorkItem>): WorkItem => ({
  ...{ kind: 'owed', id: 'a', title: 'Tell a caregiver', about: 'After the call of November 17', where: 'Mill Street', since: null },
  ...{ due: '2026-11-17', stands: { is: 'late', says: 'Late by 2 days' }, drill: false, href: '/calls/a', verb: 'Write that it is done' },
  ...over,
})
const asks = item({ kind: 'asks-me', id: 'b', title: 'Someone is hurt', stands: { is: 'danger', says: 'Danger now' }, verb: 'Answer' })
const over = item({ kind: 'closed-call', id: 'c', title: 'A fight', stands: { is: 'done', says: 'November 3' }, verb: 'Open the record' })

const render = (items: readonly WorkItem[], props: Partial<WorkPageProps> = {}): string =>
  htmlDocument(
    <WorkPage
      page={contextFor({ person: teacher, csrf: 't', path: '/me' })}
      {...{ items, closed: 31, asOf: '2026-11-19T15:44:00Z', duty: { mine: null, here: [] }, answersRequests: true, seesAllOwed: false }}
      help={<p>the one tap</p>}
      records={null}
      {...props}
    />,
  )

test('whoever waits for an answer stands first, and the first of all has the one filled button', () => {
  const html = render(inOrder([over, item({}), asks]))
  expect(html).toContain('<h1>One person is waiting for you.</h1>')
  expect(html.indexOf('Waiting for your answer')).toBeLessThan(html.indexOf('What I still owe'))
  expect([...html.matchAll(/<a class="usa-button" [^>]*>([^<]*)</g)].map(([, says]) => says)).toEqual(['Answer'])
  expect(html).toContain('<strong>Late by 2 days</strong>')
  expect(html).toContain('href="/call"')
  expect(faultsIn(html)).toEqual([])
})

test('a kind with danger now comes before the others, danger first within it, and a drill last', () => {
  const request = item({ kind: 'request', id: 'r', stands: { is: 'danger', says: 'Danger now' } })
  const calm = item({ kind: 'request', id: 's', stands: { is: 'waiting', says: 'Waits for you' } })
  const practice = { ...asks, id: 'p', drill: true }
  const order = (items: readonly WorkItem[]) => inOrder(items).map(({ id }) => id)
  expect(order([item({}), calm, request])).toEqual(['r', 's', 'a'])
  expect(order([item({}), practice])).toEqual(['p', 'a'])
  expect(order([practice, { ...asks, id: 'q', stands: { is: 'waiting', says: 'Waiting' } }, asks])).toEqual(['b', 'q', 'p'])
})

test('the page asks again, with scripts and without, and whoever leads is led to all that is owed', () => {
  const html = render([item({})], { seesAllOwed: true })
  expect(html).toContain('data-island="my-work"')
  expect(html).toContain('<a href="/me">Check again</a>')
  expect(html).toContain('href="/calls?state=owed"')
  expect(render([item({})])).not.toContain('state=owed')
})

test('what is over waits for nobody, and is folded with how many there are', () => {
  const html = render([over])
  expect(html).toContain('<h1>Nothing waits for you.</h1>')
  expect(html).toContain('<summary>My closed calls: 31 this school year</summary>')
  expect(html).toContain('the one tap')
  expect(html).toContain('href="tel:911"')
  expect(faultsIn(html)).toEqual([])
})

test('things that wait are counted where no person does', () => {
  expect(render([item({}), item({ id: 'd' })])).toContain('<h1>2 things wait for you.</h1>')
})

test('who is on duty is said by name only to those who may see the list of duty', () => {
  const here = { school: 'Mill Street', count: 2, people: [] }
  expect(render([], { duty: { mine: null, here: [here] } })).toContain('2 people are on duty at Mill Street now.')
  const named = { ...here, people: [{ name: 'Imani Driftwood', role: 'responder' }] }
  expect(render([], { duty: { mine: null, here: [named, { ...here, school: 'Tidewater' }] } })).toMatch(
    /<li>Imani Driftwood, responder<\/li>.*2 people are on duty at Tidewater now\./s,
  )
})

test('a family is told whom to ask, and sends no call from here', () => {
  const html = render([], { page: contextFor({ person: { name: 'A', roles: ['caregiver'] }, csrf: 't' }) })
  expect(html).toContain('tell an adult there')
  expect(html).not.toContain('the one tap')
})

test('a page on which only drills wait says that it is a drill', () => {
  expect(render([item({ drill: true })])).toContain('This is a drill.')
  expect(render([item({ drill: true }), asks])).not.toContain('This is a drill.')
})

test('the work of every source comes in one order', async () => {
  const reader = { lang: 'en' } as Parameters<typeof workOf>[1]
  const work = await workOf([async () => ({ items: [item({}), over], closed: 4 }), async () => ({ items: [asks] })], reader)
  expect(work.items.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  expect(work.closed).toBe(4)
})

test('the way to one’s own records stands below 911, before what is asked of staff', () => {
  const html = render([], { page: contextFor({ person: { name: 'A', roles: ['student'] }, csrf: 't' }), records: <p>own records</p> })
  expect(html.indexOf('own records')).toBeGreaterThan(html.indexOf('href="tel:911"'))
  expect(html.indexOf('own records')).toBeLessThan(html.indexOf('Check again'))
})
