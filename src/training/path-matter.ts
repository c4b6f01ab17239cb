import { notFound } from '../kernel/refusal.ts'
import type { Matter } from '../matter/index.ts'
import type { Person } from '../people/index.ts'
import { inColumns, type Tx } from '../platform/database/index.ts'
import { type PathHappened, readPathFacts } from './facts.ts'
import { setLapseJob } from './lapse-job.ts'
import { momentAt } from './moment.ts'
import type { Moment } from './rules/moment.ts'
import { type PathStanding, standingOf } from './rules/standing.ts'
import { foldPath, type PathState } from './state.ts'
import { certificateRow, findPath, type PathRow, saveCertificates, savePath } from './store.ts'
import type { TrainingKit } from './training-kit.ts'
import { fieldWrong, trainingRefusals } from './words/refusals.ts'

/** The types of one person's path through one track, as `matter` knows them. */
export interface PathKinds {
  readonly kit: TrainingKit
  readonly person: Person
  readonly row: PathRow
  readonly happened: PathHappened
  readonly state: PathState
  readonly standing: PathStanding
  readonly moment: Moment
}

export const paths: Matter<PathKinds> = {
  find: (tx, id) => tx.maybe(findPath, [tx.district, id]),
  noSuch: notFound(trainingRefusals.noSuchPath),
  standing: (person, row, { moment }) => standingOf(person, row, moment.setting.tracks[row.track]),
  nowhere: (person, { moment }) => standingOf(person, { person: '', school: '' }, moment.setting.tracks['relationship-building']),
  moment: (kit, tx) => momentAt(kit, tx, kit.clock.now()),
  read: readPathFacts,
  fold: foldPath,
  fieldWrong,
  carryOut: async (_, tx, { row, state, moment }) => {
    tx.send(savePath, { id: row.id, ...foldedRowOf(state) })
    sendCertificates(tx, row.id, state, moment.at)
  },
}

/** As much of a row as its facts fold to: the last instant of whatever stands, though it may have lapsed. */
export function foldedRowOf({ certificates }: PathState): Pick<PathRow, 'validUntil'> {
  const ends = certificates.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ until }) => until.getTime())
  return { validUntil: ends.length > 0 ? new Date(Math.max(...ends)) : null }
}

/** The certificates of a path, and the clock for the message before they lapse. */
export function sendCertificates(tx: Tx, path: string, state: PathState, at: Date): void {
  const { person, track, certificates } = state
  if (certificates.length === 0) return
  setLapseJob(tx, path, state, at)
  const rows = certificates.map(({ id, from, until, withdrawnAt }) => ({ certificate: id, from, until, withdrawnAt }))
  tx.send(saveCertificates, { path, person, track, ...inColumns(certificateRow, rows) })
}
