import { z } from 'zod'
import { columnsOf, statement } from '../platform/database/index.ts'
import { abouts } from './contract.ts'

const form = z.object({ about: z.enum(abouts), year: z.number(), side: z.string() })
const count = z.object({ question: z.string(), answer: z.string(), given: z.number(), shown: z.number() })
export type Count = z.infer<typeof count>
export const line = z.object({ question: z.string(), answer: z.string() })

/** Every row of a form, at nought, before anybody is asked. */
export const openForm = statement({
  name: 'voice.open-form',
  sql: `insert into voice.tally (district_id, about, year, side, question, answer)
        select $district, $about, $year, $side, x.question, x.answer from unnest($question::text[], $answer::text[]) as x (question, answer)
        on conflict do nothing`,
  takes: columnsOf(line).extend(form.shape),
})

/** Locks a form row by row in one order, so that two who answer at once wait for each other. */
export const lockForm = statement({
  name: 'voice.lock-form',
  sql: `select question, answer, given, shown from voice.tally where district_id = $district and about = $about and year = $year and side = $side
         order by question, answer for update`,
  takes: form,
  row: count,
})

/** Every row of the form is written, those of other answers with the same count as before: by no row can it be seen which answers were given last. */
export const addAnswers = statement({
  name: 'voice.add-answers',
  sql: `update voice.tally t
           set given = given + (select count(*) from unnest($question::text[], $answer::text[]) as x (question, answer)
                                 where x.question = t.question and x.answer = t.answer)::int
         where district_id = $district and about = $about and year = $year and side = $side`,
  takes: columnsOf(line).extend(form.shape),
})

/** From now on as many are shown as were given. */
export const showQuestions = statement({
  name: 'voice.show-questions',
  sql: `update voice.tally set shown = case when question = any($questions::text[]) then given else shown end
         where district_id = $district and about = $about and year = $year and side = $side`,
  takes: form.extend({ questions: z.array(z.string()) }),
})

export const listCounts = statement({
  name: 'voice.list-counts',
  sql: `select about, year, side, question, answer, given, shown from voice.tally where district_id = $1 and year = $2`,
  row: form.extend(count.shape),
})
