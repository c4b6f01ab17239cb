import { malformed } from '../../kernel/refusal.ts'
import { plain, type Verb, verbsOf } from '../../matter/index.ts'
import { heldBy } from '../holds.ts'
import { tracksOfRole } from '../setting.ts'
import { dutyAfter, type TransitionVerb } from './contract.ts'
import { beginSent, daySent, endOldSent, paySent, settleSent, stopSent } from './input.ts'
import { questions } from './rules/next.ts'
import { decideBegin, decideEndOld, decideNotice, decideSettle, decideShadow, decideTell, decideTrain } from './rules/steps.ts'
import type { TransitionKinds } from './transition-matter.ts'
import { transitionFields } from './words/refusals.ts'

const verb = verbsOf<TransitionKinds>()
const nothing = { know: plain.know }
const wrong = (pointer: string, detail: typeof transitionFields.noLine) => malformed([{ pointer, detail }])

/** What may be done on the way to the new duty: each verb once. */
export const transitionVerbs = {
  tell: verb({
    ...{ ...questions.tell, name: 'tell', summary: 'They were told of the change', sent: daySent, ...nothing },
    decide: ({ body, moment }) => decideTell(body, moment),
  }),
  notice: verb({
    ...{ ...questions.notice, name: 'notice', summary: 'The union had notice of the change', sent: daySent, ...nothing },
    decide: ({ state, body, moment }) => decideNotice(state, body, moment),
  }),
  settle: verb({
    ...{ ...questions.settle, name: 'settle', summary: 'The bargaining over the change was closed', sent: settleSent, ...nothing },
    decide: ({ state, body, moment }) => decideSettle(state, body, moment),
  }),
  train: verb({
    ...{ ...questions.train, name: 'train', summary: 'Their training began', sent: daySent, ...nothing },
    decide: ({ state, body, moment }) => decideTrain(state, body, moment),
  }),
  shadow: verb({
    ...{ ...questions.shadow, name: 'shadow', summary: 'They began to go along with a colleague', sent: daySent, ...nothing },
    decide: ({ state, body, moment }) => decideShadow(state, body, moment),
  }),
  begin: verb({
    ...{ ...questions.begin, name: 'begin', summary: 'The new duty begins, and when the old one ends', sent: beginSent },
    know: async ({ tx, row, moment }) => ({ needed: tracksOfRole(moment.setting, dutyAfter), held: await heldBy(tx, row.person) }),
    decide: ({ state, body, known, moment }) => decideBegin(state, body, known, moment),
  }),
  'end-old': verb({
    ...{ ...questions['end-old'], name: 'end-old', summary: 'The last day of the old duty changes', sent: endOldSent, ...nothing },
    decide: ({ state, body }) => decideEndOld(state, body),
  }),
  pay: verb({
    ...{ ...questions.pay, name: 'pay', summary: 'The lines of the books from which both duties are paid', sent: paySent },
    know: async ({ kit, tx, body }) => {
      const { lines } = await kit.payOnFile(tx)
      const isLine = (id: string) => lines.some(line => line.id === id)
      if (!isLine(body.oldLine)) return wrong('/oldLine', transitionFields.noLine)
      if (!isLine(body.newLine)) return wrong('/newLine', transitionFields.noLine)
      return body.oldLine === body.newLine ? wrong('/newLine', transitionFields.sameLine) : null
    },
    decide: ({ body }) => [{ type: 'transition.lines-named', body }],
  }),
  stop: verb({
    ...{ ...questions.stop, name: 'stop', summary: 'The change of duty is stopped', sent: stopSent, ...nothing },
    decide: ({ body }) => [{ type: 'transition.stopped', body }],
  }),
} satisfies Record<TransitionVerb, Verb<TransitionKinds>>
