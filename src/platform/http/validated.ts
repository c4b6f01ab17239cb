import type { FastifySchemaCompiler } from 'fastify'
import { z } from 'zod'
import { inEach, type Saying } from '../../kernel/lang.ts'
import { shapeWords } from './words/shapes.ts'

/** Reads what was sent by its shape. The place of a key that nobody knows is the key's own, as JSON pointers have it. */
export const validatorOfShapes: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  data => {
    // Of a key that nobody knows the shape is at hand only while it is read; by what is said of it in English it is found again.
    const unknown = new Map<string, Saying>()
    const error: z.core.$ZodErrorMap = issue => {
      const says = unknownKey(issue) ?? saysOf(issue)
      if (says && issue.code === 'unrecognized_keys') unknown.set(says.en, says)
      return says?.en
    }
    const read = schema.safeParse(data, { error, reportInput: true })
    if (read.success) return { value: read.data }
    return { error: read.error.issues.map(issue => faultOf(issue, unknown.get(issue.message))) }
  }

function faultOf(issue: z.core.$ZodIssue, unknown: Saying | undefined) {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path
  const pointer = `/${path.join('/')}`
  const { code: keyword, message } = issue
  const ours = unknown ?? saysOf(issue)
  const name = nameOf(issue.path)
  // A shape that says for itself what it expects says it in English.
  const says = inEach(lang => `${name[lang]}: ${ours?.en === message ? ours[lang] : message}`)
  return { keyword, instancePath: pointer, schemaPath: `#${pointer}`, message: says.en, params: { says } }
}

const nameOf = (path: readonly PropertyKey[]): Saying => (path.length === 0 ? shapeWords.whole : inEach(() => path.join('.')))

/** For a key that nobody knows, those that could have been meant: zod names only the one that was sent. */
function unknownKey(issue: z.core.$ZodRawIssue): Saying | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined
  const keys = issue.keys.map(key => JSON.stringify(key)).join(', ')
  const known = issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape) : []
  return shapeWords.unknown({ keys, n: issue.keys.length, some: known.length === 0 ? 'no' : 'yes', known: known.join(', ') })
}

/** What was expected, where the shape does not say so itself, in words of ours rather than the library’s. */
function saysOf(issue: z.core.$ZodRawIssue | z.core.$ZodIssue): Saying | undefined {
  switch (issue.code) {
    case 'invalid_type': {
      const kind = String(issue.expected)
      return issue.input === undefined ? shapeWords.missing({ kind }) : shapeWords.another({ kind, got: gotBeside(kind, issue.input) })
    }
    case 'too_big':
      return shapeWords.atMost({ kind: String(issue.origin), most: Number(issue.maximum) })
    case 'too_small':
      return shapeWords.atLeast({ kind: String(issue.origin), least: Number(issue.minimum) })
    case 'invalid_value':
      return shapeWords.oneOf({ values: Array.isArray(issue.values) ? issue.values.join(', ') : '' })
    case 'invalid_format':
      return issue.format === 'uuid' ? shapeWords.id : shapeWords.format({ format: String(issue.format) })
    default:
      return undefined
  }
}

/** Where a whole number was expected, that a number is none is what is wrong with it. */
const gotBeside = (kind: string, value: unknown): string => (kind === 'int' && typeof value === 'number' ? 'fraction' : kindOf(value))

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)
