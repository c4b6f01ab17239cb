import type { z } from 'zod'
import { placeOfJsonFault } from '../../kernel/json-place.ts'
import { keyTwice } from '../../kernel/key-twice.ts'
import type { Saying } from '../../kernel/lang.ts'
import { type Problem, problemShape } from './problem.ts'
import { faultWords, kinds } from './words/faults.ts'

/** One thing that is wrong with a problem, and where: a JSON pointer. */
export interface ProblemFault {
  readonly pointer: string
  readonly says: Saying
}

export type ReadProblem =
  | { readonly ok: true; readonly problem: Problem }
  | { readonly ok: false; readonly faults: readonly ProblemFault[] }

/** So many are told; who mends these sees the rest. */
const mostFaults = 100

/** Reads the text of a file. */
export function readProblemText(text: string): ReadProblem {
  const json = text.replace(/^\uFEFF/, '')
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return { ok: false, faults: [{ pointer: '', says: faultWords.notJson({ ...placeOfJsonFault(json) }) }] }
  }
  const twice = keyTwice(json)
  if (twice) return { ok: false, faults: [{ pointer: twice.pointer, says: faultWords.keyTwice({ ...twice }) }] }
  return readProblem(value)
}

/** Reads a value: its shape first, then whether its codes name each other. */
export function readProblem(value: unknown): ReadProblem {
  const read = problemShape.safeParse(value, { reportInput: true })
  if (!read.success) return { ok: false, faults: read.error.issues.slice(0, mostFaults).flatMap(issue => shapeFaults(issue)) }
  const faults = [...namedFaults(read.data)].slice(0, mostFaults)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, problem: read.data }
}

/** Every placing would be worth nothing, and the first schools of the file would get all of it. */
export const isWithoutNeed = ({ schools }: Pick<Problem, 'schools'>): boolean => schools.every(({ need }) => need === 0)

export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

function shapeFaults(issue: z.core.$ZodIssue): ProblemFault[] {
  const pointer = pointerOf(issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => ({ pointer: `${pointer}${pointerOf([key])}`, says: faultWords.unknownKey({ key }) }))
    case 'invalid_union':
      return [{ pointer, says: faultWords.wrongKind({ kind: kinds.other }) }]
    case 'invalid_type':
      return [
        {
          pointer,
          says:
            issue.input === undefined && issue.path.length > 0
              ? faultWords.missing
              : faultWords.wrongKind({ kind: kindOf(issue.expected) }),
        },
      ]
    case 'too_small':
      return [{ pointer, says: tooSmall(issue.origin, Number(issue.minimum), issue.inclusive !== false) }]
    case 'too_big':
      return [{ pointer, says: tooBig(issue.origin, Number(issue.maximum)) }]
    case 'invalid_value':
      return [{ pointer, says: faultWords.oneOf({ values: issue.values.map(String).join(', ') }) }]
    default:
      return [{ pointer, says: faultWords.unreadable }]
  }
}

/** What no shape says: that a code is known, is there once, and has what it needs. */
function* namedFaults(problem: Problem): Generator<ProblemFault> {
  const { schools, roles, pairs = [], guaranteed = [], pins = [], half = [], travel, minPerRegion = {}, budgetCents, reach } = problem
  yield* twice(
    'schools',
    schools.map(school => school.orgCode),
    'orgCode',
  )
  for (const [at, { orgCode }] of schools.entries()) {
    const pointer = pointerOf(['schools', at, 'orgCode'])
    if (orgCode !== orgCode.trim()) yield { pointer, says: faultWords.blanks({ named: orgCode }) }
    if (sumOfSchools.test(orgCode.trim())) yield { pointer, says: faultWords.sum({ named: orgCode.trim() }) }
  }
  yield* twice(
    'roles',
    roles.map(role => role.role),
    'role',
  )
  yield* twice('guaranteed', guaranteed)
  yield* twice('half', half)
  yield* twice(
    'pins',
    pins.map(({ orgCode, role }) => `${orgCode} · ${role}`),
  )
  yield* twice(
    'pairs',
    pairs.map(pair => [...pair.roles].sort().join(' · ')),
  )

  const orgCodes = new Set(schools.map(school => school.orgCode))
  const roleCodes = new Map(roles.map(role => [role.role, role]))
  const school = (path: readonly (string | number)[], orgCode: string): ProblemFault[] =>
    orgCodes.has(orgCode) ? [] : [{ pointer: pointerOf(path), says: faultWords.unknownSchool({ orgCode }) }]
  const role = (path: readonly (string | number)[], named: string): ProblemFault[] =>
    roleCodes.has(named) ? [] : [{ pointer: pointerOf(path), says: faultWords.unknownRole({ role: named }) }]

  for (const [at, orgCode] of guaranteed.entries()) yield* school(['guaranteed', at], orgCode)
  for (const [at, named] of half.entries()) yield* role(['half', at], named)
  for (const [at, pair] of pairs.entries()) {
    for (const [side, named] of pair.roles.entries()) yield* role(['pairs', at, 'roles', side], named)
    if (pair.roles[0] === pair.roles[1]) yield { pointer: pointerOf(['pairs', at, 'roles']), says: faultWords.pairOfOne }
  }
  for (const [at, pin] of pins.entries()) {
    yield* school(['pins', at, 'orgCode'], pin.orgCode)
    yield* role(['pins', at, 'role'], pin.role)
    const isHalf = half.includes(pin.role)
    if (!Number.isInteger(isHalf ? pin.fte * 2 : pin.fte))
      yield {
        pointer: pointerOf(['pins', at, 'fte']),
        says: isHalf ? faultWords.inHalves({ role: pin.role }) : faultWords.inWholePosts({ role: pin.role }),
      }
  }
  for (const [at, [a, b]] of (travel?.minutes ?? []).entries()) {
    yield* school(['travel', 'minutes', at, 0], a)
    yield* school(['travel', 'minutes', at, 1], b)
  }
  const regions = new Set(schools.map(each => each.region))
  for (const [named, atLeast] of Object.entries(minPerRegion))
    if (atLeast > 0 && !regions.has(named))
      yield { pointer: pointerOf(['minPerRegion', named]), says: faultWords.unknownRegion({ region: named }) }
  if (budgetCents !== undefined)
    for (const [at, each] of roles.entries())
      if (each.costCents === undefined)
        yield { pointer: pointerOf(['roles', at, 'costCents']), says: faultWords.noCost({ role: each.role }) }
  if (reach !== undefined)
    for (const [at, each] of roles.entries())
      if (each.ratio === undefined) yield { pointer: pointerOf(['roles', at, 'ratio']), says: faultWords.noRatio({ role: each.role }) }
  const withRatio = roles.find(each => each.ratio !== undefined)
  for (const [at, each] of schools.entries()) {
    if (withRatio && each.enrolment === undefined)
      yield {
        pointer: pointerOf(['schools', at, 'enrolment']),
        says:
          reach === undefined
            ? faultWords.noEnrolment({ orgCode: each.orgCode, role: withRatio.role })
            : faultWords.noStudents({ orgCode: each.orgCode }),
      }
    if ((each.lat === undefined) !== (each.lon === undefined))
      yield {
        pointer: pointerOf(['schools', at, each.lat === undefined ? 'lat' : 'lon']),
        says: faultWords.halfPlace({ orgCode: each.orgCode }),
      }
  }
}

/** The last line of a table is its sum, and would be the neediest school of all. */
const sumOfSchools = /^((grand )?totals?|sum|all schools)$/i

function* twice(list: string, codes: readonly string[], key?: string): Generator<ProblemFault> {
  const seen = new Set<string>()
  for (const [at, named] of codes.entries()) {
    if (seen.has(named)) yield { pointer: pointerOf(key === undefined ? [list, at] : [list, at, key]), says: faultWords.twice({ named }) }
    seen.add(named)
  }
}

function tooSmall(origin: string, least: number, isIncluded: boolean): Saying {
  if (origin === 'array' && least > 1) return faultWords.tooFew({ least })
  if (origin === 'array' || origin === 'string') return faultWords.empty
  return isIncluded ? faultWords.atLeast({ least }) : faultWords.moreThan({ least })
}

function tooBig(origin: string, most: number): Saying {
  if (origin === 'array') return faultWords.tooMany({ most })
  return origin === 'string' ? faultWords.tooLong({ most }) : faultWords.atMost({ most })
}

const kindOf = (expected: string): Saying => Object.entries(kinds).find(([kind]) => kind === expected)?.[1] ?? kinds.other
