import { notFound } from '../kernel/refusal.ts'
import type { Matter } from '../matter/index.ts'
import { findPerson, type Person } from '../people/index.ts'
import { readId, type PersonId } from '../kernel/ids.ts'
import type { Tx } from '../platform/database/index.ts'
import { openForIncident } from '../repair/index.ts'
import type { AlternativeKind } from './contract.ts'
import { daysAt } from './days.ts'
import type { DisciplineKit } from './discipline-kit.ts'
import type { DisciplineHappened } from './facts.ts'
import type { Moment } from './rules/moment.ts'
import { isCounted } from './rules/alternatives.ts'
import { owedOf } from './rules/owed.ts'
import { type DisciplineStanding, standingOf } from './rules/standing.ts'
import { decidedOnes, foldIncident, type IncidentState, readIncident } from './state.ts'
import { findIncident, type IncidentRow, keepExclusion, saveIncident } from './store.ts'
import { tellChange } from './tell-change.ts'
import { standingIn } from './who.ts'
import { disciplineRefusals, fieldWrong } from './words/refusals.ts'

/** The types of an incident, as `matter` knows them. */
export interface IncidentKinds {
  readonly kit: DisciplineKit
  readonly person: Person
  readonly row: IncidentRow
  readonly happened: DisciplineHappened
  readonly state: IncidentState
  readonly standing: DisciplineStanding
  readonly moment: Moment
}

/** An incident is one matter: this is how it is found, folded and carried out. */
export const incidents: Matter<IncidentKinds> = {
  find: (tx, id) => tx.maybe(findIncident, [tx.district, id]),
  noSuch: notFound(disciplineRefusals.noSuchIncident),
  standing: (person, row, { tx, moment }) => standingIn(tx, person, row, moment.days.today),
  nowhere: person => standingOf(person, { school: '', student: '', families: [], studentReads: false }),
  moment: async ({ clock, database }, tx) => {
    const at = clock.now()
    return { at, id: () => database.random.id(), days: await daysAt(tx, at) }
  },
  read: readIncident,
  fold: foldIncident,
  fieldWrong,
  carryOut: async (kit, tx, { row, state, added, deed, by, moment }) => {
    tx.send(saveIncident, { id: row.id, ...foldedRowOf(state) })
    for (const { exclusion, kind, from, days, decided } of decidedOnes(state))
      if (decided) tx.send(keepExclusion, { id: exclusion, incident: row.id, student: row.student, kind, from, to: decided.to, days })
    for (const { fact } of added)
      if (fact.type === 'discipline.alternative-begun' && fact.body.apart)
        await holdApart({ tx, plans: kit.plans }, row.id, state, { ...fact.body, deed, by: by ?? state.openedBy, at: moment.at })
    await tellChange(kit, tx, { row, added, at: moment.at, today: moment.days.today })
  },
}

interface Begun {
  readonly alternative: string
  readonly kind: AlternativeKind
  readonly deed: string
  readonly by: string
  readonly at: Date
}

/** Opens the process in the same transaction. Which one it is, repair alone knows. */
async function holdApart(
  { tx, plans }: { readonly tx: Tx; readonly plans: DisciplineKit['plans'] },
  incident: string,
  { school, student, language }: IncidentState,
  begun: Begun,
): Promise<void> {
  const id = readId<PersonId>(student)
  const person = id && (await findPerson(tx, id))
  if (!person) throw new Error(`The student of the incident ${incident} is not in the register.`)
  await openForIncident(tx, plans, {
    ...{ incident, alternative: begun.alternative, school, person, language },
    ...{ kind: begun.kind === 'mediation' ? 'mediation' : 'conference', deed: begun.deed, by: begun.by, at: begun.at },
  })
}

/** As much of a row as its facts fold to. */
export function foldedRowOf(
  state: IncidentState,
): Pick<IncidentRow, 'on' | 'ground' | 'disability' | 'stage' | 'alternatives' | 'excluded' | 'duty' | 'dueOn'> {
  const [first] = owedOf(state)
  return {
    ...{ on: state.on, ground: state.ground, disability: state.disability },
    ...{ stage: state.stage, alternatives: state.alternatives.filter(isCounted).length },
    excluded: decidedOnes(state).some(({ days }) => days > 0),
    ...{ duty: first?.duty ?? null, dueOn: first?.dueOn ?? null },
  }
}
