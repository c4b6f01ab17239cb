import { z } from 'zod'
import { settingOf } from '../plan/core/index.ts'
import type { PlanRegister } from '../plan/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { responderRoles } from '../people/index.ts'
import { modules, type Track, tracks, uses } from './contract.ts'
import { settingWords } from './words/setting.ts'

/** What a plan may set for one track, in a block `setting training`. What it leaves out is as `withoutSaying` has it. */
const whole = (least: number, most: number) => z.number().int().min(least).max(most)
const said = z.strictObject({
  modules: z.array(z.enum(modules)).min(1).max(modules.length),
  /** Of all modules together. */
  hours: whole(1, 400),
  'shadowing-hours': whole(0, 400),
  /** How often somebody else has to see it done. */
  observed: whole(0, 20),
  'months-valid': whole(1, 120),
  /** Of modules since the last certificate, before it is renewed. */
  'renewal-hours': whole(0, 400),
  /** Whoever is new to one of these roles is certified for it by this track, with the others that name it. */
  roles: z.array(z.enum(responderRoles)).max(responderRoles.length),
  'counts-for': z.array(z.enum(uses)).max(uses.length),
})
export type TrackSetting = Readonly<z.infer<typeof said>>

const schema = z.strictObject({
  tracks: z.partialRecord(z.enum(tracks), said.partial()).optional(),
  /** Whether somebody who was a sworn officer of police may take the path from the old duty to the new one at all. */
  'former-police': z.enum(['not-admitted', 'admitted']).optional(),
})

export interface TrainingSetting {
  readonly tracks: Readonly<Record<Track, TrackSetting>>
  readonly formerPolice: 'not-admitted' | 'admitted'
}

const course = (hours: number, rest: Partial<TrackSetting>): TrackSetting => ({
  ...{ modules: ['basics'], hours, 'shadowing-hours': 0, observed: 0, 'months-valid': 24, 'renewal-hours': 4, roles: [], 'counts-for': [] },
  ...rest,
})

/**
 * What holds where the plan does not say. The 16 hours are those of 603 CMR 46.00 as districts still print them, read at second hand; no paper
 * here gives any other number, so the rest is ours and unverified.
 */
export const withoutSaying: TrainingSetting = {
  tracks: {
    'restorative-practice': course(24, {
      ...{ modules: ['basics', 'practice', 'leading'], 'shadowing-hours': 12, observed: 2, 'renewal-hours': 8 },
      ...{ roles: ['mediator', 'restorative-adviser', 'culture-keeper'], 'counts-for': ['facilitating'] },
    }),
    'de-escalation': course(8, { modules: ['basics', 'practice'], observed: 1, roles: ['responder', 'climate-coach', 'culture-keeper'] }),
    'trauma-informed-care': course(6, { roles: ['responder', 'climate-coach', 'culture-keeper'] }),
    'relationship-building': course(6, {
      ...{ modules: ['basics', 'practice'], 'shadowing-hours': 4, 'months-valid': 36, roles: ['climate-coach', 'culture-keeper'] },
    }),
    bias: course(6, { modules: ['basics', 'language-and-culture'], roles: ['culture-keeper'] }),
    'restraint-rules': course(16, {
      ...{ modules: ['basics', 'law-and-limits', 'practice'], observed: 1, 'months-valid': 12 },
      ...{ roles: ['responder'], 'counts-for': ['certified-responder'] },
    }),
  },
  formerPolice: 'not-admitted',
}

const trackKeys = Object.keys(said.shape)
export const trainingSetting = settingOf({
  ...{ name: 'training', schema },
  says: settingWords,
  keys: { '': Object.keys(schema.shape), tracks, ...Object.fromEntries(tracks.map(track => [`tracks.${track}`, trackKeys])) },
})

/** The setting in force, given what the plan says in its block; what cannot be read there was a fault when the plan was checked. */
export function trainingFrom(value: unknown): TrainingSetting {
  const read = schema.safeParse(value ?? {})
  if (!read.success) return withoutSaying
  const told = read.data.tracks ?? {}
  const each = tracks.map(track => [track, { ...withoutSaying.tracks[track], ...defined(told[track] ?? {}) }] as const)
  const all: Partial<Record<Track, TrackSetting>> = Object.fromEntries(each)
  return {
    tracks: { ...withoutSaying.tracks, ...all },
    formerPolice: read.data['former-police'] ?? withoutSaying.formerPolice,
  }
}

/** Keys that the plan leaves out are not among them. */
const defined = (told: object) => Object.fromEntries(Object.entries(told).filter(([, each]) => each !== undefined))

export async function trainingIn(tx: Tx, plans: PlanRegister, at: Date): Promise<TrainingSetting> {
  return trainingFrom((await plans.inForce(tx, at))?.settings['training'])
}

/** The tracks that count for a use: a certificate of each of them is needed. */
export const tracksFor = ({ tracks: all }: TrainingSetting, use: TrackSetting['counts-for'][number]): readonly Track[] =>
  tracks.filter(track => all[track]['counts-for'].includes(use))

/** The tracks that a role needs. */
export const tracksOfRole = ({ tracks: all }: TrainingSetting, role: string): readonly Track[] =>
  tracks.filter(track => all[track].roles.some(each => each === role))
