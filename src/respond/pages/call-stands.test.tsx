import { describe, expect, test } from 'vitest'
import { htmlDocument } from '../../design/document.ts'
import { contextFor, faultsIn } from '../../design/testing.ts'
import { CallPage } from './call-page.tsx'
import { headline } from './headline.ts'
import type { CallPageProps } from './call-page-props.ts'
import type { CallView, Coming } from './view.ts'
import { callView, pageView, responderView } from './view.fixtures.ts'

/** Who comes, who comes no longer, and which form stands open. */

const page = contextFor({ person: { name: 'Test Teacher', roles: ['teacher'] }, csrf: 'token', path: '/calls/call-1' })
const deeds = { facts: 'd1', hurt: 'd2', nobody: 'd3', close: 'd4', answer: 'd5', there: 'd6', 'hand-over': 'd7', report: 'd8' }
const render = (over: Partial<CallView>, more: Partial<CallPageProps> = {}): string =>
  htmlDocument(<CallPage page={page} call={callView(over)} colleagues={[]} reporters={[]} deeds={deeds} {...more} />)
const came = (name: string, comes: Coming) => ({
  responder: responderView({ name, ...comes }),
  page: pageView({ id: name, person: name, name, state: 'answered', comes }),
})
const withThose = (...those: ReturnType<typeof came>[]) => ({
  ...{ missing: 0, answeredAt: '2026-11-24T15:42:43.000Z' },
  ...{ responders: those.map(each => each.responder), pages: those.map(each => each.page) },
})
/** The states in the ladder, in its order. */
const ladderOf = (html: string): string[] =>
  [...(/<ol class="c-steps">([\s\S]*?)<\/ol>/.exec(html)?.[1] ?? '').matchAll(/class="c-status[^>]*>([^<]*)</g)].map(([, says = '']) =>
    says.trim(),
  )

test('each has their own state: nobody who handed over, or in whose place others are asked, is said to come', () => {
  const those = [
    came('Test A', { stage: 'there', counts: true }),
    came('Test B', { stage: 'on-the-way', counts: true }),
    came('Test C', { stage: 'answered', counts: false }),
    came('Test D', { stage: 'handed-over', counts: false }),
  ]
  const open = { ...withThose(...those), stage: 'there' as const }
  expect(ladderOf(render(open))).toEqual(['There', 'On the way', 'Not there yet; others are asked', 'Handed over'])
  expect(headline(callView(open), 'en')).toBe('Test A is there.')
  expect(ladderOf(render({ ...open, stage: 'closed', outcome: 'settled' }))).toEqual(['Came', 'Answered', 'Answered', 'Handed over'])
  const [, b, c, d] = withThose(...those).responders
  if (!b || !c || !d) throw new Error('nobody comes')
  expect(headline(callView({ ...open, stage: 'on-the-way', responders: [b, c, d] }), 'en')).toBe('Test B is on the way.')
})

test('who handed back cannot come, whatever they said before', () => {
  expect(ladderOf(render({ pages: [pageView({ state: 'declined' })] }))).toEqual(['Cannot come'])
})

test('who looks reads their own state, and not that of the one who is there', () => {
  const says = (stage: Coming['stage'], counts = true) =>
    render({
      ...withThose(came('Other', { stage: 'there', counts: true }), came('Test Responder', { stage, counts })),
      ...{ stage: 'there' as const, viewer: { is: 'responder' as const, page: pageView({ state: 'answered' }), comes: { stage, counts } } },
    })
  expect(says('answered')).toContain('You are coming.')
  expect(says('answered')).not.toContain('You are there.')
  expect(says('on-the-way', false)).toContain('Others are being asked, since you are not there yet.')
  expect(says('handed-over', false)).toContain('You handed this over.')
})

test('a caller to whom nobody comes any more cancels, and does not say how it ended; where somebody was there, they do', () => {
  const none = render({ ...withThose(came('A', { stage: 'answered', counts: false })), stage: 'answered', next: ['close'] })
  expect(none).toContain('Help is not needed any more')
  expect([none.includes('name="nobodyCame"'), none.includes('name="outcome"')]).toEqual([true, false])
  const passed = render({ ...withThose(came('A', { stage: 'handed-over', counts: false })), stage: 'handed-over', next: ['close'] })
  expect(passed).toContain('name="outcome"')
})

describe('what stands in sight, and what is opened by what was not done', () => {
  const comes: Coming = { stage: 'there', counts: true }
  const viewer = { is: 'responder' as const, page: pageView({ state: 'answered', comes }), comes }
  const next = ['facts', 'hand-over', 'close'] as const
  const openOnes = (html: string): string[] => [...html.matchAll(/<details id="([^"]*)" open/g)].map(([, id = '']) => id)

  test('who is there finds the closing in sight; who is still coming finds it folded', () => {
    const there = render({ ...withThose(came('Test Responder', comes)), stage: 'there', viewer, next })
    expect(there.indexOf('action="/calls/call-1/close"')).toBeLessThan(there.indexOf('class="c-folds"'))
    expect(there).not.toContain('<details id="end"')
    const coming: Coming = { stage: 'answered', counts: true }
    const onWay = render({
      ...withThose(came('Test Responder', coming)),
      ...{ stage: 'answered', viewer: { ...viewer, comes: coming }, next: ['there', ...next] },
    })
    expect(onWay).toContain('<details id="end"')
    expect(onWay.indexOf('action="/calls/call-1/there"')).toBeLessThan(onWay.indexOf('class="c-folds"'))
  })

  test.each<[string, string]>([
    ['facts', 'more'],
    ['hand-over', 'hand-over'],
    ['close', 'end'],
  ])('a form that was not done stands open: %s', (verb, id) => {
    const problem = { verb, says: ['Nothing was chosen.'], typed: { nobodyCame: 'duplicate' } }
    for (const is of ['caller', 'reader'] as const) {
      const html = render({ next, viewer: { is } }, { problem })
      expect(openOnes(html)).toEqual([id])
      expect(faultsIn(html)).toEqual([])
    }
    expect(openOnes(render({ next }))).toEqual([])
  })

  test('whoever was not asked and may come has the one filled button', () => {
    const html = render({ viewer: { is: 'reader' }, next: ['answer'], unanswered: true })
    expect(html).toContain('action="/calls/call-1/answer"')
    const filled = [...html.matchAll(/class="(usa-button[^"]*)"/g)].filter(([, kind = '']) => !/outline|danger|c-hurt/.test(kind))
    expect(filled).toHaveLength(1)
    expect(render({ viewer: { is: 'reader' } })).not.toContain('/answer"')
  })

  test('what is owed stands on top of a call that is over, the most urgent first; the rest is folded', () => {
    const owed = ['2026-12-04', '2026-12-01', '2026-12-03', '2026-12-02'].map((dueOn, at) => ({
      ...{ id: `f${at}`, what: `Thing of ${dueOn}`, owner: 'Other', dueOn, dueAt: null, kind: null, stands: 'due' as const },
    }))
    const html = render({ stage: 'closed', outcome: 'settled', followUps: owed, next: ['follow-ups'] })
    const folds = html.indexOf('class="c-folds"')
    const order = ['2026-12-01', '2026-12-02', '2026-12-03'].map(day => html.indexOf(`Thing of ${day}`))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect([order[2] ?? 0, html.indexOf('Thing of 2026-12-04')].map(at => at < folds)).toEqual([true, false])
    expect(html.indexOf('id="follow-ups"')).toBeLessThan(folds)
  })
})
