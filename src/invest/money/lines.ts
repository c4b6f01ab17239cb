/** Whose budget a line stands in: only its owner's vote lets money in or out. */
export const owners = ['city', 'district', 'state', 'grant'] as const
export type Owner = (typeof owners)[number]

/** What a line pays for. */
export const kinds = ['police', 'support', 'wellness', 'posts', 'people', 'cameras', 'detectors', 'glass', 'other'] as const
export type Kind = (typeof kinds)[number]

/** Things put in front of people instead of people: shown beside what is spent on support. */
export const hardening: readonly Kind[] = ['cameras', 'detectors', 'glass']
export const supporting: readonly Kind[] = ['support', 'wellness', 'posts', 'people']

export type Side = 'police' | 'support' | 'hardening' | 'other'
export const sides = ['police', 'support', 'hardening', 'other'] as const

export const sideOf = (kind: Kind): Side =>
  kind === 'police' ? 'police' : supporting.includes(kind) ? 'support' : hardening.includes(kind) ? 'hardening' : 'other'

/** What a line buys by the piece, where it does: a position of a role for a year, or a thing. */
export const units = [
  'officer',
  'counselor',
  'social-worker',
  'psychologist',
  'nurse',
  'climate-coach',
  'restorative-adviser',
  'culture-keeper',
  'responder',
  'clinician',
  'mediator',
  'camera',
  'detector',
  'window',
] as const
export type Unit = (typeof units)[number]

const things: readonly Unit[] = ['camera', 'detector', 'window']
/** A position for somebody who supports students. A police officer's position is not one. */
export const isPost = (unit: Unit): boolean => unit !== 'officer' && !things.includes(unit)
