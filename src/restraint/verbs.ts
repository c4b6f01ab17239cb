import { plain, type Verb, verbsOf } from '../matter/index.ts'
import type { EntryVerb } from './contract.ts'
import type { EntryKinds } from './entry.ts'
import { describeForm } from './describe-form.ts'
import { describeSent, injuriesSent, leaderSent, reportSent, toldSent, weekSent } from './input.ts'
import { decideDescribe } from './rules/describe.ts'
import { questions } from './rules/next.ts'
import { decideCaregiverTold, decideInjuries, decideLeaderTold, decideReportSent, decideStateReport } from './rules/notices.ts'
import { decideClose } from './rules/reviews.ts'
import { listDaysBefore } from './store.ts'
import { leaderCalled, peopleIn } from './who.ts'

const verb = verbsOf<EntryKinds>()
const nothing = { know: async () => null }

/** What may be done to an entry: each verb once. JSON and form routes, OpenAPI and the menu of next verbs are made from it. */
export const entryVerbs = {
  describe: verb({
    ...{ ...questions.describe, name: 'describe', summary: 'Who held whom, when, why: the written report; again, to put it right' },
    ...{ sent: describeSent, form: describeForm },
    know: ({ kit, tx, body, row, moment }) => peopleIn(kit, tx, body, { today: moment.today, school: row.school }),
    decide: ({ state, body, known, moment }) =>
      decideDescribe(state, { ...body, noWitness: body.noWitness ?? null, approvedAt: body.approvedAt ?? null }, known, moment),
  }),
  injuries: verb({
    ...{ ...questions.injuries, name: 'injuries', summary: 'Who was hurt, and whether somebody looked', sent: injuriesSent, ...nothing },
    form: ({ texts, all }) => ({ ...texts, student: all('student'), staff: all('staff') }),
    decide: ({ body }) => decideInjuries(body),
  }),
  'tell-leader': verb({
    ...{ ...questions['tell-leader'], name: 'tell-leader', summary: 'The leader of the school was told at once', sent: leaderSent },
    know: ({ tx, body, row }) => leaderCalled(tx, body, row.school),
    decide: ({ state, known }) => decideLeaderTold(state, known),
  }),
  'tell-caregiver': verb({
    ...{ ...questions['tell-caregiver'], name: 'tell-caregiver', summary: 'A caregiver was told', sent: toldSent, ...nothing },
    decide: ({ body }) => decideCaregiverTold(body.how),
  }),
  'send-report': verb({
    ...{
      ...questions['send-report'],
      name: 'send-report',
      summary: 'The written report went to a caregiver',
      sent: reportSent,
      ...nothing,
    },
    decide: ({ body: { how, language, translated } }) => decideReportSent(how, language, translated),
  }),
  'report-state': verb({
    ...{
      ...questions['report-state'],
      ...plain,
      name: 'report-state',
      summary: 'The injury was reported to the state, with the log before it',
    },
    know: async ({ tx, row }) =>
      (await tx.many(listDaysBefore, { school: row.school, on: row.happenedOn, id: row.id })).map(({ day }) => day),
    decide: ({ state, known }) => decideStateReport(state, known),
  }),
  'review-week': verb({
    ...{ ...questions['review-week'], name: 'review-week', summary: 'The week of the student was reviewed', sent: weekSent, ...nothing },
    form: ({ all }) => ({ findings: all('findings') }),
    decide: ({ body }) => [{ type: 'restraint.week-reviewed', body }],
  }),
  close: verb({
    ...{ ...questions.close, ...plain, name: 'close', summary: 'Every notice is given: the entry is complete' },
    know: async ({ row }) => row.again,
    decide: ({ state, known }) => decideClose(state, known),
  }),
  'none-happened': verb({
    ...{ ...questions['none-happened'], ...plain, name: 'none-happened', summary: 'Nobody was held' },
    decide: () => [{ type: 'restraint.ended', body: { as: 'none-happened' } }],
  }),
} satisfies Record<EntryVerb, Verb<EntryKinds>>
