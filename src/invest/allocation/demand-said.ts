import { inEach, type Lang, type Saying } from '../../kernel/lang.ts'
import type { Demand } from './demands.ts'
import type { Problem } from './problem.ts'
import { demandWording } from './words/demands.ts'
import { capital } from '../../words/capital.ts'

/** How the people who read it call a role and a school; codes where nobody says better. */
export interface Names {
  readonly role: (role: string, lang: Lang) => string
  readonly school: (orgCode: string) => string
}
export const codesAsNames: Names = { role: role => role, school: orgCode => orgCode }

/** One demand of a problem, as a line of a list: what is asked, with its numbers. */
export function demandSaid(demand: Demand, problem: Problem, names: Names): Saying {
  const role = 'role' in demand ? problem.roles.find(each => each.role === demand.role) : undefined
  const called = (lang: Lang) => ('role' in demand ? names.role(demand.role, lang) : '')
  switch (demand.kind) {
    case 'posts':
      return inEach(lang => demandWording[lang].posts({ role: capital(called(lang)), n: role?.posts ?? 0 }))
    case 'steps':
      return inEach(lang => demandWording[lang].steps({ role: capital(called(lang)), n: role?.steps.length ?? 0 }))
    case 'ratio':
      return inEach(lang => demandWording[lang].ratio({ role: capital(called(lang)), n: role?.ratio ?? 0 }))
    case 'region':
      return inEach(lang => demandWording[lang].region({ region: demand.region, n: problem.minPerRegion?.[demand.region] ?? 0 }))
    case 'guaranteed':
      return inEach(lang => demandWording[lang].guaranteed({ school: names.school(demand.orgCode) }))
    case 'pin': {
      const pin = problem.pins?.find(each => each.orgCode === demand.orgCode && each.role === demand.role)
      return inEach(lang => demandWording[lang].pin({ school: names.school(demand.orgCode), role: called(lang), n: pin?.fte ?? 0 }))
    }
    case 'max-per-school':
      return inEach(lang => demandWording[lang].maxPerSchool({ n: problem.maxPerSchool ?? 0 }))
    case 'budget':
      return inEach(lang => demandWording[lang].budget({ amount: problem.budgetCents ?? 0 }))
    case 'travel':
      return inEach(lang => demandWording[lang].travel({ n: problem.travel?.maxMinutes ?? 0 }))
  }
}
