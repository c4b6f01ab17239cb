import type { Situation } from '../../plan/core/index.ts'

/** Sets of situations that the policy's table of calls (policy 8.2) speaks of, read from the table and from no plan. */
export type When = (situation: Situation) => boolean

export const among = (fact: string, ...values: readonly string[]): When => {
  const allowed = new Set(values)
  return situation => allowed.has(situation[fact] ?? '')
}
export const both =
  (...all: readonly When[]): When =>
  situation =>
    all.every(when => when(situation))
export const either =
  (...some: readonly When[]): When =>
  situation =>
    some.some(when => when(situation))
export const not =
  (when: When): When =>
  situation =>
    !when(situation)

export const caregiverWords = ['caregiver-told', 'caregiver-consented', 'caregiver-written', 'families-told', 'other-caregiver-told']
export const reportWords = ['chief-of-police-written', 'dcf-written', 'student-services-written', 'school-committee-written']

export const now = among('danger', 'now')
export const inUse = among('weapon', 'in-use')
export const firearm = among('weapon', 'firearm')
export const unarmed = among('weapon', 'none')
export const crisis = among('what', 'behavioral-health', 'self-harm')
export const abuse = among('what', 'abuse-suspected')
export const orderBroken = among('what', 'order-broken')
export const privateHarm = among('what', 'sexual-harm', 'partner-violence')
export const overdose = both(among('what', 'substance'), now)
export const byYoung = among('by', 'student-under-12')
export const byStudent = among('by', 'student', 'student-under-12')
/** Missing and at risk counts as now: whoever asks for help is told to say so. */
export const missingAtRisk = both(among('what', 'missing-student'), now)
export const byAdult = among('by', 'adult')
export const outside = among('outside-called', 'ems', 'police')

/** A caregiver is told only where a student is involved, or may be. */
export const studentInvolved = either(among('whose', 'student', 'student-under-12', 'unknown'), byStudent)

/** A weapon, by what is seen or by what the call is about. */
export const weapon = either(not(unarmed), among('what', 'weapon'))
/** s.37L: a student's weapon on school premises; unknown hands count. */
export const reportOwed = both(weapon, not(byAdult), among('where', 'building', 'grounds', 'bus', 'event'))
/** A weapon that is neither used nor a firearm, or the call is about one. */
export const quietWeapon = both(weapon, not(inUse), not(firearm), not(now))
export const referralOwed = both(
  reportOwed,
  among('weapon', 'firearm', 'found', 'in-use'),
  not(byYoung),
  not(both(among('what', 'self-harm'), not(firearm))),
)
/** Floor rows that stand above the rest: 911 in danger or use, a firearm, a student's weapon at school. */
export const aboveByLaw = either(now, inUse, firearm, both(quietWeapon, reportOwed))

export const harmedMayReport = among(
  'what',
  ...['fight', 'threat', 'property', 'bias-harm', 'bullying', 'hazing', 'sexual-harm', 'partner-violence', 'order-broken'],
)
