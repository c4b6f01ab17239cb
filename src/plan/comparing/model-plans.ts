import { basename } from 'node:path'
import { inEach, type Saying } from '../../kernel/lang.ts'
import { findShipped, frontOf, shippedDocuments } from '../bundle.ts'

/** A shipped model plan: the name it is included by, what people call it, and where it stands. */
export interface ModelPlan {
  readonly name: string
  readonly title: Saying
  readonly file: string
}

let found: readonly ModelPlan[] | undefined

/** They come with the program and stay as they are while it runs, so they are looked for once. */
export function modelPlans(): readonly ModelPlan[] {
  found ??= shippedDocuments().flatMap(({ file, text }): ModelPlan[] => {
    const { kind, title } = frontOf(text)
    if (kind !== 'playbook') return []
    const name = basename(file, '.md')
    const own = typeof title === 'string' ? title : name
    const titles = inEach(lang => {
      const translated = frontOf(findShipped(`${name}.${lang}`)?.text ?? '').title
      return typeof translated === 'string' ? translated : own
    })
    return [{ name, title: titles, file }]
  })
  return found
}
