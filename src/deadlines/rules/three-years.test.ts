import { describe, expect, test } from 'vitest'
import type { DeadlineHappened } from '../facts.ts'
import { foldDeadline } from '../state.ts'
import { daysFrom } from './days.ts'
import { type Known, occurrencesIn } from './occurrences.ts'
import { dueOf, reminderOwed } from './remind.ts'

/** Three school years of a made-up district, each with its own first day; clocks change twice in each. */
const known: Known = {
  calendar: {
    years: [
      { from: '2026-08-31', to: '2027-06-18' },
      { from: '2027-09-01', to: '2028-06-16' },
      { from: '2028-08-28', to: '2029-06-15' },
    ],
    closed: ['2028-08-28'],
  },
  own: [
    { id: 'own-yearly', kind: 'yearly', on: '02-29', owner: 'counsel', enteredOn: '2026-07-01' },
    { id: 'own-once', kind: 'once', on: '2027-05-14', owner: 'principal', enteredOn: '2026-07-01' },
    { id: 'meeting-spring', kind: 'meeting', on: '2027-03-15T18:30', owner: 'superintendent', enteredOn: '2026-07-01' },
    { id: 'meeting-autumn', kind: 'meeting', on: '2027-11-08T19:00', owner: 'superintendent', enteredOn: '2026-07-01' },
  ],
  arising: [
    { code: 'agreement-review', about: 'agreement', due: '2027-07-01', owner: 'superintendent', href: '/agreements/one', named: null },
    { code: 'device-end', about: 'camera', due: '2028-03-12', owner: 'superintendent', href: '/devices/one', named: null },
    { code: 'access-end', about: 'video', due: '2028-11-05', owner: 'superintendent', href: '/standing-access/one', named: null },
  ],
}
const [first, last] = ['2026-07-01', '2029-06-30']
const horizon = 400

/** Each line and its day, written out by hand from policy.md §8.7 and the calendar above. */
const expected = [
  '2026-07-31 discipline-report',
  '2026-08-01 police-budget-filing',
  '2026-08-30 chief-contact',
  '2026-09-01 support-plan-review',
  '2026-10-01 hazing-report',
  '2027-02-28 police-model-revision',
  '2027-02-28 own-yearly',
  '2027-03-11 meeting-spring',
  '2027-05-14 own-once',
  '2027-07-01 agreement-review',
  '2027-07-31 discipline-report',
  '2027-08-01 police-budget-filing',
  '2027-08-31 chief-contact',
  '2027-09-01 emergency-plans',
  '2027-09-01 support-plan-review',
  '2027-10-01 hazing-report',
  '2027-11-04 meeting-autumn',
  '2028-02-29 own-yearly',
  '2028-03-12 device-end',
  '2028-07-31 discipline-report',
  '2028-08-01 police-budget-filing',
  '2028-08-28 chief-contact',
  '2028-09-01 support-plan-review',
  '2028-10-01 hazing-report',
  '2028-11-05 access-end',
  '2029-02-28 own-yearly',
]

function* days(): Generator<string> {
  for (let day = first; day <= last; day = daysFrom(day, 1)) yield day
}

describe('three years, day by day', () => {
  test('every line falls due on its day, none twice and none missing', () => {
    const due: string[] = []
    let walked = 0
    for (const today of days()) {
      walked++
      const all = occurrencesIn(known, { from: first, to: daysFrom(today, horizon) })
      const keys = all.map(({ line, key }) => `${line} ${key}`)
      expect(new Set(keys).size).toBe(keys.length)
      due.push(...all.filter(each => each.due === today).map(({ line }) => `${today} ${line}`))
    }
    console.info(`${walked} days walked, ${due.length} times that a line falls due`)
    expect(walked).toBe(1096)
    expect(due.toSorted()).toEqual(expected.toSorted())
  })

  test('each reminder comes exactly once, whatever runs twice, and nobody is reminded of what is done', () => {
    const told = new Map<string, DeadlineHappened[]>()
    const reminders: string[] = []
    for (const today of days())
      for (const run of ['morning', 'again'] as const)
        for (const occurrence of occurrencesIn(known, { from: first, to: daysFrom(today, horizon) })) {
          const id = `${occurrence.line} ${occurrence.key}`
          const history = told.get(id) ?? []
          const owed = reminderOwed(occurrence, foldDeadline(history), today)
          if (!owed) continue
          expect(run).toBe('morning')
          told.set(id, [...history, { at: new Date(`${today}T12:00:00Z`), by: null, fact: { type: 'deadline.reminded', body: owed } }])
          reminders.push(`${today} ${occurrence.line} ${owed.ahead ?? 'overdue'}`)
        }
    console.info(`${reminders.length} reminders for ${expected.length} times`)
    expect(new Set(reminders).size).toBe(reminders.length)
    for (const each of expected) {
      const [day = '', line = ''] = each.split(' ')
      const leads = line.startsWith('meeting') ? [3, 1] : [30, 7]
      const wanted = [...leads.map(ahead => `${daysFrom(day, -ahead)} ${line} ${ahead}`), `${daysFrom(day, 1)} ${line} overdue`]
      expect(wanted.filter(one => !reminders.includes(one))).toEqual([])
    }
    // Of what falls due after the last day nothing is within 30 days of it.
    expect(reminders.length).toBe(expected.length * 3)
  })

  test('where the school calendar ends, the first school day is not known and has no reminder; the year is there all the same', () => {
    const times = occurrencesIn({ ...known, own: [], arising: [] }, { from: '2029-07-01', to: '2030-06-30' })
    const [contact] = times.filter(({ line }) => line === 'chief-contact')
    expect(contact).toMatchObject({ key: '2029', due: null })
    if (contact) expect(reminderOwed(contact, foldDeadline([]), '2029-08-20')).toBeNull()
  })

  test('after days without a server the last reminder alone is told; one that is moved is told anew', () => {
    const [hazing] = occurrencesIn(known, { from: first, to: last }).filter(({ line, key }) => line === 'hazing-report' && key === '2026')
    if (!hazing) throw new Error('the report on hazing is not there')
    const at = new Date('2026-09-28T12:00:00Z')
    expect(reminderOwed(hazing, foldDeadline([]), '2026-09-28')).toEqual({ ahead: 7, due: '2026-10-01' })
    const history: DeadlineHappened[] = [{ at, by: null, fact: { type: 'deadline.reminded', body: { ahead: 7, due: '2026-10-01' } } }]
    expect(reminderOwed(hazing, foldDeadline(history), '2026-10-01')).toBeNull()
    const moved = foldDeadline([...history, { at, by: null, fact: { type: 'deadline.moved', body: { due: '2026-10-20' } } }])
    expect([dueOf(hazing, moved), reminderOwed(hazing, moved, '2026-09-28')]).toEqual(['2026-10-20', { ahead: 30, due: '2026-10-20' }])
    const done = foldDeadline([{ at, by: null, fact: { type: 'deadline.done', body: { on: '2026-09-20', proof: 'filing', page: null } } }])
    expect(reminderOwed(hazing, done, '2026-10-02')).toBeNull()
  })
})
