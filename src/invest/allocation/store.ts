import { z } from 'zod'
import { statement } from '../../platform/database/index.ts'
import { keptAnswer, placedShape, type PublishedStaffing } from './answer.ts'
import { problemShape } from './problem.ts'

const names = z.record(z.string(), z.string())

const draftRow = z.object({
  id: z.string(),
  at: z.date(),
  form: z.record(z.string(), z.string()),
  problem: problemShape,
  names,
  needIndex: z.string().nullable(),
  answer: keptAnswer.nullable(),
  beside: z.object({ positions: keptAnswer, students: keptAnswer }).nullable(),
})
export type Draft = Readonly<z.infer<typeof draftRow>>

export const findDraft = statement({
  name: 'invest.find-staffing-draft',
  sql: `select draft_id as id, made_at as at, form, problem, names, need_index as "needIndex", answer, beside
          from invest.staffing_draft where district_id = $1`,
  row: draftRow,
})

/** As it is written: the texts are JSON. */
const written = {
  ...{ id: z.string(), at: z.date(), by: z.string().nullable() },
  ...{ problem: z.string(), names: z.string(), needIndex: z.string().nullable() },
}

export const saveDraft = statement({
  name: 'invest.save-staffing-draft',
  sql: `insert into invest.staffing_draft (district_id, draft_id, made_at, made_by, form, problem, names, need_index, answer, beside)
        values ($district, $id, $at, $by, $form::jsonb, $problem::jsonb, $names::jsonb, $needIndex, null, null)
        on conflict (district_id) do update
           set draft_id = excluded.draft_id, made_at = excluded.made_at, made_by = excluded.made_by, form = excluded.form,
               problem = excluded.problem, names = excluded.names, need_index = excluded.need_index, answer = null, beside = null`,
  takes: z.object({ ...written, form: z.string() }),
})

/** Kept only if its draft is still the current one; a replaced draft keeps no answer. */
export const answerDraft = statement({
  name: 'invest.answer-staffing-draft',
  sql: 'update invest.staffing_draft set answer = $3::jsonb where district_id = $1 and draft_id = $2',
})

/** Likewise what both ways of counting come to. */
export const answerBeside = statement({
  name: 'invest.answer-staffing-beside',
  sql: 'update invest.staffing_draft set beside = $3::jsonb where district_id = $1 and draft_id = $2',
})

const publicationRow: z.ZodType<PublishedStaffing> = z.object({
  id: z.string(),
  at: z.date(),
  problem: problemShape,
  names,
  needIndex: z.string().nullable(),
  answer: placedShape,
  problemDigest: z.string(),
  resultDigest: z.string(),
})

export const findLastStaffing = statement({
  name: 'invest.find-last-staffing-publication',
  sql: `select publication_id as id, published_at as at, problem, names, need_index as "needIndex", answer,
               problem_digest as "problemDigest", result_digest as "resultDigest"
          from invest.staffing_publication where district_id = $1 order by published_at desc, publication_id desc limit 1`,
  row: publicationRow,
})

export const addStaffing = statement({
  name: 'invest.add-staffing-publication',
  sql: `insert into invest.staffing_publication
               (district_id, publication_id, published_at, published_by, problem, names, need_index, answer, problem_digest, result_digest)
        values ($district, $id, $at, $by, $problem::jsonb, $names::jsonb, $needIndex, $answer::jsonb, $problemDigest, $resultDigest)`,
  takes: z.object({ ...written, answer: z.string(), problemDigest: z.string(), resultDigest: z.string() }),
})
