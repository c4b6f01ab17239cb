import { type CalledOut, isCrisis, othersComeToCrisis, policeCome } from '../../request/called-out.ts'

const students: readonly string[] = ['student', 'student-under-12']

/** In these the call names whoever was harmed; in any other, the student concerned. */
const harmed: readonly string[] = [
  ...['fight', 'threat', 'bullying', 'hazing', 'bias-harm', 'abuse-suspected', 'sexual-harm', 'partner-violence', 'order-broken'],
]

const places: Readonly<Record<string, string>> = { building: 'building', grounds: 'grounds', bus: 'bus', event: 'event', curb: 'curb' }

/**
 * The request that a call for support makes of the gate, in words of `contact`: the school called, so whoever comes is let in at once.
 * Which police come nobody knows yet, so the city's are assumed and marked as not confirmed. Where a student is concerned and police come,
 * it is taken that they speak with that student: then a family and a defender are owed a word. Law: R0, R8, R9.
 */
export function requestOf(called: CalledOut): Readonly<Record<string, string>> {
  const { facts } = called
  const comes = policeCome(called) || othersComeToCrisis(called)
  return {
    requester: 'local-police',
    basis: 'school-called',
    target: comes ? targetOf(called) : 'entry-nonpublic',
    'acting-for-immigration': 'no',
    ...(facts.whose === 'student-under-12' ? { age: 'under-12' } : {}),
    emergency: emergencyOf(called),
    where: comes ? (places[facts.where ?? ''] ?? 'curb') : 'remote',
    'abuse-by-caregiver': facts.what === 'abuse-suspected' ? 'suspected' : 'no',
  }
}

function targetOf({ facts }: CalledOut): string {
  const { whose = '', what = '', where = '' } = facts
  if (students.includes(whose)) return harmed.includes(what) ? 'student-victim' : 'student-questioned'
  return where === 'curb' || where === 'elsewhere' ? 'entry-public' : 'entry-nonpublic'
}

function emergencyOf(called: CalledOut): string {
  if (called.facts.danger === 'now' || called.facts.weapon === 'in-use') return 'imminent-harm'
  return isCrisis(called) ? 'bh-crisis' : 'none'
}
