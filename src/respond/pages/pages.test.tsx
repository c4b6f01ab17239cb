import { expect, test } from 'vitest'
import { htmlDocument } from '../../design/document.ts'
import { contextFor, faultsIn } from '../../design/testing.ts'
import { support } from '../question.ts'
import { askedFacts, whatElse, whatFirst } from '../words/support.ts'
import { AskPage } from './ask-page.tsx'
import { BoardPage, type BoardRow } from './board-page.tsx'
import { HomePage } from './home-page.tsx'
import { type MyPage, MyPagesPage } from './my-pages-page.tsx'

const stranger = contextFor()
const teacher = contextFor({ person: { name: 'Test Teacher', roles: ['teacher'] }, csrf: 'token' })
const deeds = { send: 'd1', hurt: 'd2', said: 'd3' }
const at = '2026-11-24T15:42:05.000Z'

test('every kind of help can be reached on the call page, each once', () => {
  const html = htmlDocument(<AskPage page={teacher} typed={{}} schools={[]} students={[]} deeds={deeds} />)
  const offered = [...html.matchAll(/name="what" value="([^"]+)"/g)].map(([, value]) => value)
  const known = support.facts.find(fact => fact.name === 'what')?.values ?? []
  expect([...offered].sort()).toEqual([...known].sort())
  expect([...whatFirst, ...whatElse.flatMap(([, kinds]) => kinds)].toSorted()).toEqual([...known].sort())
  for (const fact of askedFacts.filter(each => each !== 'by'))
    for (const value of support.facts.find(one => one.name === fact)?.values ?? [])
      expect(html).toContain(`name="${fact}" value="${value}"`)
  for (const never of ['needs', 'by']) expect(html).not.toContain(`name="${never}"`)
  expect(faultsIn(html)).toEqual([])
})

test('one tap: two forms that need nothing, each with its own key; nothing on the page is required', () => {
  for (const html of [
    htmlDocument(<AskPage page={teacher} typed={{}} schools={[]} students={[]} deeds={deeds} />),
    htmlDocument(<HomePage page={teacher} plan={null} answers={[]} deeds={deeds} own={[]} />),
  ]) {
    expect(html).toMatch(/name="deed" value="d1"\/><input type="hidden" name="danger" value="possible"\/><button[^>]*>Send someone</)
    expect(html).toMatch(
      /name="deed" value="d2"\/><input type="hidden" name="danger" value="now"\/><button[^>]*>Someone is being hurt, or about to be</,
    )
    expect(html).not.toContain(' required')
  }
})

test('a stranger at the call page sees 911 and the crisis lines at once, and what was typed is kept', () => {
  const typed = { what: 'bullying', danger: 'possible', room: '214', drill: 'true' }
  const html = htmlDocument(<AskPage page={stranger} typed={typed} schools={[]} students={[]} deeds={deeds} notSent />)
  const main = html.slice(html.indexOf('<main'), html.indexOf('<footer'))
  for (const href of ['tel:911', 'tel:+18337732445', 'tel:+18773821609', 'tel:+19785550142']) expect(main).toContain(`href="${href}"`)
  expect(main).not.toContain('Send someone')
  expect(main).toMatch(/value="bullying" checked/)
  expect(main).toContain('<details open')
  expect(main).toMatch(/name="room"[^>]* value="214"/)
  expect(main).toContain('Not yet sent.')
  expect(html).toContain('This is a drill.')
  expect(faultsIn(html)).toEqual([])
})

test('the front page gives 911 first, the plan’s own sentences, and one tap to those who work here alone', () => {
  const plan = { title: 'Test Plan', version: 2, effective: '2026-09-01', isToCome: false }
  const html = htmlDocument(
    <HomePage
      page={stranger}
      plan={plan}
      answers={[{ title: 'A fight', says: ['Two come.'], href: '/what-if?what=fight' }]}
      deeds={deeds}
      own={[]}
    />,
  )
  expect(faultsIn(html)).toEqual([])
  expect(html.indexOf('href="tel:911"')).toBeLessThan(html.indexOf('<h1'))
  for (const said of ['Two come.', 'Test Plan', 'September 1, 2026']) expect(html).toContain(said)
  expect(html).not.toContain('Send someone')
  expect(htmlDocument(<HomePage page={stranger} plan={null} answers={[]} deeds={deeds} own={[]} />)).toContain('No plan is in force yet.')
  const toCome = htmlDocument(<HomePage page={stranger} plan={{ ...plan, isToCome: true }} answers={[]} deeds={deeds} own={[]} />)
  expect(toCome).toContain('In force from')
  expect(toCome).not.toContain('In force since')
})

const row = (over: Partial<BoardRow>): BoardRow => ({
  id: 'c1',
  room: null,
  school: 'Test School',
  facts: { what: 'fight' },
  drill: false,
  stage: 'paged',
  askedAt: at,
  responders: [],
  handedOver: null,
  asking: null,
  danger: false,
  reportMissing: false,
  late: false,
  ...over,
})
const board = (rows: readonly BoardRow[]): string =>
  htmlDocument(
    <BoardPage
      page={teacher}
      asOf="2026-11-24T15:46:07.000Z"
      rows={rows}
      of={['Test School']}
      onDuty={{ people: 3, schools: 2 }}
      closedToday={{ calls: 1, longestWaitSeconds: 70 }}
      cover={{ uncovered: 1, of: 3, isSchoolWeek: true }}
      gaps={['Test School has nobody on duty now as: nurse.']}
      owed={[]}
    />,
  )

test('the board says whose calls it shows', () => {
  expect(board([])).toContain('You see the calls of Test School, and your own.')
})

test('the board: danger first, then whoever waits longest without an answer; a drill is a word and not in the count', () => {
  const html = board([
    row({ id: 'there', room: 'A', stage: 'there', responders: [{ name: 'X', role: 'nurse' }], askedAt: '2026-11-24T15:00:00.000Z' }),
    row({ id: 'new', room: 'B' }),
    row({ id: 'old', room: 'C', askedAt: '2026-11-24T15:40:00.000Z', late: true }),
    row({ id: 'danger', room: 'D', danger: true, askedAt: '2026-11-24T15:45:00.000Z' }),
    row({ id: 'drill', room: 'E', drill: true, askedAt: '2026-11-24T15:46:00.000Z' }),
  ])
  expect([...html.matchAll(/href="\/calls\/([a-z]+)"/g)].map(([, id]) => id)).toEqual(['danger', 'old', 'new', 'there', 'drill'])
  expect(html).toContain('Calls open now: 4')
  expect(html).toContain('One drill is open too.')
  expect(html).toContain('1 of 3 schools lacks someone it needs.')
  expect(html).toContain('DRILL')
  expect(html).toContain('>4:02<')
  expect(html).toContain('The longest wait was 1 minute 10 seconds.')
  expect(faultsIn(html)).toEqual([])
})

test('a call that was handed over says who has taken over, and is nobody’s to answer any more', () => {
  const says = 'Ana handed over to the mobile crisis team.'
  const html = board([row({ id: 'over', stage: 'handed-over', handedOver: says }), row({ id: 'new' })])
  expect(html).toContain(says)
  expect([...html.matchAll(/href="\/calls\/([a-z]+)"/g)].map(([, id]) => id)).toEqual(['new', 'over'])
  expect(html.match(/Nobody yet/g)).toHaveLength(1)
  expect(faultsIn(html)).toEqual([])
})

test('an empty board says so and who is on duty; a board of drills alone is marked as one', () => {
  expect(board([])).toContain('No calls are open.')
  expect(board([])).toContain('On duty: 3 people in 2 schools')
  expect(board([row({ drill: true })])).toContain('This is a drill.')
})

test('my pages: what waits for me first, with its two taps; 911 beside it in danger, but not in a drill', () => {
  const line = {
    id: 'g1',
    call: {
      id: 'c1',
      room: '214',
      school: 'Test School',
      facts: { what: 'fight', danger: 'now' },
      drill: false,
      stage: 'paged' as const,
      danger: true,
      unanswered: true,
      askedAt: at,
    },
    sentAt: at,
    nextAt: null,
    state: 'waiting' as const,
    mayAnswer: true,
    mayDecline: true,
    deeds: { answer: 'd1', decline: 'd2' },
  }
  const render = (asking: readonly (typeof line)[]): string =>
    htmlDocument(<MyPagesPage page={teacher} asOf={at} onDuty asking={asking} unanswered={[]} open={[]} past={[]} owed={[]} />)
  const main = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('<footer'))
  expect(main(render([line]))).toContain('One call is asking for you.')
  expect(main(render([line]))).toContain('action="/calls/c1/answer"')
  expect(main(render([line]))).toContain('href="tel:911"')
  const drill = render([{ ...line, call: { ...line.call, drill: true } }])
  expect(main(drill)).not.toContain('href="tel:911"')
  expect(drill).toContain('This is a drill.')
  expect(render([])).toContain('On duty. Nobody is asking for you.')
  for (const html of [render([line]), drill, render([])]) expect(faultsIn(html)).toEqual([])
})

test('nobody is asking is said only where nobody is: a call that no one has answered is told, asked of me or not', () => {
  const call = { ...{ id: 'c7', room: null, school: 'Test School', facts: {}, drill: false, stage: 'paged' as const }, danger: true }
  const line: MyPage = {
    ...{ id: 'c7', call: { ...call, unanswered: true, askedAt: at }, sentAt: null, nextAt: null, state: null },
    ...{ mayAnswer: true, mayDecline: false, deeds: { answer: 'd1', decline: 'd2' } },
  }
  const html = htmlDocument(<MyPagesPage page={teacher} asOf={at} onDuty asking={[]} unanswered={[line]} open={[]} past={[]} owed={[]} />)
  expect(html).toMatch(/<h1>One call is open\. Nobody has answered it\.<\/h1>/)
  expect(html).not.toContain('Nobody is asking for you')
  expect(html).toContain('action="/calls/c7/answer"')
  expect(html).not.toContain('action="/calls/c7/decline"')
  expect(faultsIn(html)).toEqual([])
})

test('what is owed after calls stands on the board and on my pages, each with its day and the way to its call', () => {
  const owed = [
    {
      ...{ id: 'f1', call: 'c9', owner: 'Test Teacher', drill: false, kind: 'written-report' as const, what: 'Write to the agency' },
      ...{ dueOn: '2026-11-26', dueAt: '2026-11-26T15:30:00.000Z', stands: 'overdue' as const },
      ...{ school: 's1', askedAt: '2026-11-24T15:30:00.000Z', said: 'abuse-suspected', room: null },
    },
  ]
  const day = {
    of: null,
    onDuty: { people: 0, schools: 0 },
    closedToday: { calls: 0, longestWaitSeconds: null },
    gaps: [],
    cover: { uncovered: 0, of: 3, isSchoolWeek: true },
  }
  const board = htmlDocument(
    <BoardPage page={teacher} asOf={at} rows={[row({ reportMissing: true }), row({ id: 'c2' })]} {...day} owed={owed} />,
  )
  const mine = htmlDocument(
    <MyPagesPage page={teacher} asOf={at} onDuty={false} asking={[]} unanswered={[]} open={[]} past={[]} owed={owed} />,
  )
  for (const html of [board, mine]) {
    expect(html).toContain('<a href="/calls/c9">Write to the agency. Test Teacher.</a>')
    expect(html).toContain('Overdue since: November 26, 2026, 10:30 am')
    expect(faultsIn(html)).toEqual([])
  }
  expect(board.match(/No report to DCF or DPPC is recorded/g)).toHaveLength(1)
})
