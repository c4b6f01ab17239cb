import { z } from 'zod'
import type { Lang } from '../../kernel/lang.ts'
import type { Tx } from '../../platform/database/index.ts'
import { findKeptDraft } from '../drafts.ts'
import type { InForce, PlanRegister } from '../in-force.ts'
import { moment } from '../pages/moment.ts'
import type { PlanView } from '../pages/view.ts'
import type { AdoptedVersion } from '../store.ts'
import { comparingWords } from '../words/comparing.ts'
import type { ComparedPlan } from './compared.ts'
import { modelPlans } from './model-plans.ts'
import { withoutModelPlan } from './without.ts'

/** A plan that may be one of two, by the key that stands in the page's address. */
export interface Choice {
  readonly key: string
  readonly label: string
}

export interface Around {
  readonly own: InForce | undefined
  /** The one in force as people read it. */
  readonly view: PlanView | null
  /** The one adopted last first. */
  readonly versions: readonly AdoptedVersion[]
}

export const inForceKey = 'in-force'

/** What may be chosen: the plan in force, that plan without one of its model plans, other versions, model plans. */
export function choicesOf({ own, view, versions }: Around, lang: Lang): readonly Choice[] {
  const w = comparingWords[lang].compare
  return [
    ...(own ? [{ key: inForceKey, label: w.inForce({ n: own.version }) }] : []),
    ...(view?.parts ?? [])
      .filter(({ is }) => is === 'included')
      .map(({ slug, title }) => ({ key: `without-${slug}`, label: w.without({ model: title }) })),
    ...versions
      .filter(({ version }) => version !== own?.version)
      .map(({ version, effectiveAt }) => ({
        key: `version-${version}`,
        label: w.version({ n: version, when: moment(effectiveAt, lang) }),
      })),
    ...modelPlans().map(({ name, title }) => ({ key: `model-${name}`, label: w.model({ title: title[lang] }) })),
  ]
}

export interface Side {
  readonly plan: ComparedPlan
  /** The same plan has the same one, so that what was found of it can be kept; null where it is not worth keeping. */
  readonly digest: string | null
}

export interface FindSide {
  readonly register: PlanRegister
  readonly own: InForce | undefined
  /** Whether whoever asks may see drafts. */
  readonly mayDraft: boolean
}

/** The plan of a key; undefined where there is none, or where it is not for whoever asks. */
export async function findSide(tx: Tx, key: string, { register, own, mayDraft }: FindSide): Promise<Side | undefined> {
  const [kind = '', rest = ''] = /^(in-force|without|version|model|draft)(?:-(.+))?$/.exec(key)?.slice(1) ?? []
  if (kind === 'model') {
    const model = modelPlans().find(({ name }) => name === rest)
    return model && { plan: { is: 'shipped', file: model.file }, digest: `model ${model.name}` }
  }
  if (kind === 'draft') {
    const draft = mayDraft && z.uuid().safeParse(rest).success ? await findKeptDraft(tx, rest) : undefined
    return draft?.found?.plan ? { plan: { is: 'kept', documents: draft.found.documents }, digest: `draft ${rest}` } : undefined
  }
  if (kind === 'version') {
    const version = /^\d{1,9}$/.test(rest) ? await register.version(tx, Number(rest)) : undefined
    return version && { plan: { is: 'kept', documents: version.documents }, digest: version.digest }
  }
  if (!own) return undefined
  if (kind === 'without') {
    const documents = withoutModelPlan(own.documents, rest)
    const isTaken = documents.some((document, index) => document !== own.documents[index])
    return isTaken ? { plan: { is: 'kept', documents }, digest: `${own.digest} without ${rest}` } : undefined
  }
  return kind === 'in-force' && rest === '' ? { plan: { is: 'kept', documents: own.documents }, digest: own.digest } : undefined
}
