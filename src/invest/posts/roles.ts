import type { Role } from '../../people/index.ts'

/** The roles of the register that can be a funded position, in the order people read them. */
export const postRoles = [
  'counselor',
  'social-worker',
  'psychologist',
  'nurse',
  'clinician',
  'climate-coach',
  'restorative-adviser',
  'culture-keeper',
  'mediator',
  'responder',
  'aide',
] as const satisfies readonly Role[]

export type PostRole = (typeof postRoles)[number]

export const isPostRole = (text: string): text is PostRole => postRoles.some(role => role === text)

/** What somebody must hold: a license of the state, a license of its own board, a training of the district's, or nothing. */
export type Certificate = 'state-license' | 'board-license' | 'training' | 'none'

export const certificateOf: Readonly<Record<PostRole, Certificate>> = {
  counselor: 'state-license',
  'social-worker': 'state-license',
  psychologist: 'state-license',
  nurse: 'state-license',
  clinician: 'board-license',
  'climate-coach': 'training',
  'restorative-adviser': 'training',
  'culture-keeper': 'training',
  mediator: 'training',
  responder: 'training',
  aide: 'none',
}

/** What others call the same role: in Los Angeles, in Oakland, in the staff files of the state. */
const called: Readonly<Record<string, PostRole>> = {
  'psychiatric social worker': 'social-worker',
  'school social worker': 'social-worker',
  'school adjustment counselor': 'social-worker',
  'guidance counselor': 'counselor',
  'school counselor': 'counselor',
  'attendance counselor': 'counselor',
  'pupil services and attendance counselor': 'counselor',
  'school psychologist': 'psychologist',
  'school psychologist -- non-special education': 'psychologist',
  'school nurse': 'nurse',
  'school nurse -- non-special education': 'nurse',
  'school climate coach': 'climate-coach',
  'climate advocate': 'climate-coach',
  'restorative justice adviser': 'restorative-adviser',
  'restorative justice coordinator': 'restorative-adviser',
  'culture and climate ambassador': 'culture-keeper',
  paraprofessional: 'aide',
}

/** The role that a word of ours, or another's name for it, means; null where we know none. */
export function roleCalled(text: string): PostRole | null {
  const plain = text.trim().toLowerCase()
  return isPostRole(plain) ? plain : (called[plain] ?? null)
}
