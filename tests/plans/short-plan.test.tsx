import { expect, test } from 'vitest'
import { htmlDocument } from '../../src/design/document.ts'
import { contextFor, faultsIn } from '../../src/design/testing.ts'
import { decide } from '../../src/plan/core/index.ts'
import { makeBundle } from '../../src/plan/open-bundle.ts'
import { readBundle } from '../../src/plan/index.ts'
import { viewPlan } from '../../src/plan/pages/plan-view.ts'
import { ShortPage } from '../../src/plan/short/short-page.tsx'
import { viewShort } from '../../src/plan/short/short-view.ts'
import { questions, shortPlan } from '../../src/questions.ts'

const reading = readBundle('plans/harbor-falls.md')
if (!('bundle' in reading)) throw new Error('the plan of the demonstration can be read')
const made = makeBundle(reading.bundle, questions).opened
const at = new Date('2026-11-27T12:00:00Z')
const plan = viewPlan({ ...{ made, questions, version: 1 }, effectiveAt: at }, 'en')
if (!plan) throw new Error('the plan of the demonstration is a plan')
const short = viewShort({ made }, plan, shortPlan, 'en')
const html = htmlDocument(<ShortPage page={contextFor({ path: '/plan' })} plan={plan} short={short} now={at} mayReadQuestions={false} />)

test('twelve situations are answered as the plan decides them, each with the section that does', () => {
  expect(short.rows).toHaveLength(12)
  const fight = short.rows.find(({ title }) => title === 'A fight')
  expect(fight).toMatchObject({ href: '/plan/sections/fights', isLaw: false, isChoice: true, isUnverified: false })
  expect(fight?.says).toContain('A trained responder and a culture keeper come together.')
  const abuse = short.rows.find(({ title }) => title === 'A child may be abused')
  expect(abuse).toMatchObject({ isLaw: true, isChoice: true, isUnverified: true })
  // What the law's own document calls practice does not make an answer law.
  expect(short.rows.find(({ title }) => title === 'Fire or smoke')).toMatchObject({ isLaw: false, isChoice: true })
})

test('no answer of the page says otherwise of police than the plan does', () => {
  const compiled = made.compiled('support')
  if (!compiled) throw new Error('the plan answers calls for support')
  const [support] = shortPlan
  for (const { title, situation } of support?.asked ?? []) {
    const whole = Object.fromEntries(compiled.question.facts.map(({ name, values }) => [name, situation[name] ?? values[0]]))
    const decided = decide(compiled, whole, 'en')
    const police = decided.kind === 'decided' ? String(decided.decisions[0]?.['police']) : ''
    const says = short.rows.find(row => row.title === title.en)?.says ?? ''
    expect([title.en, says.includes('Police are called.'), says.includes('Police are not called.')]).toEqual([
      title.en,
      police === 'call',
      police === 'not-called',
    ])
  }
})

test('what another town wrote is not told as what we chose', () => {
  expect(short.ours.map(({ says }) => says)).toContain('Our own staff come first, and two come to a fight.')
  expect(JSON.stringify(short.ours)).not.toContain('Department of Culture and Climate')
})

test('who decides is who signs in the plan', () => {
  expect(short.decides.map(({ what }) => what)).toContain('What police or an agency asks of a school')
  expect(short.decides.find(({ what }) => what.startsWith('Whether police are told'))?.who).toBe('the superintendent or whom they named')
})

test('the page is at most 1,500 words with its folds closed, is sound, and light', () => {
  const closed = html.replaceAll(/<\/summary>[\s\S]*?<\/details>/g, '</details>')
  const words = closed
    .slice(closed.indexOf('<body'))
    .replaceAll(/<[^>]+>/g, ' ')
    .split(/\s+/)
    .filter(word => /\p{L}|\d/u.test(word))
  expect(words.length).toBeLessThanOrEqual(1500)
  expect(words.length).toBeGreaterThan(400)
  expect(faultsIn(html)).toEqual([])
  expect(Buffer.byteLength(html)).toBeLessThan(60_000)
})
