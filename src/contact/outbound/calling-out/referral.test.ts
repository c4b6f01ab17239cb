import { describe, expect, test } from 'vitest'
import { type CalledOut, goesOutside } from '../../request/called-out.ts'
import { mayDraftReferral, referralOf } from '../../request/referral.ts'

const unsaid = { what: 'unsaid', danger: 'possible', weapon: 'none', whose: 'unknown', where: 'building', 'outside-called': 'none' }
const called = (facts: Record<string, string>, more: Partial<CalledOut> = {}): CalledOut => ({
  ...{ call: 'c', school: 's', askedBy: 'p', student: null, drill: false, answer: 'administrator', police: 'not-called' },
  ...{ obligations: [], outcome: null, facts: { ...unsaid, ...facts }, ...more },
})

/** Row, what is said, what the plan answers of police, how it is counted (null: no student was reported), whether a report may be drafted. */
const rows: readonly (readonly [string, Record<string, string>, Partial<CalledOut>, string | null, string | null, boolean])[] = [
  [
    'O1 danger now, a student',
    { danger: 'now', whose: 'student' },
    { answer: 'call-911', police: 'call' },
    'yes',
    'student-reported',
    true,
  ],
  ['O1 danger now, nobody says who', { danger: 'now' }, { answer: 'call-911', police: 'call' }, 'undecided', 'who-not-known', true],
  ['O1 danger now, staff hurt', { danger: 'now', whose: 'staff' }, { answer: 'call-911', police: 'call' }, null, null, true],
  ['O1 a stranger in the house', { danger: 'now', what: 'uninvited-person' }, { answer: 'call-911', police: 'call' }, null, null, true],
  [
    'O1 on the curb',
    { danger: 'now', whose: 'student', where: 'curb' },
    { answer: 'call-911', police: 'call' },
    'undecided',
    'not-at-school',
    true,
  ],
  ['O2 firearm', { weapon: 'firearm', whose: 'student' }, { answer: 'call-911', police: 'call' }, 'yes', 'student-reported', true],
  [
    'O2 firearm, under 12',
    { weapon: 'firearm', whose: 'student-under-12' },
    { answer: 'call-911', police: 'call' },
    'yes',
    'student-reported',
    true,
  ],
  ['O3 weapon found', { weapon: 'found', whose: 'student' }, { police: 'written-report' }, 'yes', 'student-reported', true],
  ['O3 weapon, nobody says whose', { what: 'weapon' }, { police: 'written-report' }, 'undecided', 'who-not-known', true],
  ['O3 weapon of an adult', { weapon: 'found', whose: 'adult' }, { police: 'written-report' }, null, null, true],
  ['O4 abuse, DCF alone', { what: 'abuse-suspected', whose: 'student' }, { answer: 'dcf', police: 'designee-decides' }, null, null, true],
  [
    'O4 abuse, police too',
    { what: 'abuse-suspected', whose: 'student', 'outside-called': 'police' },
    { answer: 'dcf', police: 'designee-decides' },
    'undecided',
    'not-conduct',
    true,
  ],
  [
    'O6 911 in a crisis',
    { what: 'self-harm', danger: 'now', whose: 'student' },
    { answer: 'call-911', police: 'designee-decides' },
    'undecided',
    'mental-health',
    true,
  ],
  [
    'O6 ambulance in a crisis',
    { what: 'behavioral-health', whose: 'student', 'outside-called': 'ems' },
    {},
    'undecided',
    'mental-health',
    false,
  ],
  [
    'O6 crisis with a firearm',
    { what: 'self-harm', weapon: 'firearm', whose: 'student' },
    { answer: 'call-911', police: 'call' },
    'yes',
    'student-reported',
    true,
  ],
  [
    'O7 mobile crisis',
    { what: 'behavioral-health', whose: 'student', 'outside-called': 'mobile-crisis' },
    { answer: 'mobile-crisis' },
    null,
    null,
    false,
  ],
  ['O8 bullying, handled here', { what: 'bullying', whose: 'student' }, { police: 'designee-decides' }, null, null, true],
  [
    'O8 bullying, police told',
    { what: 'bullying', whose: 'student', 'outside-called': 'police' },
    { police: 'designee-decides' },
    'yes',
    'student-reported',
    true,
  ],
  [
    'O8 bullying, handed to police',
    { what: 'bullying', whose: 'student' },
    { police: 'designee-decides', outcome: 'handed-to-police' },
    'yes',
    'student-reported',
    true,
  ],
  [
    'O9 hazing, police told',
    { what: 'hazing', whose: 'student', 'outside-called': 'police' },
    { police: 'designee-decides' },
    'yes',
    'student-reported',
    true,
  ],
  ['O13 disruption', { what: 'disruption', whose: 'student' }, { answer: 'support-team' }, null, null, false],
  [
    'O13 disruption, and somebody called',
    { what: 'disruption', whose: 'student', 'outside-called': 'police' },
    {},
    'yes',
    'student-reported',
    false,
  ],
  [
    'O13 under 12, danger, 911',
    { what: 'fight', danger: 'now', whose: 'student-under-12' },
    { answer: 'call-911', police: 'call' },
    'yes',
    'student-reported',
    true,
  ],
  [
    'O13 under 12, and somebody called',
    { what: 'fight', whose: 'student-under-12', 'outside-called': 'police' },
    {},
    'yes',
    'student-reported',
    false,
  ],
  [
    'O13 under 12, whatever a plan lets a designee',
    { what: 'fight', whose: 'student-under-12' },
    { police: 'designee-decides' },
    null,
    null,
    false,
  ],
]

describe('a report of a student to police is counted whatever police do', () => {
  for (const [row, facts, more, counts, because, drafts] of rows)
    test(row, () => {
      const call = called(facts, more)
      const referral = referralOf(call)
      expect(referral?.counts ?? null).toBe(counts)
      expect(referral?.because ?? null).toBe(because)
      expect(mayDraftReferral(call)).toBe(drafts)
      expect(referralOf({ ...call, drill: true })).toBeNull()
      if (referral) expect(referral.drafts).toBe(drafts)
      if (referral) expect(goesOutside(call)).toBe(true)
    })

  test('911 for a crisis is counted apart: it never counts before a person has said so', () => {
    for (const what of ['behavioral-health', 'self-harm'])
      for (const outside of ['none', 'ems', 'police'])
        for (const whose of ['student', 'student-under-12', 'unknown']) {
          const call = called({ what, whose, 'outside-called': outside, danger: 'now' }, { answer: 'call-911', police: 'call' })
          expect(referralOf(call)).toMatchObject({ mentalHealth: true, counts: 'undecided', because: 'mental-health' })
        }
  })
})
