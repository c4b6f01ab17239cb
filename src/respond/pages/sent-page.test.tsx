import { describe, expect, test } from 'vitest'
import { htmlDocument } from '../../design/document.ts'
import { contextFor, faultsIn } from '../../design/testing.ts'
import type { Lang } from '../../kernel/lang.ts'
import { CallPage } from './call-page.tsx'
import type { AdviceView, CallView } from './view.ts'
import { callView, pageView, responderView } from './view.fixtures.ts'

/** The page of an open call as its caller sees it. */

const page = contextFor({ person: { name: 'Test Teacher', roles: ['teacher'] }, csrf: 'token', path: '/calls/call-1' })
const advice: AdviceView = {
  sentences: ['Pull the fire alarm.', 'Get everyone out. Close the doors behind you.', 'Count your students.', 'Do not go back in.'],
  section: { href: '/plan#until-fire', title: 'Until help comes: fire or smoke' },
}
const deeds = { facts: 'd1', hurt: 'd2', nobody: 'd3', close: 'd4' }
const render = (over: Partial<CallView> = {}, advised: AdviceView | null = advice, lang: Lang = 'en'): string =>
  htmlDocument(<CallPage page={{ ...page, lang }} call={callView(over)} advice={advised} colleagues={[]} reporters={[]} deeds={deeds} />)
const mainOf = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main'))
/** What can be read with every fold closed. */
const seen = (html: string): string[] =>
  mainOf(html)
    .replaceAll(/<details[^>]*>\s*<summary>([\s\S]*?)<\/summary>[\s\S]*?<\/details>/g, ' $1 ')
    .replaceAll(/<p[^>]*\shidden[\s\S]*?<\/p>/g, ' ')
    .replaceAll(/<select[\s\S]*?<\/select>|<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter(word => /[\p{L}\d]/u.test(word))
const kind = (what: string, more: Readonly<Record<string, string>> = {}) => ({ facts: { ...callView().facts, what, ...more } })

test('how it stands, what to do with its section, and 911; all else is folded and closed', () => {
  const html = render()
  const main = mainOf(html)
  const order = ['Test Responder has been asked.', 'Until someone is there', 'href="/plan#until-fire"', 'href="tel:911"', 'class="c-folds"']
  expect(order.map(part => main.indexOf(part))).toEqual(order.map(part => main.indexOf(part)).toSorted((a, b) => a - b))
  for (const part of order) expect(main).toContain(part)
  // The one tap in sight says that it became dangerous.
  const inSight = main.slice(0, main.indexOf('c-folds'))
  expect([inSight.match(/<form/g)?.length, inSight.includes('c-hurt')]).toEqual([1, true])
  expect(main).not.toMatch(/<details[^>]*\sopen/)
  expect(faultsIn(html)).toEqual([])
})

test('in a fire 911 comes before everything, and nobody is shown as called by us', () => {
  const html = render({ ...kind('fire'), answer: 'call-911' })
  const main = mainOf(html)
  expect(main.indexOf('href="tel:911"')).toBeLessThan(main.indexOf('<h1'))
  expect(main).toContain('Call 911 now, if nobody has')
  expect([...main.matchAll(/href="tel:911"/g)]).toHaveLength(1)
  expect(faultsIn(html)).toEqual([])
  expect(render({ ...kind('fire'), drill: true })).toContain('It calls nobody outside the school.')
})

test('a kind for which the plan says nothing has no advice, and 911 all the same', () => {
  const main = mainOf(render(kind('property'), null))
  expect(main).not.toContain('Until someone is there')
  expect(main).toContain('href="tel:911"')
})

test('once somebody is there, nobody is told what to do until then', () => {
  const someone = responderView({ stage: 'there' })
  expect(render({ responders: [someone], stage: 'there', answeredAt: '2026-11-24T15:42:43.000Z' })).not.toContain('Until someone is there')
})

describe('at most 200 words are read before a fold is opened', () => {
  const many = Array.from({ length: 12 }, (_, i) => pageView({ id: `page-${i}`, state: 'no-answer' }))
  test.each<[string, Partial<CallView>]>([
    ['a crisis', kind('behavioral-health')],
    ['a fire', { ...kind('fire'), answer: 'call-911' }],
    ['danger now', { ...kind('fight', { danger: 'now' }), answer: 'call-911' }],
    ['danger now, and nobody answers', { ...kind('fight', { danger: 'now' }), answer: 'call-911', unanswered: true, pages: many }],
    ['suspected abuse', { ...kind('abuse-suspected'), report: { owedTo: ['dcf'], made: null, written: null, notOwed: null } }],
    ['hazing', kind('hazing')],
    ['a drill on a lapsed session', { ...kind('medical'), drill: true, unconfirmed: ['session'] }],
  ])('%s', (_, over) => {
    const words = seen(render(over))
    expect(words.length).toBeGreaterThan(40)
    expect(words.length).toBeLessThanOrEqual(200)
  })
})

describe('a nurse who called', () => {
  const sick: AdviceView = { ...advice, sentences: ['Send someone for the nurse and the defibrillator (AED).', 'Stay with them.'] }
  const asOf = (roles: readonly string[], over: Partial<CallView> = {}): string => {
    const call = callView({ ...kind('medical'), order: ['nurse', 'principal'], says: ['Who is asked: the nurse.'], ...over })
    const own = contextFor({ person: { name: 'Test Nurse', roles }, csrf: 'token', path: '/calls/call-1' })
    return mainOf(htmlDocument(<CallPage page={own} call={call} advice={sick} colleagues={[]} reporters={[]} deeds={deeds} />))
  }
  const inOrder = 'The plan asks your own role too (nurse). You called, so others are asked, and not you.'

  test('hears that the nurse of the steps and of the order is the nurse', () => {
    const main = asOf(['nurse'])
    expect(main).toContain('defibrillator (AED). You are the nurse yourself.</li>')
    expect(main).toContain('<li>Stay with them.</li>')
    // Where the order stands, and where those stand who were asked.
    expect(main.split(inOrder)).toHaveLength(3)
  })

  test('nobody else hears it, nor the nurse who comes to somebody else', () => {
    expect(asOf(['teacher'])).not.toMatch(/You are the nurse|your own role/)
    expect(asOf(['nurse'], { viewer: { is: 'responder', page: pageView(), comes: null } })).not.toMatch(/You are the nurse|your own role/)
  })

  test('in an order without a nurse there is nothing to say', () => {
    expect(asOf(['nurse'], { order: ['principal'] })).not.toContain('your own role')
  })
})

test('the tab says how the call stands', () => {
  expect(render()).toContain('<title>Test Responder has been asked. · Test Public Schools</title>')
  expect(render({ unanswered: true })).toContain('<title>Nobody has answered yet. · Test Public Schools</title>')
})

test('each person who was asked is counted once, however often', () => {
  const pages = [1, 2, 3].map(n => pageView({ id: `page-${n}`, state: 'no-answer' }))
  expect(render({ pages })).toContain('<small>One person</small>')
  expect(render({ pages: [...pages, pageView({ id: 'page-4', name: 'Other' })] })).toContain('<small>2 people</small>')
})

test('the room can be said afterwards: the form asks it, and shows what was said', () => {
  const form = (html: string) =>
    /<form method="post" action="\/calls\/call-1\/facts">(?:(?!<\/form>)[\s\S])*name="room"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
  expect(form(render())).toContain('Now: 214. Write only a change, and no name.')
  expect(form(render({ room: null }))).toContain('For example 214, or main gym.')
})

test('who comes has the telephone of whoever called, and nobody else', () => {
  const shown = (viewer: CallView['viewer'], callerPhone: string | null) =>
    htmlDocument(
      <CallPage page={page} call={callView({ viewer })} callerPhone={callerPhone} colleagues={[]} reporters={[]} deeds={deeds} />,
    )
  const comes = { is: 'responder', page: pageView({ state: 'answered' }), comes: { stage: 'answered', counts: true } } as const
  expect(shown(comes, '978-555-0177')).toContain('tel:+19785550177')
  expect(shown(comes, null)).not.toContain('Telephone Test Teacher')
})

test('where every message failed, one that is still to be sent reaches nobody either', () => {
  const failed = pageView({ id: 'p1', state: 'failed', sentAt: null })
  const queued = pageView({ id: 'p2', state: 'waiting', sentAt: null })
  const sent = pageView({ id: 'p3', state: 'waiting', sentAt: '2026-11-24T15:43:00.000Z' })
  const says = (...pages: readonly ReturnType<typeof pageView>[]) => mainOf(render({ pages, unanswered: true }))
  expect(says(failed)).toContain('Nobody could be reached.')
  expect(says(failed, queued)).toContain('Nobody could be reached.')
  expect(says(failed, queued)).not.toContain('We asked')
  expect(says(failed, sent)).not.toContain('Nobody could be reached.')
  expect(says(queued)).not.toContain('Nobody could be reached.')
})

test('while no message has gone out nobody is said to have been asked', () => {
  const heading = (...pages: readonly ReturnType<typeof pageView>[]) => /<h1>([^<]*)</.exec(mainOf(render({ pages })))?.[1]
  const queued = pageView({ id: 'p1', name: 'Test Nurse', state: 'waiting', sentAt: null })
  const sent = pageView({ id: 'p2', state: 'waiting' })
  expect(heading(queued)).toBe('Test Nurse is being asked.')
  expect(heading(queued, sent)).toBe('Test Responder has been asked.')
})

test('where two are asked together both are named', () => {
  const heading = (lang: Lang, sentAt: string | null) => {
    const pages = ['Test Nurse', 'Test Mediator'].map(name => pageView({ id: name, name, state: 'waiting', sentAt }))
    return /<h1>([^<]*)</.exec(mainOf(render({ pages }, advice, lang)))?.[1]
  }
  const at = '2026-11-24T15:43:00.000Z'
  expect(heading('en', at)).toBe('Test Nurse and Test Mediator have been asked.')
  expect(heading('en', null)).toBe('Test Nurse and Test Mediator are being asked.')
  expect(heading('es', at)).toBe('Se pidió que vinieran Test Nurse y Test Mediator.')
})
