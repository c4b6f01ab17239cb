import { expect, test } from 'vitest'
import { grounds } from '../contract.ts'
import { holder, walk } from '../testing/walk.ts'

const needed = ['leader told', 'caregiver told', 'report sent']

test('every entry there can be: none is complete without its notices, none has a ground that is none, none is reviewed by whoever held', () => {
  const none = {
    unnoticed: 0,
    unreported: 0,
    unreviewed: 0,
    heldBackTold: 0,
    noGround: 0,
    nobody: 0,
    byHolder: 0,
    holderTold: 0,
    afterwards: 0,
  }
  const wrong = { ...none }
  const ends = new Map<string, number>()
  const said = new Set<string>()
  const places = walk(({ from, to, added, by }) => {
    if (from.state.ended) wrong.afterwards++
    for (const each of to.ghost.sent) said.add(each)
    for (const { type, body } of added) {
      if (type === 'restraint.described') {
        if (body.kind !== 'time-out' && body.grounds.length === 0) wrong.noGround++
        if (body.grounds.some(ground => !grounds.includes(ground))) wrong.noGround++
        if (body.held.length === 0) wrong.nobody++
      }
      if ((type === 'restraint.caregiver-told' || type === 'restraint.caregiver-report-sent') && from.ghost.heldBack) wrong.heldBackTold++
      if (by === holder && from.state.described && (type === 'restraint.week-reviewed' || type === 'restraint.ended')) wrong.byHolder++
      if (type !== 'restraint.ended') continue
      ends.set(body.as, (ends.get(body.as) ?? 0) + 1)
      const { sent, again, heldBack } = from.ghost
      const has = (what: string) => sent.includes(what)
      if (body.as !== 'complete') continue
      if (from.state.described?.held.some(({ person }) => person === from.state.leader)) wrong.holderTold++
      if (!needed.every(each => has(each) || (heldBack && each !== 'leader told'))) wrong.unnoticed++
      if (!sent.some(each => each.startsWith('described') || each === 'a long time-out')) wrong.unnoticed++
      if (has('hurt') && !has('state told')) wrong.unreported++
      if (!has('hurt') && !has('nobody hurt')) wrong.unreported++
      if (again && !has('week reviewed')) wrong.unreviewed++
    }
  })
  console.info(`${places.length} states of an entry; ends: ${[...ends].map(([as, n]) => `${as} ${n}`).join(', ')}`)
  expect(wrong).toEqual(none)
  expect([...ends.keys()].sort()).toEqual(['complete', 'none-happened'])
  expect([...said].filter(each => each.startsWith('for ')).sort()).toEqual([])
  for (const never of [
    'by nobody',
    'backwards',
    'long and unsaid',
    'a short time-out',
    'a locked one',
    'report sent untranslated',
    'somebody told',
  ])
    expect(said).not.toContain(never)
  expect(places.length).toBeGreaterThan(1_000)
}, 120_000)
