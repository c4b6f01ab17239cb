import { expect, test } from 'vitest'
import { htmlDocument } from '../../design/document.ts'
import { contextFor, faultsIn } from '../../design/testing.ts'
import { RecordPage, type RecordPageProps } from './record-page.tsx'

const line = {
  ...{ seq: 1, matter: 'm', href: '/calls/m', allHref: '/ledger?matter=m', at: '2026-11-24T15:42:05.000Z', day: '2026-11-24' },
  ...{ type: 'call.asked', says: 'Someone asked for support.', isMessage: false, by: 'some-id', leaf: null },
}
const message = { ...line, type: 'call.page-carried', says: 'A message went out.', isMessage: true, by: null }
const none = { day: null, kind: null, matter: null, before: null }

const shown = (over: Partial<RecordPageProps> = {}) =>
  htmlDocument(<RecordPage page={contextFor()} asked={none} lines={[line]} size={8} root="abc" older={null} {...over} />)

test('the record shows who by id, and an entry without a place yet as waiting', () => {
  const html = shown({ lines: [line, { ...line, seq: 2, by: null, leaf: 7 }] })
  expect(faultsIn(html)).toEqual([])
  for (const said of [
    '10:42:05 am',
    'some-id',
    'waiting for its place',
    'by the system',
    'Entry 7',
    'href="/calls/m"',
    'November 24, 2026',
  ])
    expect(html).toContain(said)
})

test('messages that follow each other are one line that opens, unless messages are what is asked for', () => {
  const lines = [
    { ...message, seq: 5 },
    { ...message, seq: 4 },
    { ...line, seq: 3 },
    { ...message, seq: 2 },
  ]
  const html = shown({ lines })
  expect(html).toContain('<summary>2 messages</summary>')
  expect(html).toContain('<summary>1 message</summary>')
  expect(html.match(/A message went out\./g)).toHaveLength(3)
  expect(faultsIn(html)).toEqual([])
  expect(shown({ lines, asked: { ...none, kind: 'messages' } })).not.toContain('2 messages')
})

test('kind, day and matter are asked for by links and a form, and each keeps the others', () => {
  const html = shown({ asked: { day: '2026-11-24', kind: 'calls', matter: 'm', before: 40n }, older: '/ledger?before=9' })
  for (const said of [
    'href="/ledger?day=2026-11-24&amp;kind=plan&amp;matter=m"',
    'href="/ledger?day=2026-11-24&amp;matter=m"',
    '<input type="hidden" name="kind" value="calls"/>',
    'value="2026-11-24"',
    'You see one matter, and nothing else. <a href="/ledger?day=2026-11-24&amp;kind=calls">Show all matters</a>',
    'href="/ledger?day=2026-11-24&amp;kind=calls&amp;matter=m"',
    'href="/ledger?before=9"',
  ])
    expect(html).toContain(said)
  expect(faultsIn(html)).toEqual([])
  expect(shown({ lines: [], asked: { ...none, kind: 'plan' } })).toContain('Nothing in the record fits this.')
  expect(shown({ lines: [] })).toContain('Nothing has happened yet.')
})
