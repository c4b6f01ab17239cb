import type { VNode } from 'preact'
import { Fold, Folds } from './fold.tsx'

interface NextFoldsProps<Verb extends string> {
  readonly title: string
  readonly next: readonly Verb[]
  /** The one whose form was sent last and could not be done. */
  readonly tried: string | undefined
  readonly says: (verb: Verb) => string
  readonly form: (verb: Verb) => VNode
}

/** What may be done to a matter now: the form of each verb, folded, open where it was the one that could not be done. */
export function NextFolds<Verb extends string>({ title, next, tried, says, form }: NextFoldsProps<Verb>) {
  if (next.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <Folds>
        {next.map(verb => (
          <Fold key={verb} id={verb} title={says(verb)} open={tried === verb}>
            {form(verb)}
          </Fold>
        ))}
      </Folds>
    </>
  )
}
