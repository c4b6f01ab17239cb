import { malformed } from '../kernel/refusal.ts'
import { plain, type Verb, verbsOf } from '../matter/index.ts'
import { findPersonByHandle, may } from '../people/index.ts'
import type { DeadlineVerb } from './contract.ts'
import type { DeadlineKinds } from './deadline-matter.ts'
import { doneSent, giveSent, moveSent } from './input.ts'
import { decideDone, decideGive, decideMove } from './rules/deadline.ts'
import { questions } from './rules/next.ts'
import { saveWords } from './store.ts'
import { deadlineFields } from './words/refusals.ts'

const verb = verbsOf<DeadlineKinds>()
const { know } = plain

/** What may be done to what falls due: each verb once. JSON and form routes, OpenAPI and the menu of next verbs are made from it. */
export const deadlineVerbs = {
  done: verb({
    ...{ ...questions.done, name: 'done', summary: 'It was done, with its proof', sent: doneSent, know },
    decide: ({ state, body, moment }) => decideDone(state, body, moment),
    alongside: (_, { tx, row, body }) => {
      if (body.reference !== '') tx.send(saveWords, { id: row.id, words: body.reference })
    },
  }),
  reopen: verb({
    ...{ ...questions.reopen, ...plain, name: 'reopen', summary: 'It was entered as done by mistake' },
    decide: () => [{ type: 'deadline.reopened', body: {} }],
  }),
  move: verb({
    ...{ ...questions.move, name: 'move', summary: 'Move a date that is to be confirmed', sent: moveSent, know },
    decide: ({ state, body, moment }) => decideMove(state, body.due, moment),
  }),
  give: verb({
    ...{ ...questions.give, name: 'give', summary: 'Give it to somebody, or back to the office', sent: giveSent },
    know: async ({ tx, body }) => {
      if (body.person === null) return { person: null }
      const found = await findPersonByHandle(tx, body.person)
      const isStaff = found?.active && may(found, 'call-for-support')
      return found && isStaff ? { person: found.id } : malformed([{ pointer: '/person', detail: deadlineFields.person }])
    },
    decide: ({ state, known }) => decideGive(state, known.person),
  }),
  end: verb({
    ...{ ...questions.end, ...plain, name: 'end', summary: 'Take out a line of the district’s own' },
    decide: () => [{ type: 'deadline.line-ended', body: {} }],
  }),
} satisfies Record<DeadlineVerb, Verb<DeadlineKinds>>
