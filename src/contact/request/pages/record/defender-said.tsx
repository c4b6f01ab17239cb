import type { Lang } from '../../../../kernel/lang.ts'
import { list } from '../../../../words/lists.ts'
import { languageName } from '../../../languages.ts'
import { defenderWords } from '../../words/defender.ts'
import type { DefenderView } from '../view.ts'

/** Beside the number of a defender: whether it is within their hours now, in which languages, and which name is given; or that nobody has agreed it. */
export function DefenderSaid({ defender: { agreed, from }, lang }: { readonly defender: DefenderView; readonly lang: Lang }) {
  const w = defenderWords(lang)
  if (agreed === null) return <p>{from === 'before' ? w.agreedBefore : w.notAgreed}</p>
  const { reach, hours, languages, identity } = agreed
  return (
    <p>
      {from === 'agreement' ? null : <strong>{w.noNumber[from]}</strong>}{' '}
      {reach === 'in-words' ? w.inWords({ hours: hours ?? '' }) : w.reach[reach]}{' '}
      {languages.length === 0
        ? w.noLanguages
        : w.languages({
            list: list(
              languages.map(code => languageName(code, lang)),
              lang,
            ),
          })}{' '}
      {identity === null ? w.identity['not-said'] : w.identity[identity]}
    </p>
  )
}
