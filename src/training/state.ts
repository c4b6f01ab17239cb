import type { Evidence, Module, Track } from './contract.ts'
import type { PathFact, PathHappened } from './facts.ts'

export interface Certificate {
  readonly id: string
  /** Valid from this instant on, and no longer at `until`. */
  readonly from: Date
  readonly until: Date
  readonly withdrawnAt: Date | null
  readonly by: string | null
  readonly how: 'issued' | 'renewed' | 'entered'
  readonly evidence: Evidence | null
}

/** One person's path through one track, folded from its facts. */
export interface PathState {
  readonly person: string
  readonly track: Track
  readonly school: string | null
  readonly enrolledAt: Date
  readonly modules: readonly { readonly module: Module; readonly hours: number; readonly on: string }[]
  readonly shadowed: readonly { readonly hours: number; readonly on: string; readonly with: string }[]
  readonly observed: readonly { readonly on: string; readonly by: string }[]
  readonly certificates: readonly Certificate[]
  /** The ends of which their holder was told ahead. */
  readonly told: readonly string[]
}

export function evolvePath(state: PathState | undefined, { at, by, fact }: PathHappened): PathState | undefined {
  if (fact.type === 'training.enrolled')
    return { ...fact.body, enrolledAt: at, modules: [], shadowed: [], observed: [], certificates: [], told: [] }
  return state && apply(state, fact, at, by)
}

function apply(state: PathState, fact: Exclude<PathFact, { type: 'training.enrolled' }>, at: Date, by: string | null): PathState {
  const { certificates } = state
  switch (fact.type) {
    case 'training.module-done':
      return { ...state, modules: [...state.modules, fact.body] }
    case 'training.shadowed':
      return { ...state, shadowed: [...state.shadowed, fact.body] }
    case 'training.practice-observed':
      return { ...state, observed: [...state.observed, fact.body] }
    case 'training.certificate-issued':
      return { ...state, certificates: [...certificates, certificateOf(fact.body, by, 'issued', null)] }
    case 'training.certificate-renewed':
      return { ...state, certificates: [...certificates, certificateOf(fact.body, by, 'renewed', null)] }
    case 'training.certificate-entered':
      return { ...state, certificates: [...certificates, certificateOf(fact.body, by, 'entered', fact.body.evidence)] }
    case 'training.lapse-told':
      return { ...state, told: [...state.told, fact.body.until] }
    // What was done before counts no longer: whoever is to be certified again begins anew.
    case 'training.certificate-withdrawn': {
      const withdrawn = certificates.map(each => (each.withdrawnAt ? each : { ...each, withdrawnAt: at }))
      return { ...state, modules: [], shadowed: [], observed: [], certificates: withdrawn }
    }
  }
}

const certificateOf = (
  { certificate, from, until }: { readonly certificate: string; readonly from: string; readonly until: string },
  by: string | null,
  how: Certificate['how'],
  evidence: Evidence | null,
): Certificate => ({ id: certificate, from: new Date(from), until: new Date(until), withdrawnAt: null, by, how, evidence })

export const foldPath = (history: readonly PathHappened[]): PathState | undefined =>
  history.reduce<PathState | undefined>(evolvePath, undefined)
