import { describe, expect, test } from 'vitest'
import { htmlDocument } from '../../design/document.ts'
import { contextFor, faultsIn } from '../../design/testing.ts'
import { words } from '../words/respond.ts'
import { CallPage } from './call-page.tsx'
import { headline } from './headline.ts'
import type { CallView } from './view.ts'
import { callView, pageView, responderView } from './view.fixtures.ts'

const page = contextFor({ person: { name: 'Test Teacher', roles: ['teacher'] }, csrf: 'token', path: '/calls/call-1' })
const deeds = {
  facts: 'd1',
  hurt: 'd2',
  nobody: 'd3',
  close: 'd4',
  answer: 'd5',
  decline: 'd6',
  'on-the-way': 'd7',
  there: 'd8',
  'hand-over': 'd9',
  'follow-ups': 'd10',
}
const render = (over: Partial<CallView> = {}): string =>
  htmlDocument(
    <CallPage page={page} call={callView(over)} colleagues={[{ id: 'p2', name: 'Other', role: 'nurse' }]} reporters={[]} deeds={deeds} />,
  )
const heading = (html: string): string => /<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1] ?? ''
type Stage = NonNullable<CallView['pages'][number]['comes']>['stage']
const comes = (stage: Stage = 'answered', counts = true) => ({ stage, counts })
const someone = responderView()
/** Everybody who came has got so far. */
const at = (stage: Stage) => ({
  ...{ missing: 0, stage, answeredAt: '2026-11-24T15:42:43.000Z', responders: [responderView({ stage })] },
  pages: [pageView({ state: 'answered', answeredAt: '2026-11-24T15:42:43.000Z', comes: comes(stage) })],
})
const answered = {
  missing: 0,
  responders: [someone],
  answeredAt: '2026-11-24T15:42:43.000Z',
  pages: [pageView({ state: 'answered', answeredAt: '2026-11-24T15:42:43.000Z' })],
}

test.each<[string, Partial<CallView>, string]>([
  ['nobody asked yet', { stage: 'asked', pages: [] }, 'Your call is in. We are asking people now.'],
  ['one asked', {}, 'Test Responder has been asked.'],
  ['nobody by the plan’s second', { unanswered: true }, 'Nobody has answered yet.'],
  ['answered', { ...answered, stage: 'answered' }, 'Test Responder is coming.'],
  ['on the way', at('on-the-way'), 'Test Responder is on the way.'],
  [
    'two there',
    { ...at('there'), responders: [responderView({ stage: 'there' }), responderView({ name: 'Other', stage: 'there' })] },
    'Test Responder and Other are there.',
  ],
  ['handed over', at('handed-over'), 'Test Responder handed the call over.'],
  ['closed with an outcome', { ...answered, stage: 'closed', outcome: 'nothing-found' }, 'Closed. Nothing was found.'],
  ['closed without anyone', { stage: 'closed', nobodyCame: 'duplicate' }, 'Closed. This is the same as another call.'],
  ['danger now', { answer: 'call-911' }, 'Call 911 now.'],
  ['danger now, someone coming', { ...answered, stage: 'answered', facts: { ...callView().facts, danger: 'now' } }, 'Call 911 now.'],
  ['danger now in a drill', { answer: 'call-911', drill: true }, 'In this drill, 911 would be called now.'],
  ['danger that is over', { answer: 'call-911', stage: 'closed', outcome: 'handed-to-ems' }, 'Closed. An ambulance took over.'],
])('the heading says what is so: %s', (_, over, says) => {
  const html = render(over)
  expect(heading(html)).toBe(says)
  expect(headline(callView(over), 'en')).toBe(says)
  expect(faultsIn(html)).toEqual([])
})

test('danger now: 911 stands before everyone who was asked', () => {
  const html = render({ answer: 'call-911' })
  const main = html.slice(html.indexOf('<main'), html.indexOf('<footer'))
  expect(main.indexOf('href="tel:911"')).toBeGreaterThan(0)
  expect(main.indexOf('href="tel:911"')).toBeLessThan(main.indexOf('Test Responder'))
})

test('nobody by the plan’s second: the office’s number and 911 are on the page itself, before anything else to read', () => {
  const html = render({ unanswered: true })
  const main = html.slice(html.indexOf('<main'), html.indexOf('Until someone is there'))
  expect(main).toContain('href="tel:+19785550142"')
  expect(main).toContain('href="tel:911"')
})

test('a message that was not known to have gone out when the call was closed is not said to be on its way', () => {
  const unsent = { pages: [pageView({ sentAt: null })] }
  expect(render(unsent)).toContain('Being sent now')
  const closed = render({ ...unsent, stage: 'closed', nobodyCame: 'cancelled-by-caller' })
  expect(closed).not.toContain('Being sent now')
  expect(closed).toContain('The call was closed before the message was known to have gone out.')
})

test('what this person may do next is what the page offers, and nothing else', () => {
  const none = render({ next: [] })
  expect(none).not.toMatch(/action="\/calls/)
  const responder = render({ viewer: { is: 'responder', page: pageView(), comes: null }, next: ['answer', 'decline'] })
  expect([...responder.matchAll(/action="\/calls\/call-1\/([a-z-]+)"/g)].map(([, verb]) => verb)).toEqual(['answer', 'decline'])
  const there = render({
    ...at('there'),
    viewer: { is: 'responder', page: pageView({ state: 'answered' }), comes: comes('there') },
    next: ['facts', 'hand-over', 'close'],
  })
  expect(new Set([...there.matchAll(/action="\/calls\/call-1\/([a-z-]+)"/g)].map(([, verb]) => verb))).toEqual(
    new Set(['facts', 'hand-over', 'close']),
  )
  expect(there).toContain('value="handed-to-mobile-crisis"')
})

test('who comes says that they are there, how long it takes, or that they cannot after all: coming and on the way are one', () => {
  const html = render({
    ...{ ...answered, stage: 'answered', viewer: { is: 'responder', page: pageView({ state: 'answered' }), comes: comes() } },
    next: ['on-the-way', 'there', 'hand-back', 'ask-again'],
  })
  expect(html).not.toContain('I am on the way')
  expect([...html.matchAll(/name="minutes" value="(\d+)"/g)].map(([, n]) => n)).toEqual(['2', '5', '10', '20'])
  for (const says of ['I am there', 'I cannot come after all', 'Ask people again']) expect(html).toContain(`${says}</button>`)
  expect(faultsIn(html)).toEqual([])
  expect(heading(render({ ...at('on-the-way'), expectedAt: '2026-11-24T15:50:00.000Z' }))).toBe(
    'Test Responder is on the way. Expected at 10:50 am.',
  )
})

test('people are counted once, however often they were asked, and stand once in the list', () => {
  const five = ['A', 'B', 'C', 'D', 'E'].map(name => pageView({ id: `p-${name}`, person: name, name: `Test ${name}`, state: 'no-answer' }))
  const pages = [0, 1, 2].flatMap(round => five.map(each => ({ ...each, id: `${each.id}-${round}` })))
  const html = render({ unanswered: true, pages })
  expect(html).toContain('We asked 5 people, up to 3 times.')
  expect(html.match(/Asked 3 times, last at/g)).toHaveLength(5)
  expect(html.match(/Test A, counselor/g)).toHaveLength(1)
  expect(render({ unanswered: true, pages: five })).toContain('We asked 5 people. Do not wait for us: telephone.')
})

test('someone who is not needed is told so', () => {
  expect(render({ ...answered, viewer: { is: 'responder', page: pageView({ state: 'no-answer' }), comes: null }, next: [] })).toContain(
    'Someone else has answered. You are not needed.',
  )
})

test('a drill says so on the page; law that nobody checked says so where it acts', () => {
  expect(render({ drill: true })).toContain('This is a drill.')
  const html = render({ because: [{ href: '/plan#x', title: 'X', authority: 'statute', cite: 'G.L.', mark: 'unverified' }] })
  expect(html).toContain('Not verified')
  expect(html).toContain('Counsel has not checked all of these yet.')
})

test('a follow-up that is owed can be marked as done by whoever may', () => {
  const followUps = [
    { id: 'f1', what: 'Meet the class', owner: 'Other', dueOn: '2026-12-01', dueAt: null, kind: null, stands: 'due' as const },
  ]
  const html = render({ stage: 'closed', outcome: 'settled', followUps, next: ['follow-ups'] })
  expect(html).toContain('Meet the class. Other.')
  expect(html).toContain('Due: December 1, 2026')
  expect(html).not.toContain('/not-owed')
  expect(html).toContain('action="/calls/call-1/follow-ups/f1/done"')
  expect(render({ stage: 'closed', outcome: 'settled', followUps, next: [] })).not.toContain('/follow-ups/')
})

test('what could not be done says why, and what was typed stays', () => {
  const html = htmlDocument(
    <CallPage
      page={page}
      call={callView({ ...at('there'), next: ['close'] })}
      colleagues={[]}
      reporters={[]}
      deeds={deeds}
      problem={{ verb: 'close', says: ['One of them, not both.'], typed: { outcome: 'settled', 'followUp.what': 'Call home' } }}
    />,
  )
  expect(html).toContain('One of them, not both.')
  expect(html).toMatch(/name="outcome" value="settled" checked/)
  expect(html).toContain('value="Call home"')
})

test('a call that was taken on a lapsed session says so, and is in', () => {
  expect(render({ unconfirmed: ['session', 'student'] })).toContain(
    'The call is in. Not confirmed, and marked so in the record: your sign-in had lapsed and part of what was typed could not be read.',
  )
})

test('once as many come as the plan sends, nobody is shown as still being waited for, and no next person is announced', () => {
  const pages = [...answered.pages, pageView({ id: 'page-2', name: 'Second', state: 'waiting' })]
  const enough = render({ ...answered, stage: 'answered', pages })
  expect(enough).toContain('Not needed')
  expect(enough).not.toContain('The next person is asked at')
  const short = render({ ...answered, stage: 'answered', pages, together: 2, missing: 1 })
  expect(short).toContain('The next person is asked at')
  expect(short).toContain('The plan sends 2 people. 1 so far; we keep asking.')
})

test('who said that they come and is not there, once people are asked again: the page says that, and not that they come', () => {
  const again = {
    ...answered,
    responders: [responderView({ counts: false })],
    missing: 1,
    coming: 0,
    stage: 'answered' as const,
    next: ['ask-again' as const],
  }
  const late = render({ ...again, unanswered: true })
  expect(heading(late)).toBe('People are being asked again.')
  expect(late).toContain('Do not wait for us: telephone. We keep asking.')
  expect(late).toContain('href="tel:+19785550142"')
  expect(render(again)).toContain('We keep asking.')
  const there = render({ ...at('there'), missing: 1 })
  expect(heading(there)).toBe('Test Responder is there.')
  expect(there).toContain('People are being asked again.')
  expect(there).not.toContain('The plan sends')
  expect(render(at('there'))).not.toContain('asked again.')
})

test('the record says of who hands back that they cannot come, and nothing of an asking that may not follow', () => {
  const back = { who: 'Test Responder', role: '', to: '', hasTo: false, what: '', when: '', time: '' }
  expect(words('en').history['call.handed-back'](back)).toBe('Test Responder cannot come after all.')
  expect(words('es').history['call.handed-back'](back)).toBe('Test Responder al final no puede ir.')
})

test('who did it is asked once the call is sent, and of a call of before it was asked the page says so', () => {
  const html = render()
  const asked = /<select[^>]*name="by"[^>]*>(.*?)<\/select>/.exec(html)?.[1] ?? ''
  expect([...asked.matchAll(/value="([^"]*)"/g)].map(([, value]) => value)).toEqual(['unknown', 'student', 'student-under-12', 'adult'])
  expect(html).toContain('Nobody has said.')
  expect(render({ facts: { ...callView().facts, by: 'student-under-12' } })).toContain(
    'From what was seen, a student under 12 did it or has it.',
  )
  const older = render({ vocabulary: 1 })
  expect(older).toContain('This was not asked then.')
  expect(older).not.toContain('Nobody has said.')
})

describe('suspected abuse', () => {
  const facts = { ...callView().facts, what: 'abuse-suspected' }
  const report = { owedTo: ['dcf' as const], made: null, written: null, notOwed: null }
  const reporters = [{ id: 'p1', name: 'Test Teacher', role: '' }]
  const shown = (over: Partial<CallView>, typed = {}) =>
    htmlDocument(
      <CallPage
        page={page}
        call={callView({ ...at('there'), facts, report, ...over })}
        colleagues={[]}
        reporters={reporters}
        deeds={{ ...deeds, report: 'd11', 'report-written': 'd12' }}
        problem={{ verb: 'close', says: [], typed }}
      />,
    )

  test('the page says that telling us is no report and whom to telephone; closing asks who, whom and when, or why not', () => {
    const html = shown({ next: ['report', 'close'] })
    for (const said of ['Telling Concord is not a report.', 'tel:+18007925200', 'tel:+18004269009', 'No report is recorded yet.'])
      expect(html).toContain(said)
    const closing = html.slice(html.indexOf('action="/calls/call-1/close"'))
    for (const name of ['report.to', 'report.by', 'report.at', 'reportNotOwed']) expect(closing).toContain(`name="${name}"`)
    expect(closing).toContain('value="in-another-call"')
    expect(html).not.toContain(' required')
    expect(faultsIn(html)).toEqual([])
    expect(shown({ next: ['close'], report: null, facts: callView().facts })).not.toContain('reportNotOwed')
    expect(shown({ next: ['close'] }, { 'report.to': 'dppc' })).toMatch(/name="report.to" value="dppc" checked/)
  })

  test('a drill telephones nobody', () => {
    const html = shown({ drill: true, next: ['report', 'close'] })
    expect(html).toContain('This is a drill. Do not telephone.')
    expect(html).not.toContain('tel:+18007925200')
  })

  test('a report that was made has its written report due, then overdue, then sent', () => {
    const made = { to: 'dcf' as const, by: 'Test Teacher', at: '2026-11-24T15:30:00.000Z' }
    const due = { id: 'f1', what: 'Write', owner: 'Test Teacher', dueOn: '2026-11-26', dueAt: '2026-11-26T15:30:00.000Z' }
    const kind = 'written-report' as const
    const html = shown({
      ...{ stage: 'closed', outcome: 'settled', next: ['report-written'], report: { ...report, made } },
      followUps: [{ ...due, kind, stands: 'due' }],
    })
    expect(html).toContain('Test Teacher told the Department of Children and Families (DCF): November 24, 2026, 10:30 am.')
    expect(html).toContain('The written report is due: November 26, 2026, 10:30 am.')
    expect(html).toContain('action="/calls/call-1/report-written"')
    expect(html).not.toContain('/follow-ups/f1/')
    expect(html).not.toContain('name="report.to"')
    expect(html).not.toContain('Telephone now.')
    expect(faultsIn(html)).toEqual([])
    const late = shown({ report: { ...report, made }, followUps: [{ ...due, kind, stands: 'overdue' }], next: [] })
    expect(late).toContain('The written report is overdue.')
    const written = { by: 'Test Teacher', at: '2026-11-25T13:00:00.000Z' }
    const sent = shown({ report: { ...report, made, written }, followUps: [{ ...due, kind, stands: 'done' }], next: [] })
    expect(sent).toContain('Test Teacher sent the written report: November 25, 2026, 8:00 am.')
    expect(sent).not.toContain('is due')
  })
})

test('a clock of the law says where its day comes from, whether counsel has read it, and that it may not be owed', () => {
  const one = { id: 'f2', what: 'Tell a caregiver', owner: 'Other', dueOn: '2026-11-24', dueAt: null, stands: 'overdue' as const }
  const html = render({
    ...{ stage: 'closed', outcome: 'settled', next: ['follow-ups', 'follow-up-not-owed'] },
    followUps: [{ ...one, kind: 'restraint-caregiver-told' }],
  })
  for (const said of ['Overdue since: November 24, 2026', '603 CMR 46.00', 'Not verified', 'It did not happen'])
    expect(html).toContain(said)
  expect(html).toContain('action="/calls/call-1/follow-ups/f2/not-owed"')
  expect(faultsIn(html)).toEqual([])
})

test('whoever was harmed is told that they may report; whoever saw hazing, that they must', () => {
  expect(render({ facts: { ...callView().facts, what: 'hazing' } })).toContain('report it to police as soon as you can')
  const html = render({ conditions: ['right-to-report-said'] })
  expect(html).toContain('You may report this to police yourself.')
  expect(faultsIn(html)).toEqual([])
  expect(render()).not.toContain('report this to police')
})

test('whoever owes it to a family to tell them keeps to their own child, as long as it is owed', () => {
  const one = { id: 'f1', what: 'Tell a caregiver', owner: 'Other', dueOn: '2026-12-01', dueAt: null }
  const says = words('en').owed.ownChildAlone
  for (const kind of ['caregiver-told', 'other-caregiver-told', 'families-told', 'caregiver-written'] as const) {
    const at = (stands: 'due' | 'overdue' | 'done' | 'not-owed') =>
      render({ stage: 'closed', outcome: 'settled', followUps: [{ ...one, kind, stands }], next: [] }).includes(says)
    expect([kind, at('due'), at('overdue'), at('done'), at('not-owed')]).toEqual([kind, true, true, false, false])
  }
  expect(
    render({ stage: 'closed', outcome: 'settled', followUps: [{ ...one, kind: 'same-day-report', stands: 'due' }], next: [] }),
  ).not.toContain(says)
})
