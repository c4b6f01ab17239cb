import { type CalledOut, isCrisis, othersComeToCrisis, policeCome } from '../../request/called-out.ts'

const students: readonly string[] = ['student', 'student-under-12']

const places: Readonly<Record<string, string>> = { building: 'building', grounds: 'grounds', bus: 'bus', event: 'event', curb: 'curb' }

/**
 * The request that a call for support makes of the gate, in words of `contact`: the school called, so whoever comes is let in at once, to
 * where they are needed. A crew comes to care for a student; police are let to none: what they then want with one is asked anew, and is
 * another request. Which police come nobody knows yet, so the city's are assumed and marked as not confirmed. Law: R0, R8, R9, I0, I0d.
 */
export function requestOf(called: CalledOut): Readonly<Record<string, string>> {
  const { facts } = called
  const comes = policeCome(called) || othersComeToCrisis(called)
  return {
    requester: comes && !policeCome(called) ? 'ambulance-fire' : 'local-police',
    basis: 'school-called',
    target: comes ? targetOf(called) : 'entry-nonpublic',
    'acting-for-immigration': 'no',
    emergency: emergencyOf(called),
    where: comes ? (places[facts.where ?? ''] ?? 'curb') : 'remote',
    'abuse-by-caregiver': facts.what === 'abuse-suspected' ? 'suspected' : 'no',
  }
}

function targetOf(called: CalledOut): string {
  const { whose = '', where = '' } = called.facts
  if (!policeCome(called) && students.includes(whose)) return 'student-victim'
  return where === 'curb' || where === 'elsewhere' ? 'entry-public' : 'entry-nonpublic'
}

function emergencyOf(called: CalledOut): string {
  if (called.facts.danger === 'now' || called.facts.weapon === 'in-use') return 'imminent-harm'
  return isCrisis(called) ? 'bh-crisis' : 'none'
}
