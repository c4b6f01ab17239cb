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
              {inGroup.map(({ value, label }) => (
                <button key={value} class="usa-button usa-button--outline" name={fact} value={value}>
                  {label}
                </button>
              ))}
            </div>
          </div>
        ))}
      </fieldset>
      <HowToTell options={options} lang={lang} />
    </form>
  )
}

/** What is seen on each of them, for whoever does not know. */
function HowToTell({ options, lang }: { options: DoorQuestion['options']; lang: Lang }) {
  const seen = options.flatMap(({ value, label, see }) => (see === null ? [] : [{ value, label, see }]))
  if (seen.length === 0) return null
  return (
    <details>
      <summary>{doorWords(lang).tellApart}</summary>
      <ul>
        {seen.map(({ value, label, see }) => (
          <li key={value}>
            <strong>{label}</strong> {see}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What was seen so far, carried on unseen. */
function SeenFields({ seen }: { seen: Seen }) {
  return <>{deskFacts.map(fact => (seen[fact] === undefined ? null : <input key={fact} type="hidden" name={fact} value={seen[fact]} />))}</>
}
