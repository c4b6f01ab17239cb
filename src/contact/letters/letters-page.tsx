import type { PageContext } from '../../design/context.ts'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Field, LongField } from '../../design/field.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { SelectField } from '../../design/select-field.tsx'
import { Status } from '../../design/status.tsx'
import { Tick } from '../../design/tick.tsx'
import { languageName, languageOptions } from '../languages.ts'
import { formsWords } from '../request/words/forms.ts'
import { pagesWords } from '../request/words/pages.ts'
import { type Letter, placeholders } from './letters.ts'
import { letterNames } from './names.ts'
import { letterWords } from './words/letters.ts'
import { letterTitles } from './words/names.ts'
import { capital } from '../../words/capital.ts'

export interface LettersPageProps {
  readonly page: PageContext
  readonly letters: readonly Letter[]
  readonly deed: () => string
  readonly problem?: { readonly says: readonly string[]; readonly typed: Readonly<Record<string, string>> } | undefined
}

/** The catalogue of letters: what each says, whether a person has signed it, and where to change or sign it. */
export function LettersPage(props: LettersPageProps) {
  const { page, letters, problem } = props
  const { lang } = page
  const w = letterWords(lang)
  const signed = letters.filter(({ isSigned }) => isSigned).length
  return (
    <Frame page={page} title={w.title}>
      {problem === undefined ? null : <ErrorSummary title={pagesWords(lang).notDone} errors={problem.says.map(says => ({ says }))} />}
      <p class="c-kicker">
        <a href="/contacts">{w.back}</a>
      </p>
      <h1>{w.heading({ isAll: signed === letters.length, signed, all: letters.length })}</h1>
      <p class="c-lede">{w.lede}</p>
      <p>{w.until}</p>
      <div class="c-cols">
        <div>
          {letterNames.map(notice => (
            <section key={notice} aria-labelledby={notice}>
              <h2 id={notice}>{letterTitles[lang][notice]}</h2>
              <ul class="c-plain-list">
                {letters
                  .filter(letter => letter.notice === notice)
                  .map(letter => (
                    <li key={letter.language}>
                      <OneLetter {...props} letter={letter} />
                    </li>
                  ))}
              </ul>
            </section>
          ))}
          <AddLetter {...props} />
        </div>
        <aside aria-labelledby="filled-in">
          <h2 id="filled-in">{w.placeholders}</h2>
          <dl class="c-pairs">
            {placeholders.map(name => (
              <div key={name}>
                <dt>
                  <span class="c-hash">{`{${name}}`}</span>
                </dt>
                <dd>{w.says[name]}</dd>
              </div>
            ))}
          </dl>
          <p class="c-small c-soft">{w.noNames}</p>
        </aside>
      </div>
    </Frame>
  )
}

function OneLetter({ page, letter, deed, problem }: LettersPageProps & { letter: Letter }) {
  const { lang } = page
  const w = letterWords(lang)
  const { notice, language, text, version, isSigned, inUse } = letter
  const isTyped = problem?.typed.notice === notice && problem.typed.language === language
  const id = `${notice}-${language}`
  return (
    <>
      <h3>{capital(languageName(language, lang))}</h3>
      <p class="c-small c-soft">{w.version({ n: version })}</p>
      {isSigned && inUse ? (
        <p>
          <Status is="there">{w.signed({ name: inUse.signedBy, day: inUse.signedAt.toISOString() })}</Status>
        </p>
      ) : (
        <p class="c-draft">{w.draft}</p>
      )}
      {!isSigned && inUse ? <p>{w.olderInUse({ version: inUse.version, name: inUse.signedBy })}</p> : null}
      <p lang={language}>
        <WithPlaceholders text={text} />
      </p>
      <details open={isTyped && problem?.typed.text !== undefined}>
        <summary>{w.edit}</summary>
        <form method="post" action="/contacts/templates">
          <FormToken page={page} deed={deed()} />
          <Hidden values={{ notice, language, version: String(version) }} />
          <LongField
            name="text"
            id={`${id}-text`}
            rows={8}
            label={w.text}
            value={(isTyped ? problem?.typed.text : undefined) ?? text}
            language={language}
          />
          <div class="c-actions">
            <button class="usa-button usa-button--outline">{w.save}</button>
          </div>
        </form>
      </details>
      {isSigned ? null : (
        <details open={isTyped && problem?.typed.text === undefined}>
          <summary>{w.signTitle}</summary>
          <form method="post" action="/contacts/templates/sign">
            <FormToken page={page} deed={deed()} />
            <Hidden values={{ notice, language, version: String(version) }} />
            <Field
              id={`${id}-signer`}
              name="signer"
              label={w.signer}
              hint={w.signerHint}
              value={isTyped ? problem?.typed.signer : undefined}
            />
            <div class="c-choices c-choices--one">
              <Tick name="isRead" value="yes" label={w.isRead} />
            </div>
            <div class="c-actions">
              <button class="usa-button usa-button--outline">{w.sign}</button>
            </div>
          </form>
        </details>
      )}
    </>
  )
}

function AddLetter({ page, letters, deed, problem }: LettersPageProps) {
  const w = letterWords(page.lang)
  const { choose } = formsWords(page.lang)
  const sent = problem?.typed ?? {}
  const isOfOneThere = letters.some(({ notice, language }) => notice === sent.notice && language === sent.language)
  const typed = isOfOneThere ? {} : sent
  const shipped = new Set(letters.filter(({ version }) => version === 0).map(({ language }) => language))
  return (
    <section class="c-island" aria-labelledby="add">
      <h2 id="add">{w.add}</h2>
      <form method="post" action="/contacts/templates">
        <FormToken page={page} deed={deed()} />
        <Hidden values={{ version: '0' }} />
        <div class="c-fields">
          <SelectField
            id="add-notice"
            name="notice"
            label={w.which}
            chosen={typed.notice}
            options={letterNames.map(value => ({ value, label: letterTitles[page.lang][value] }))}
          />
          <SelectField
            id="add-language"
            name="language"
            label={w.language}
            chosen={typed.language}
            options={[{ value: '', label: choose }, ...languageOptions(page.lang).filter(({ value }) => !shipped.has(value))]}
          />
        </div>
        <LongField name="text" id="add-text" rows={8} label={w.text} value={typed.text ?? ''} language={page.lang} />
        <div class="c-actions">
          <button class="usa-button usa-button--outline">{w.save}</button>
        </div>
      </form>
    </section>
  )
}

/** What is filled in stands out from what is said. */
const WithPlaceholders = ({ text }: { text: string }) => (
  <>
    {text.split(/(\{[a-z-]+\})/).map((piece, place) =>
      place % 2 === 1 ? (
        <span key={place} class="c-hash">
          {piece}
        </span>
      ) : (
        piece
      ),
    )}
  </>
)

const Hidden = ({ values }: { values: Readonly<Record<string, string>> }) => (
  <>
    {Object.entries(values).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
)
