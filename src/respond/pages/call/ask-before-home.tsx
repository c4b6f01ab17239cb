import { Tel } from '../../../design/tel.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import { words } from '../../words/respond.ts'
import type { CallPageProps } from '../call-page-props.ts'

/** Whom to ask before the student's family is told of the call. Why is said to those who may read it, and to no others. */
export function AskBeforeHome({ askedBeforeHome = null, lang }: Pick<CallPageProps, 'askedBeforeHome'> & { readonly lang: Lang }) {
  if (askedBeforeHome === null) return null
  const w = words(lang).owed.beforeHome
  const { name, phone, why, isKnown } = askedBeforeHome
  return (
    <section class="c-answer c-answer--hold c-after" aria-labelledby="before-home">
      <h2 id="before-home">{w.title}</h2>
      {isKnown ? (
        <p>{why === 'order' ? w.knownOrder : w.known}</p>
      ) : (
        <p>
          {name === null ? w.nobody : w.ask({ name })} {phone === null ? null : <Tel number={phone} />}
        </p>
      )}
    </section>
  )
}
