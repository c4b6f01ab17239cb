import type { Lang } from '../../../kernel/lang.ts'
import { deskFacts, type Seen } from '../desk.ts'
import type { DoorQuestion } from '../view.ts'
import { doorWords } from '../words/door.ts'
import { inGroups } from '../../../design/groups.ts'

/** The next question: each answer is one tap, which leads to the next screen. */
export function DoorNext(props: { question: DoorQuestion; seen: Seen; first: string | null; lang: Lang }) {
  const {
    question: { fact, asks, options },
    seen,
    first,
    lang,
  } = props
  return (
    <form method="get" action="/door" class="c-door-next" data-door-next>
      <SeenFields seen={seen} />
      {first === null ? null : <input type="hidden" name="first" value={first} />}
      <fieldset class="usa-fieldset">
        <legend class="usa-legend">
          <span class="c-kicker">{doorWords(lang).nextTitle}</span> {asks}
        </legend>
        {inGroups(options).map(({ group, options: inGroup }) => (
          <div key={group ?? ''}>
            {group === null ? null : <p class="c-group">{group}</p>}
            <div class="c-choices">
              {inGroup.map(({ value, label, see }) => (
                <button key={value} class="usa-button usa-button--outline" name={fact} value={value}>
                  {label}
                  {see === null ? null : <small>{see}</small>}
                </button>
              ))}
            </div>
          </div>
        ))}
      </fieldset>
    </form>
  )
}

/** What was seen so far, carried on unseen. */
function SeenFields({ seen }: { seen: Seen }) {
  return <>{deskFacts.map(fact => (seen[fact] === undefined ? null : <input key={fact} type="hidden" name={fact} value={seen[fact]} />))}</>
}
