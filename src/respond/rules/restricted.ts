import { type NoteKind, readsNotes } from '../../people/index.ts'
import type { CallState } from '../state.ts'
import { partsOf } from './standing.ts'

interface Someone {
  readonly id: string
  readonly roles: readonly string[]
}

/** What the row of a call says of who may read its notes. */
export interface RestrictedRow {
  readonly restricted: NoteKind | null
  readonly askedBy: string
  readonly partOf: readonly string[]
}

/** Whoever has a part in a call reads it; to everybody else its restricted notes open by their roles. */
export const readsRow = ({ restricted, askedBy, partOf }: RestrictedRow, { id, roles }: Someone): boolean =>
  readsNotes(roles, restricted) || askedBy === id || partOf.includes(id)

export const readsCall = (state: CallState, someone: Someone): boolean => readsRow({ ...state, partOf: partsOf(state) }, someone)

/** On the board a matter of health stands with its kind, since whoever comes has to know; what is closer shows that it is there, and no more. */
export const isBareTo = (state: CallState, someone: Someone): boolean => state.restricted === 'abuse' && !readsCall(state, someone)
