import type { Lang, Saying } from '../../kernel/lang.ts'
import type { Demand } from './demands.ts'
import type { Problem } from './problem.ts'

/** How the people who read it call a role and a school; codes where nobody says better. */
export interface Names {
  readonly role: (role: string, lang: Lang) => string
  readonly school: (orgCode: string) => string
}
export const codesAsNames: Names = { role: role => role, school: orgCode => orgCode }

const number = (n: number, lang: Lang): string =>
  new Intl.NumberFormat(lang === 'es' ? 'es-US' : 'en-US', { maximumFractionDigits: 2 }).format(n)
export const dollars = (cents: number, lang: Lang): string =>
  new Intl.NumberFormat(lang === 'es' ? 'es-US' : 'en-US', {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100)

/** One demand of a problem, as a line of a list: what is asked, with its numbers. */
export function demandSaid(demand: Demand, problem: Problem, names: Names): Saying {
  const role = 'role' in demand ? problem.roles.find(each => each.role === demand.role) : undefined
  const both = (say: (lang: Lang) => string): Saying => ({ en: say('en'), es: say('es') })
  const called = (lang: Lang) => ('role' in demand ? names.role(demand.role, lang) : '')
  switch (demand.kind) {
    case 'posts':
      return both(lang => demandWording[lang].posts(called(lang), number(role?.posts ?? 0, lang)))
    case 'steps':
      return both(lang => demandWording[lang].steps(called(lang), number(role?.steps.length ?? 0, lang)))
    case 'ratio':
      return both(lang => demandWording[lang].ratio(called(lang), number(role?.ratio ?? 0, lang)))
    case 'region':
      return both(lang => demandWording[lang].region(demand.region, number(problem.minPerRegion?.[demand.region] ?? 0, lang)))
    case 'guaranteed':
      return both(lang => demandWording[lang].guaranteed(names.school(demand.orgCode)))
    case 'pin': {
      const pin = problem.pins?.find(each => each.orgCode === demand.orgCode && each.role === demand.role)
      return both(lang => demandWording[lang].pin(names.school(demand.orgCode), called(lang), number(pin?.fte ?? 0, lang)))
    }
    case 'max-per-school':
      return both(lang => demandWording[lang].maxPerSchool(number(problem.maxPerSchool ?? 0, lang)))
    case 'budget':
      return both(lang => demandWording[lang].budget(dollars(problem.budgetCents ?? 0, lang)))
    case 'travel':
      return both(lang => demandWording[lang].travel(number(problem.travel?.maxMinutes ?? 0, lang)))
  }
}

const capital = (text: string): string => `${text}`.slice(0, 1).toUpperCase() + `${text}`.slice(1)

const en = {
  posts: (role: string, n: string) => `${capital(role)}: at most ${n} in all.`,
  steps: (role: string, n: string) => `${capital(role)}: at most ${n} at one school.`,
  ratio: (role: string, n: string) => `${capital(role)}: at every school at most ${n} students to one.`,
  region: (region: string, n: string) => `In the group ${region}: at least ${n}, of any role.`,
  guaranteed: (school: string) => `At ${school}: at least one whole position.`,
  pin: (school: string, role: string, n: string) => `At ${school}: exactly ${n} of the role ${role}.`,
  maxPerSchool: (n: string) => `At any school: at most ${n}, all roles together.`,
  budget: (amount: string) => `All of it costs at most ${amount} a year.`,
  travel: (n: string) => `Each half position is shared by two schools at most ${n} minutes apart.`,
  cannot: 'These cannot all be kept. Change one of them:',
  alsoCannot: 'Nor can these, whatever becomes of those above:',
  perhapsMore: 'The time was up: some of these may not be part of it.',
}
const es: typeof en = {
  posts: (role, n) => `${capital(role)}: como mucho ${n} en total.`,
  steps: (role, n) => `${capital(role)}: como mucho ${n} en una escuela.`,
  ratio: (role, n) => `${capital(role)}: en cada escuela, como mucho ${n} estudiantes por puesto.`,
  region: (region, n) => `En el grupo ${region}: al menos ${n}, de cualquier función.`,
  guaranteed: school => `En ${school}: al menos un puesto entero.`,
  pin: (school, role, n) => `En ${school}: exactamente ${n} de la función ${role}.`,
  maxPerSchool: n => `En cada escuela: como mucho ${n}, entre todas las funciones.`,
  budget: amount => `Todo junto cuesta como mucho ${amount} al año.`,
  travel: n => `Cada medio puesto lo comparten dos escuelas a ${n} minutos como mucho.`,
  cannot: 'No se puede cumplir todo esto a la vez. Cambie una de estas condiciones:',
  alsoCannot: 'Tampoco esto, pase lo que pase con lo anterior:',
  perhapsMore: 'Se acabó el tiempo: puede que sobre alguna de estas condiciones.',
}
export const demandWording: Readonly<Record<Lang, typeof en>> = { en, es }
