import type { z } from 'zod'
import { plain, type Verb, verbsOf } from '../matter/index.ts'
import { langs } from '../kernel/lang.ts'
import { askingFor } from './ask-plan.ts'
import type { DisciplineVerb } from './contract.ts'
import { otherEntries } from './entered-twice.ts'
import type { IncidentKinds } from './incident.ts'
import {
  beginSent,
  changedOnly,
  correctSent,
  daysSent,
  extendSent,
  hearingSent,
  manifestationSent,
  modelSent,
  noticeSent,
  onSent,
  outcomeSent,
  paperSent,
  proposeSent,
  readSent,
  resultSent,
  supportSent,
  takeBackSent,
  unsuitableSent,
  withdrawSent,
  writeSent,
} from './input.ts'
import { decideAppeal, decideExtend, decideHearAppeal, decideOutcome, decideSupport } from './rules/afterwards.ts'
import { decideBegin, decideDaysBefore, decideHarm, decideResult, decideUnsuitable } from './rules/alternatives.ts'
import { decideExclude, decideHearing, decideNotice, decidePropose } from './rules/exclude.ts'
import { decideCorrect, decideTakeBack, decideWithdraw } from './rules/mistakes.ts'
import { questions } from './rules/next.ts'
import { doneOn } from './rules/reach.ts'
import { inHand } from './state.ts'

const verb = verbsOf<IncidentKinds>()
const nothing = { know: async () => null }
/** What was read is compared, and stands in no notice. */
const noticeOf = ({ exclusion: _, ...notice }: z.infer<typeof noticeSent>) => notice

/** What may be done to an incident: each verb once. JSON and form routes, OpenAPI and the menu of next verbs are made from it. */
export const incidentVerbs = {
  begin: verb({
    ...{ ...questions.begin, name: 'begin', summary: 'An alternative is begun', sent: beginSent, ...nothing },
    decide: ({ body, moment }) => decideBegin(body.kind, moment),
  }),
  result: verb({
    ...{ ...questions.result, name: 'result', summary: 'How an alternative came out', sent: resultSent, ...nothing },
    decide: ({ state, body, moment }) => decideResult(state, body, moment),
  }),
  'note-model': verb({
    ...{
      ...questions['note-model'],
      name: 'note-model',
      summary: 'A school-wide program, which does not count',
      sent: modelSent,
      ...nothing,
    },
    decide: ({ body }) => [{ type: 'discipline.model-noted', body }],
  }),
  unsuitable: verb({
    ...{ ...questions.unsuitable, name: 'unsuitable', summary: 'Why alternatives do not fit', sent: unsuitableSent, ...nothing },
    decide: ({ state, body, moment }) => decideUnsuitable(state, body, moment),
  }),
  harm: verb({
    ...{ ...questions.harm, name: 'harm', summary: 'Serious harm is feared, and where that is written', sent: paperSent, ...nothing },
    decide: ({ state, body, moment }) => decideHarm(state, body, moment),
  }),
  manifestation: verb({
    ...{
      ...questions.manifestation,
      name: 'manifestation',
      summary: 'What the review of the cause found',
      sent: manifestationSent,
      ...nothing,
    },
    decide: ({ state, body, moment }) => doneOn(body.on, state, moment.days) ?? [{ type: 'discipline.manifestation-found', body }],
  }),
  'days-before': verb({
    ...{ ...questions['days-before'], name: 'days-before', summary: 'Days missed this year before', sent: daysSent, ...nothing },
    decide: ({ body }) => decideDaysBefore(body.days),
  }),
  propose: verb({
    ...{ ...questions.propose, name: 'propose', summary: 'What the school thinks of; the plan is asked', sent: proposeSent },
    know: ({ kit, tx, row, moment }) => askingFor(kit, tx, moment.at, row.student),
    decide: ({ state, body, known, moment }) => decidePropose(state, body, known(state, body), moment),
  }),
  'tell-superintendent': verb({
    ...{ ...questions['tell-superintendent'], name: 'tell-superintendent', summary: 'The superintendent was told first, in writing' },
    ...{ sent: onSent, ...nothing },
    decide: ({ state, body, moment }) => doneOn(body.on, state, moment.days) ?? [{ type: 'discipline.superintendent-told', body }],
  }),
  'write-down': verb({
    ...{ ...questions['write-down'], name: 'write-down', summary: 'Something the law wants in writing', sent: writeSent, ...nothing },
    decide: ({ state, body, moment }) => doneOn(body.on, state, moment.days) ?? [{ type: 'discipline.written-down', body }],
  }),
  sign: verb({
    ...{ ...questions.sign, name: 'sign', summary: 'The superintendent signs', sent: readSent, ...nothing },
    decide: () => [{ type: 'discipline.signed', body: { as: 'superintendent' } }],
  }),
  notice: verb({
    ...{ ...questions.notice, name: 'notice', summary: 'The notice to the family is signed', sent: noticeSent },
    know: ({ kit, tx, row, moment }) => askingFor(kit, tx, moment.at, row.student),
    decide: ({ state, body, known, moment }) => {
      const one = inHand(state)
      const asked = one && known(state, one)
      return asked ? decideNotice(state, noticeOf(body), { asked, isOffered: langs.some(lang => lang === body.language) }, moment) : []
    },
  }),
  hearing: verb({
    ...{ ...questions.hearing, name: 'hearing', summary: 'The hearing was held', sent: hearingSent, ...nothing },
    decide: ({ state, body, moment }) => decideHearing(state, body, moment),
  }),
  exclude: verb({
    ...{ ...questions.exclude, name: 'exclude', summary: 'The exclusion is decided', sent: readSent },
    know: ({ kit, tx, row, moment }) => askingFor(kit, tx, moment.at, row.student),
    decide: ({ state, known, moment }) => {
      const one = inHand(state)
      return one ? decideExclude(state, known(state, one), moment) : []
    },
  }),
  support: verb({
    ...{
      ...questions.support,
      name: 'support',
      summary: 'Support during or after an exclusion, or why none',
      sent: supportSent,
      ...nothing,
    },
    decide: ({ state, body, moment }) => decideSupport(state, body, moment),
  }),
  appeal: verb({
    ...{ ...questions.appeal, name: 'appeal', summary: 'The family appeals to the superintendent', sent: onSent, ...nothing },
    decide: ({ state, body, moment }) => decideAppeal(state, body.on, moment),
  }),
  extend: verb({
    ...{ ...questions.extend, name: 'extend', summary: 'The family asks for more time', sent: extendSent, ...nothing },
    decide: ({ state, body }) => decideExtend(state, body.days),
  }),
  'hear-appeal': verb({
    ...{ ...questions['hear-appeal'], name: 'hear-appeal', summary: 'The appeal was heard', sent: onSent, ...nothing },
    decide: ({ state, body, moment }) => decideHearAppeal(state, body.on, moment),
  }),
  'decide-appeal': verb({
    ...{ ...questions['decide-appeal'], name: 'decide-appeal', summary: 'The appeal is decided', sent: outcomeSent, ...nothing },
    decide: ({ state, body, moment }) => decideOutcome(state, body, moment),
  }),
  close: verb({
    ...{ ...questions.close, ...plain, name: 'close', summary: 'It is over' },
    decide: () => [{ type: 'discipline.closed', body: {} }],
  }),
  correct: verb({
    ...{ ...questions.correct, name: 'correct', summary: 'What was written down wrongly is put right', sent: correctSent, ...nothing },
    form: ({ texts }) => changedOnly(texts),
    decide: ({ state, body, moment }) => decideCorrect(state, body, moment),
  }),
  withdraw: verb({
    ...{ ...questions.withdraw, name: 'withdraw', summary: 'The exclusion ends earlier, or is taken back', sent: withdrawSent, ...nothing },
    decide: ({ state, body, moment }) => decideWithdraw(state, body, moment),
  }),
  'take-back': verb({
    ...{ ...questions['take-back'], name: 'take-back', summary: 'The incident was opened by mistake', sent: takeBackSent },
    know: ({ tx, row }) => otherEntries(tx, row),
    decide: ({ state, body, known }) => decideTakeBack(state, body, known),
  }),
} satisfies Record<DisciplineVerb, Verb<IncidentKinds>>
