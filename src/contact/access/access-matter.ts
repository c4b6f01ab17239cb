import { notFound } from '../../kernel/refusal.ts'
import type { Clock } from '../../kernel/time.ts'
import type { Matter } from '../../matter/index.ts'
import type { Person } from '../../people/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { momentAt } from '../agreements/moment.ts'
import type { Moment } from '../agreements/rules/moment.ts'
import { type AgreementStanding, standingOf } from '../agreements/rules/standing.ts'
import { type AccessHappened, readAccessFacts } from './facts.ts'
import { type AccessState, foldAccess } from './state.ts'
import { type AccessRow, findAccess, saveAccess } from './store.ts'
import { accessRefusals, fieldWrong } from './words/refusals.ts'

/** What the commands of this room stand on. */
export interface AccessKit {
  readonly database: Database
  readonly clock: Clock
}

/** The types of one standing access, as `matter` knows them. Whoever keeps the agreements keeps it. */
export interface AccessMatter {
  readonly kit: AccessKit
  readonly person: Person
  readonly row: AccessRow
  readonly happened: AccessHappened
  readonly state: AccessState
  readonly standing: AgreementStanding
  readonly moment: Moment
}

export const accesses: Matter<AccessMatter> = {
  find: (tx, id) => tx.maybe(findAccess, [tx.district, id]),
  noSuch: notFound(accessRefusals.noSuchAccess),
  standing: person => standingOf(person),
  nowhere: person => standingOf(person),
  moment: (kit, tx) => momentAt(tx, kit.clock.now()),
  read: readAccessFacts,
  fold: foldAccess,
  fieldWrong,
  carryOut: async (_, tx, { row, state: { until, endedAt } }) => tx.send(saveAccess, { id: row.id, until, endedAt }),
}
