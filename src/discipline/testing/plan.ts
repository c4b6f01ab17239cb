import { decide } from '../../plan/core/index.ts'
import type { OpenedPlan } from '../../plan/core/index.ts'
import { answers } from '../contract.ts'
import type { Asked } from '../facts.ts'
import { discipline } from '../question.ts'
import { situationOf } from '../rules/situation.ts'
import type { IncidentState } from '../state.ts'

/** Asks a plan as the application asks the one in force; each situation once. */
export function askingOf(opened: OpenedPlan): (state: IncidentState, kind: Parameters<typeof situationOf>[1], overTen: boolean) => Asked {
  const compiled = opened.compiled(discipline.name)
  if (!compiled) throw new Error(opened.faults.map(({ message }) => message).join('\n'))
  const known = new Map<string, Asked>()
  return (state, kind, overTen) => {
    const situation = situationOf(state, kind, overTen)
    const key = Object.values(situation).join()
    const again = known.get(key)
    if (again) return again
    const found = decide(compiled, situation)
    const decision = found.kind === 'decided' ? found.decisions[0] : undefined
    const list = (part: string) => [decision?.[part]].flat().filter(word => typeof word === 'string')
    const asked: Asked = {
      ...{ answer: answers.find(answer => answer === decision?.answer) ?? null, plan: null, index: 0 },
      ...{ conditions: list('conditions'), obligations: list('obligations'), sign: list('sign'), overTen },
    }
    known.set(key, asked)
    return asked
  }
}
