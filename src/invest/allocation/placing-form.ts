import type { Saying } from '../../kernel/lang.ts'
import type { Problem } from './problem.ts'
import { isWithoutNeed, readProblem } from './read-problem.ts'
import { faultWords } from './words/faults.ts'
import { formWrong } from './words/form.ts'

/** The roles the form asks about, in the order people read them; a file may name any. */
export const formRoles = ['counselor', 'social-worker', 'psychologist', 'nurse', 'climate-coach', 'restorative-adviser'] as const
export type FormRole = (typeof formRoles)[number]

export type Form = Readonly<Record<string, string>>

export interface FormSchool {
  readonly orgCode: string
  readonly need: number
  readonly enrolment: number | null
  /** Where it is, where a map was loaded. */
  readonly place?: { readonly lat: number; readonly lon: number } | undefined
}

export interface FormProblem {
  readonly field: string
  readonly says: Saying
}

export const beginning: Form = { steps: '1, 0.6, 0.35', ...Object.fromEntries(formRoles.map(role => [`weight-${role}`, '1'])) }

/** Turns what was typed into a problem over the schools of the need index, or says what is wrong with which box. */
export function problemFrom(form: Form, schools: readonly FormSchool[], isReach = false): Problem | readonly FormProblem[] {
  const wrong: FormProblem[] = []
  const text = (name: string) => (form[name] ?? '').trim()
  const number = (name: string, isWhole = false): number | undefined => {
    if (text(name) === '') return undefined
    const value = numberTyped(text(name))
    if (value !== undefined && (!isWhole || Number.isInteger(value))) return value
    wrong.push({ field: name, says: isWhole ? formWrong.wholeNumber : formWrong.number })
    return undefined
  }
  const steps = stepsTyped(text('steps'))
  const comma = decimalCommas(text('steps'))
  if (comma) wrong.push({ field: 'steps', says: formWrong.stepsComma({ typed: text('steps'), n: comma.length, read: comma.join(', ') }) })
  else if (steps.length === 0 || !steps.every(step => step >= 0 && step <= 1000)) wrong.push({ field: 'steps', says: formWrong.steps })
  const roles = formRoles.flatMap(role => {
    const posts = number(`posts-${role}`)
    const [cost, weight, ratio] = [number(`cost-${role}`), number(`weight-${role}`), number(`ratio-${role}`)]
    if (ratio === 0) wrong.push({ field: `ratio-${role}`, says: formWrong.ratio })
    if (!posts) return []
    return [
      {
        role,
        posts,
        weight: weight ?? 1,
        steps,
        ...(cost === undefined ? {} : { costCents: Math.round(cost * 100) }),
        ...(ratio ? { ratio } : {}),
      },
    ]
  })
  if (roles.length === 0) wrong.push({ field: `posts-${formRoles[0]}`, says: formWrong.noPosts })
  const known = new Set(schools.map(({ orgCode }) => orgCode))
  const regions = regionsIn(text('regions'), known, wrong)
  const pins = pinsIn(text('pins'), known, wrong)
  const [most, guaranteed, budget, minutes, bonus] = [
    number('most'),
    number('guaranteed', true),
    number('budget'),
    number('minutes'),
    number('bonus'),
  ]
  const neediest = [...schools].sort((a, b) => b.need - a.need).slice(0, guaranteed ?? 0)
  const half = roles.filter(({ role }) => form[`half-${role}`] === 'yes').map(({ role }) => role)
  const has = (role: string) => roles.some(each => each.role === role)
  const value = {
    schools: schools.map(({ orgCode, need, enrolment, place }) => ({
      ...{ orgCode, need, ...place },
      ...(enrolment === null ? {} : { enrolment }),
      ...(regions.of.has(orgCode) ? { region: regions.of.get(orgCode) } : {}),
    })),
    roles,
    ...(isReach ? { reach: 'students' } : {}),
    ...(bonus && has('social-worker') && has('climate-coach') ? { pairs: [{ roles: ['social-worker', 'climate-coach'], bonus }] } : {}),
    ...(most === undefined ? {} : { maxPerSchool: most }),
    ...(Object.keys(regions.least).length > 0 ? { minPerRegion: regions.least } : {}),
    ...(neediest.length > 0 ? { guaranteed: neediest.map(({ orgCode }) => orgCode) } : {}),
    ...(budget === undefined ? {} : { budgetCents: Math.round(budget * 100) }),
    ...(pins.length > 0 ? { pins } : {}),
    ...(half.length > 0 ? { half } : {}),
    ...(half.length > 0 && minutes !== undefined ? { travel: { maxMinutes: minutes } } : {}),
  }
  if (wrong.length > 0) return wrong
  const read = readProblem(value)
  if (read.ok && isWithoutNeed(read.problem)) return [{ field: fieldAt('/schools', roles), says: faultWords.noNeed }]
  return read.ok ? read.problem : read.faults.slice(0, 20).map(fault => ({ field: fieldAt(fault.pointer, roles), says: fault.says }))
}

/** `1250`, `1,250.50`, `$1,250`. A comma is read between thousands alone: who writes 0,8 for eight tenths is asked again, and not given eight. */
function numberTyped(typed: string): number | undefined {
  const plain = typed.replace(/^\$\s?/, '')
  return /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)?(?:\.\d*)?$/.test(plain) && /\d/.test(plain) ? Number(plain.replaceAll(',', '')) : undefined
}

/** The parts of a list such as `1,0,5` or `1,05`, in which a comma probably stands for a point: who means them writes a space after each comma. */
function decimalCommas(typed: string): string[] | null {
  if (/[\s;]/.test(typed)) return null
  const parts = typed.split(',').filter(Boolean)
  const isDecimal = (part: string, next: string | undefined) => /^0\d+$/.test(part) || (part === '0' && /^[1-9]\d*$/.test(next ?? ''))
  return parts.length > 1 && parts.some((part, at) => isDecimal(part, parts[at + 1])) ? parts : null
}

/** `1, 0.6, 0.35`, with commas, blanks or semicolons. Where other signs part them, a comma within one is that of 0,6, and is not read. */
function stepsTyped(typed: string): number[] {
  const apart = typed.split(/\s*;\s*|\s*,\s+|\s+/).filter(Boolean)
  return (apart.length > 1 ? apart : typed.split(',').filter(Boolean)).map(each => numberTyped(each) ?? Number.NaN)
}

/** The box that a fault of the problem belongs to. */
function fieldAt(pointer: string, roles: readonly { readonly role: string }[]): string {
  const [, list = '', at = '', key = ''] = pointer.split('/')
  const role = roles[Number(at)]?.role ?? formRoles[0]
  if (list === 'roles')
    return key === 'costCents' ? `cost-${role}` : key === 'ratio' ? `ratio-${role}` : key === 'steps' ? 'steps' : `posts-${role}`
  if (list === 'schools') return roles.map(each => `ratio-${each.role}`)[0] ?? 'steps'
  const boxes: Readonly<Record<string, string>> = {
    pins: 'pins',
    minPerRegion: 'regions',
    guaranteed: 'guaranteed',
    travel: 'minutes',
    maxPerSchool: 'most',
  }
  return boxes[list] ?? 'steps'
}

/** Lines such as `north 2: 09990005 09990010`: a name, how many at least, and its schools. */
function regionsIn(typed: string, known: ReadonlySet<string>, wrong: FormProblem[]) {
  const of = new Map<string, string>()
  const least: Record<string, number> = {}
  for (const line of lines(typed)) {
    const [, name = '', n = '', codes = ''] = /^(.+?) (\d+(?:\.5)?) ?:(.+)$/.exec(line.replaceAll(/\s+/g, ' ')) ?? []
    const schools = codes.split(/[\s,]+/).filter(Boolean)
    const stranger = schools.find(code => !known.has(code) || of.has(code))
    if (name === '' || stranger !== undefined) {
      wrong.push({ field: 'regions', says: name === '' ? formWrong.regionLine({ line }) : formWrong.school({ code: stranger ?? '' }) })
      continue
    }
    least[name] = Number(n)
    for (const code of schools) of.set(code, name)
  }
  return { of, least }
}

/** Lines such as `09990005 nurse 0.5`. */
function pinsIn(typed: string, known: ReadonlySet<string>, wrong: FormProblem[]) {
  return lines(typed).flatMap(line => {
    const [orgCode = '', role = '', typed = '', ...more] = line.split(/\s*,\s+|\s+/)
    const fte = numberTyped(typed)
    if (known.has(orgCode) && role !== '' && fte !== undefined && more.length === 0) return [{ orgCode, role, fte }]
    wrong.push({ field: 'pins', says: formWrong.pinLine({ line }) })
    return []
  })
}

const lines = (typed: string): string[] =>
  typed
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(Boolean)
