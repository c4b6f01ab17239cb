import { z } from 'zod'
import { problemShape } from './problem.ts'

/** docs/allocate.schema.json, from the shape that files are read with. */
export const allocationSchema = () => ({
  title: 'A problem of concord invest allocate',
  ...z.toJSONSchema(problemShape, { io: 'input', target: 'draft-2020-12' }),
})
