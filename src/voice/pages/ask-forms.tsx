import { Empty } from '../../design/empty.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { askedWords } from '../words/asked.ts'
import { words } from '../words/voice.ts'
import type { VoicePageProps } from './props.ts'

/** What is over, newest first, each with a button that makes a sheet for everybody who took part. */
export function AskForms({ page, asks, view: { waiting } }: VoicePageProps) {
  const { lang } = page
  const w = words(lang)
  return (
    <>
      <h2>{w.waiting}</h2>
      <p>{w.waitingLede}</p>
      {waiting.length === 0 ? <Empty>{w.nothingOver}</Empty> : null}
      <ul class="c-plain-list">
        {waiting.map(({ about, of, schoolName, at, asked }) => (
          <li key={of}>
            <form method="post" action="/voice/ask">
              <FormToken page={page} />
              <input type="hidden" name="about" value={about} />
              <input type="hidden" name="of" value={of} />
              <p>
                {w.over({ about: askedWords(lang).about[about], school: schoolName, day: at })}{' '}
                {asked > 0 ? w.askedAlready({ n: asked }) : null}
              </p>
              {asks.sends ? (
                <p>
                  <input class="usa-checkbox__input" type="checkbox" id={`send-${of}`} name="send" value="yes" />
                  <label class="usa-checkbox__label" for={`send-${of}`}>
                    {w.send}
                  </label>
                </p>
              ) : null}
              <button class="usa-button usa-button--outline">{asked > 0 ? w.askAgain : w.ask}</button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}
