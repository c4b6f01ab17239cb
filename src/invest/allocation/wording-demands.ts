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
const dollars = (cents: number, lang: Lang): string =>
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

const en = {
  posts: (role: string, n: string) => `At most ${n} positions: ${role}.`,
  steps: (role: string, n: string) => `No school has more than ${n} of one role: ${role}.`,
  ratio: (role: string, n: string) => `At every school at most ${n} students to one position: ${role}.`,
  region: (region: string, n: string) => `At least ${n} positions in the region ${region}.`,
  guaranteed: (school: string) => `At least one whole position at ${school}.`,
  pin: (school: string, role: string, n: string) => `Exactly ${n} at ${school}: ${role}.`,
  maxPerSchool: (n: string) => `At most ${n} positions at any school, all roles together.`,
  budget: (amount: string) => `All of it costs at most ${amount} a year.`,
  travel: (n: string) => `Each half position is shared by two schools at most ${n} minutes apart.`,
  cannot: 'These cannot all be kept. Change one of them:',
  alsoCannot: 'Nor can these, whatever becomes of those above:',
  perhapsMore: 'The time was up: some of these may not be part of it.',
}
const es: typeof en = {
  posts: (role, n) => `Como mucho ${n} puestos: ${role}.`,
  steps: (role, n) => `Ninguna escuela tiene más de ${n} de una misma función: ${role}.`,
  ratio: (role, n) => `En cada escuela, como mucho ${n} estudiantes por puesto: ${role}.`,
  region: (region, n) => `Al menos ${n} puestos en la región ${region}.`,
  guaranteed: school => `Al menos un puesto entero en ${school}.`,
  pin: (school, role, n) => `Exactamente ${n} en ${school}: ${role}.`,
  maxPerSchool: n => `Como mucho ${n} puestos en cada escuela, entre todas las funciones.`,
  budget: amount => `Todo junto cuesta como mucho ${amount} al año.`,
  travel: n => `Cada medio puesto lo comparten dos escuelas a ${n} minutos como mucho.`,
  cannot: 'No se puede cumplir todo esto a la vez. Cambie una de estas condiciones:',
  alsoCannot: 'Tampoco esto, pase lo que pase con lo anterior:',
  perhapsMore: 'Se acabó el tiempo: puede que sobre alguna de estas condiciones.',
}
export const demandWording: Readonly<Record<Lang, typeof en>> = { en, es }
