import { expect, test } from 'vitest'
import { askingOf } from '../../src/discipline/testing/plan.ts'
import { type Begun, type Step, walk } from '../../src/discipline/testing/walk.ts'
import { openShipped } from '../../src/plan/core/testing/shipped.ts'
import { questions } from '../../src/questions.ts'

const plain = { grade: '4-8', disability: 'none', daysBefore: 0 } as const
const grounds = ['other', 'weapon', 'firearm', 'drugs', 'assault-on-staff', 'felony-charge', 'felony-conviction'] as const
/** Each ground with a disability and without; the youngest; and those who have missed nine days before. */
const incidents: readonly Begun[] = [
  ...grounds.map(ground => ({ ...plain, ground })),
  ...grounds.map(ground => ({ ...plain, ground, disability: 'plan' as const })),
  { ...plain, ground: 'other', grade: 'prek-3' },
  { ...plain, ground: 'other', daysBefore: 9 },
  { ...plain, ground: 'weapon', disability: 'suspected', daysBefore: 9 },
]

test('every exclusion there can be: none without an alternative or an exception, none unheard, none for what the law does not name', () => {
  const ask = askingOf(openShipped('harbor-falls', questions))
  const wrong = { withoutAnswer: 0, unheard: 0, untold: 0, expelled: 0, caused: 0, tooSoon: 0 }
  const kinds = new Map<string, number>()
  let [states, steps, exclusions] = [0, 0, 0]
  for (const begun of incidents) {
    const { ground, disability, grade } = begun
    const look = ({ from: { state, ghost }, added }: Step) => {
      for (const { type, body } of added) {
        if (type !== 'discipline.excluded') continue
        exclusions++
        const { kind } = body
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
        const out = kind === 'short-term' || kind === 'long-term'
        if (ground === 'other' && out && !ghost.carriedOut && !ghost.unsuitable && !ghost.harm) wrong.withoutAnswer++
        if ((out || kind === 'expulsion') && !(ghost.noticed && ghost.heard)) wrong.unheard++
        if (out && grade === 'prek-3' && state.toldSuperintendentOn === null) wrong.untold++
        if (kind === 'expulsion' && (ground === 'other' || ground === 'felony-charge')) wrong.expelled++
        const isLong = kind === 'long-term' || kind === 'expulsion'
        if (disability !== 'none' && isLong && state.manifestation?.finding === 'is') wrong.caused++
        if (disability !== 'none' && isLong && state.manifestation === null) wrong.tooSoon++
      }
    }
    const walked = walk(begun, ask, look)
    states += walked.states
    steps += walked.steps
  }
  console.info(`discipline: ${states} states, ${steps} steps, ${exclusions} exclusions`, Object.fromEntries(kinds))
  expect(wrong).toEqual({ withoutAnswer: 0, unheard: 0, untold: 0, expelled: 0, caused: 0, tooSoon: 0 })
  expect(exclusions).toBeGreaterThan(1000)
  expect([...kinds.keys()].toSorted()).toEqual([
    'emergency-removal',
    'expulsion',
    'in-school',
    'interim-setting',
    'long-term',
    'short-term',
  ])
}, 240_000)
