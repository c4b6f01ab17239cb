import { describe, expect, test } from 'vitest'
import { type AuditedSchool, auditOf } from './who-is-served.ts'

const school = (over: Partial<AuditedSchool>): AuditedSchool => ({
  ...{ students: 1_000, isServed: false, shares: { black: 50, white: 50 }, harmed: 0, excluded: 0, police: 0, called: 0 },
  ...over,
})
const departures = (schools: readonly AuditedSchool[], ratio = 1.25) =>
  auditOf(schools, ratio).departures.map(({ measure, group }) => `${measure} ${group}`)

describe('where an answer is due', () => {
  test('the harm falls on one school and the list serves the other: those harmed are served less', () => {
    const harmed = school({ shares: { black: 80, white: 20 }, harmed: 100 })
    const served = school({ shares: { black: 20, white: 80 }, isServed: true })
    expect(departures([harmed, served])).toEqual(['served black'])
    expect(
      departures([
        { ...harmed, isServed: true },
        { ...served, isServed: false },
      ]),
    ).toEqual([])
  })

  test('police and exclusion fall on one group more than its part of all students', () => {
    const policed = school({ shares: { black: 80, white: 20 }, police: 12, excluded: 90, harmed: 50, isServed: true })
    const spared = school({ shares: { black: 20, white: 80 }, harmed: 50, isServed: true })
    expect(departures([policed, spared])).toEqual(['excluded black', 'police black'])
    expect(departures([policed, spared], 2)).toEqual([])
  })

  test('those harmed are called on less, and others more', () => {
    const harmed = school({ shares: { black: 60, white: 40 }, harmed: 100, isServed: true })
    const called = school({ shares: { black: 40, white: 60 }, isServed: true, called: 30 })
    expect(departures([harmed, called])).toEqual(['called-less black', 'called-more white'])
    expect(departures([harmed, called], 1.6)).toEqual([])
    expect(departures([harmed, { ...called, called: 0 }])).toEqual([])
  })

  test('where all is even, where nothing was done, and of few students, none is', () => {
    expect(departures([school({ isServed: true, harmed: 10 }), school({ harmed: 10 })])).toEqual([])
    expect(departures([school({ isServed: true }), school({})])).toEqual([])
    const few = { students: 80, shares: { asian: 30, white: 70 } } as const
    expect(departures([school({ ...few, harmed: 9 }), school({ ...few, shares: { asian: 5, white: 95 }, isServed: true })])).toEqual([])
  })

  test('a school of which the state prints no shares is left out, and not counted as anybody', () => {
    expect(auditOf([school({ shares: {}, harmed: 500 }), school({ isServed: true })], 1.25).totals).toEqual({
      served: 1_000,
      rest: 0,
      all: 1_000,
    })
  })
})

test('students are counted by shares; few are hidden, with what would give them away, and no share is read of them', () => {
  const { rows, totals } = auditOf(
    [
      school({ isServed: true, shares: { black: 30, asian: 0.3, white: 69.7 }, harmed: 10 }),
      school({ shares: { black: 10, asian: 2, white: 88 }, harmed: 10 }),
    ],
    1.25,
  )
  const of = (group: string) => rows.find(row => row.group === group)
  expect(of('asian')).toMatchObject({ served: 'hidden', shareOf: { all: null, served: null, harmed: null } })
  expect(totals.all).toBe(2_000)
  const shownBlack = of('black')
  expect([shownBlack?.served, 300]).toContain(300)
  expect(of('pacific-islander')).toMatchObject({ all: 0, shareOf: { all: null } })
})
