import type { Malformed } from '../../kernel/refusal.ts'
import type { Texts } from '../../platform/http/index.ts'

const linesOf = (text: string | undefined): string[] =>
  (text ?? '').split(/\r?\n/).flatMap(line => (line.trim() === '' ? [] : [line.trim()]))
const namesOf = (text: string | undefined): string[] =>
  (text ?? '').split(/[,;\r\n]/).flatMap(name => (name.trim() === '' ? [] : [name.trim()]))

/** Whole dollars as they are written, in cents; no number where it is none. */
function centsOf(text: string | undefined): number | undefined {
  const digits = (text ?? '').replaceAll(/[$,\s]/g, '')
  return /^\d{1,7}$/.test(digits) ? Number(digits) * 100 : undefined
}

export const wholeOf = (text: string | undefined): number | undefined => (/^\d{1,4}$/.test(text ?? '') ? Number(text) : undefined)

/** “3 interview: Calms people down”: the weight, whether it is scored at an interview, then what is looked at; 1 where no weight is written. */
export function criterionOf(line: string): { readonly weight: number; readonly says: string; readonly at: 'answers' | 'interview' } {
  const [, weight = '1', interview, says = line] = /^(?:(\d{1,2})[.):×x]?\s+)?(?:(interview|entrevista):\s*)?(.+)$/i.exec(line) ?? []
  return { weight: Number(weight), says, at: interview === undefined ? 'answers' : 'interview' }
}

/** The posting as the form has it, in the shape that JSON has; what is missing is left for the shape to say. */
export const postingOf = (fields: Texts): unknown => ({
  closesOn: fields.closesOn,
  pay: { low: centsOf(fields.low), high: centsOf(fields.high) },
  languages: namesOf(fields.languages),
  duties: fields.duties,
  questions: linesOf(fields.questions),
  criteria: linesOf(fields.criteria).map(criterionOf),
  residents: {
    ...{ points: wholeOf(fields.points), places: namesOf(fields.places) },
    ...(fields.basis ? { basis: fields.basis } : {}),
    ...(fields.counselReadOn ? { counselReadOn: fields.counselReadOn } : {}),
  },
})

/** What is done, as the form says it, in the shape of `verbAsked`. */
export function verbOf(fields: Texts): unknown {
  switch (fields.do) {
    case 'post':
      return { do: 'post', posting: postingOf(fields) }
    case 'panel':
      return { do: 'panel', people: namesOf(fields.people), without: fields.without ? fields.without : null }
    case 'recall':
      return { do: 'recall', people: namesOf(fields.people) }
    case 'check':
      return { do: 'check', of: fields.of, check: fields.check, doneOn: fields.doneOn ? fields.doneOn : null }
    case 'residence':
      return { do: 'residence', application: fields.application, seen: fields.seen === 'yes' }
    case 'offer':
      return { do: 'offer', application: fields.application, because: fields.because ? fields.because : null }
    default:
      return fields
  }
}

/** Which field of the posting form a fault belongs to, by the path in what was sent. */
const fieldOfPosting: readonly (readonly [prefix: string, field: string])[] = [
  ['/posting/closesOn', 'closesOn'],
  ['/posting/pay/low', 'low'],
  ['/posting/pay', 'high'],
  ['/posting/languages', 'languages'],
  ['/posting/duties', 'duties'],
  ['/posting/questions', 'questions'],
  ['/posting/criteria', 'criteria'],
  ['/posting/residents/points', 'points'],
  ['/posting/residents/basis', 'basis'],
  ['/posting/residents/counselReadOn', 'counselReadOn'],
  ['/posting/residents', 'places'],
]

export const fieldOf = (pointer: string): string =>
  fieldOfPosting.find(([prefix]) => pointer.startsWith(prefix))?.[1] ?? pointer.split('/')[1] ?? ''

export const wrongFields = (no: Malformed): readonly string[] => [...new Set(no.errors.map(({ pointer }) => fieldOf(pointer)))]
