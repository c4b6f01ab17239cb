import { responderRoles, type Role } from './roles.ts'

/** Notes that named roles alone read, besides those who have a part in the matter themselves. */
export const noteKinds = ['abuse', 'health'] as const
export type NoteKind = (typeof noteKinds)[number]

const leads = ['superintendent', 'principal', 'designee', 'counsel'] as const

/** Abuse, neglect, sexual harm and partner violence: who leads and who cares for children. Health: also whoever comes to a call, and the coordinator, who is asked when nobody came. Never the desk. */
const readers: Readonly<Record<NoteKind, readonly Role[]>> = {
  abuse: [...leads, 'clinician', 'social-worker', 'psychologist', 'counselor', 'nurse'],
  health: [...leads, 'coordinator', ...responderRoles],
}

export const readersOf = (note: NoteKind): readonly Role[] => readers[note]

export const readsNotes = (roles: readonly string[], note: NoteKind | null): boolean =>
  note === null || readers[note].some(role => roles.includes(role))

/** The kinds of notes that somebody reads by their roles. */
export const notesReadBy = (roles: readonly string[]): NoteKind[] => noteKinds.filter(note => readsNotes(roles, note))
