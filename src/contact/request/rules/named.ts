import { notPermitted, refused } from '../../../kernel/refusal.ts'
import type { Ready } from '../../../matter/next.ts'
import type { ContactState } from '../contact-state.ts'
import type { ContactFactRecorded } from '../facts.ts'
import { refusals } from '../words/refusals.ts'
import { wasToldSinceNamed } from './copies.ts'
import { involvesStudent } from './gate.ts'
import { mayTell, type Standing } from './standing.ts'

/**
 * May the student whom it is about be named, by those who tell a family: at any time where nobody is named, since a desk names nobody and in an
 * emergency nobody may know yet; anew while nobody of theirs was told since, for whoever named may have been mistaken. After the review no notice
 * is given any more, and so nobody is named by whom one would fall due.
 * Law: R6, a caregiver and a defender are told where a student is named.
 */
export function nameReady(state: ContactState, standing: Standing): Ready {
  if (!mayTell(standing)) return notPermitted(refusals.notYoursToName)
  if (state.isStudentNamed && wasToldSinceNamed(state)) return refused('told-already', refusals.namedAndTold)
  return state.reviewedAt && !involvesStudent(state) ? refused('wrong-stage', refusals.overAlready) : 'ready'
}

/** Who it is stands beside the record, and here that somebody was named. */
export const decideNamed = ({ drill }: Pick<ContactState, 'drill'>): readonly ContactFactRecorded[] => [
  { type: 'contact.student-named', body: { drill } },
]
