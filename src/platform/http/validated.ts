import type { FastifySchemaCompiler } from 'fastify'
import { z } from 'zod'

/** Reads what was sent by its shape. The place of a key that nobody knows is the key's own, as JSON pointers have it. */
export const validatorOfShapes: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  data => {
    const read = schema.safeParse(data, { error: saysUnknownKey })
    if (read.success) return { value: read.data }
    return { error: read.error.issues.map(faultOf) }
  }

function faultOf(issue: z.core.$ZodIssue) {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path
  const pointer = `/${path.join('/')}`
  const { code: keyword, message } = issue
  return { keyword, instancePath: pointer, schemaPath: `#${pointer}`, message: `${nameOf(issue.path)}: ${message}`, params: {} }
}

const nameOf = (path: readonly PropertyKey[]): string => path.join('.') || 'What was sent'

/** For a key that nobody knows, those that could have been meant: zod names only the one that was sent. */
const saysUnknownKey: z.core.$ZodErrorMap = issue => {
  if (issue.code !== 'unrecognized_keys') return undefined
  const sent = issue.keys.map(key => JSON.stringify(key)).join(', ')
  const known = issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape) : []
  return `${sent} ${issue.keys.length === 1 ? 'is' : 'are'} not known; expected ${known.length === 0 ? 'nothing' : `only ${known.join(', ')}`}`
}
