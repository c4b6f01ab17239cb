import { z } from 'zod'
import { statement } from '../../platform/database/index.ts'

const transitionRow = z.object({
  ...{ id: z.string(), person: z.string(), school: z.string().nullable(), openedAt: z.date() },
  ...{ began: z.string().nullable(), oldEnds: z.string().nullable(), stopped: z.boolean() },
})
export type TransitionRow = z.infer<typeof transitionRow>

const columns = `transition_id as id, person_id as person, school_id as school, opened_at as "openedAt", began_on as began, old_ends_on as "oldEnds", stopped`

export const saveTransition = statement({
  name: 'training.save-transition',
  sql: `insert into training.transition (district_id, transition_id, person_id, school_id, opened_at, began_on, old_ends_on, stopped)
        values ($district, $id, $person, $school, $openedAt, $began, $oldEnds, $stopped)
        on conflict (district_id, transition_id) do update
          set began_on = excluded.began_on, old_ends_on = excluded.old_ends_on, stopped = excluded.stopped`,
  takes: transitionRow,
})

export const findTransition = statement({
  name: 'training.find-transition',
  sql: `select ${columns} from training.transition where district_id = $1 and transition_id = $2`,
  row: transitionRow,
})

/** Those still on the way first. */
export const listTransitions = statement({
  name: 'training.list-transitions',
  sql: `select ${columns} from training.transition where district_id = $1 order by stopped, began_on nulls first, opened_at, transition_id`,
  row: transitionRow,
})

export const listTransitionIds = statement({
  name: 'training.list-transition-ids',
  sql: 'select transition_id as id from training.transition where district_id = $1 and ($2::uuid is null or transition_id > $2) order by transition_id limit $3',
  row: z.object({ id: z.string() }),
})
