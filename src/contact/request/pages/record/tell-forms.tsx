import { optionsOf } from '../../../../design/options-of.ts'
import { officePhoneSaid } from '../../../../design/office-phone.ts'
import { SelectField } from '../../../../design/select-field.tsx'
import { Tel } from '../../../../design/tel.tsx'
import { languageOptions, needsInterpreter } from '../../../languages.ts'
import { hourOf } from '../../../../words/times.ts'
import { channelWords, consentWords, interpreterWords, tryWords } from '../../words/codes.ts'
import { formsWords } from '../../words/forms.ts'
import { defenderWords } from '../../words/defender.ts'
import { pagesWords } from '../../words/pages.ts'
import { DefenderSaid } from './defender-said.tsx'
import { LetterFor } from './letter-for.tsx'
import { factSaid, noticeSaid } from './said.ts'
import { type FormsProps, typedIn, VerbForm } from './verb-form.tsx'
import { capital } from '../../../../words/capital.ts'

const athome: readonly string[] = ['caregiver-told', 'caregiver-written', 'other-caregiver-told', 'families-told', 'student-told']

/** Telling somebody: what to say, then each try as it was. */
export function TellForms(forms: FormsProps) {
  const { page, view, offers } = forms
  const { lang } = page
  const w = formsWords(lang).tell
  const askFirst = view.pointed?.points !== 'no' ? offers.asksFirst[0] : undefined
  const asksHome = askFirst === undefined && offers.tellable.some(notice => athome.includes(notice))
  const first = offers.tellable.find(notice => athome.includes(notice) || notice === 'defender-told') ?? offers.tellable[0]
  return (
    <>
      <p>{w.body}</p>
      {offers.isFearedElsewhere ? (
        <p>
          <strong>{w.first.elsewhere}</strong>
        </p>
      ) : null}
      {offers.isOrderElsewhere ? (
        <p>
          <strong>{w.first.order}</strong>
        </p>
      ) : null}
      {offers.tellable.includes('defender-told') ? <DefenderAlert {...forms} /> : null}
      {view.pointed?.points === 'no' && offers.asksFirst.length > 0 ? (
        <p class="c-small c-soft">{w.first.answered({ at: view.pointed.at })}</p>
      ) : null}
      {asksHome ? (
        <form method="get" action={`/contacts/${view.id}#tell`}>
          <SelectField
            id="home-language"
            name="language"
            label={w.homeLanguage}
            chosen={offers.language ?? undefined}
            options={[{ value: '', label: formsWords(lang).choose }, ...languageOptions(lang)]}
          />
          <div class="c-actions">
            <button class="usa-button usa-button--outline">{w.showLetter}</button>
          </div>
        </form>
      ) : null}
      {askFirst === undefined ? null : <AskFirst forms={forms} notice={askFirst} />}
      {offers.tellable
        .filter(notice => askFirst === undefined || !offers.asksFirst.includes(notice))
        .map(notice => (
          <TellForm key={notice} forms={forms} notice={notice} isOpen={notice === first} />
        ))}
    </>
  )
}

/** Whoever tells a caregiver says first whether anything points at one. Never asked at the desk, which tells nobody. Law: R4. */
function AskFirst({ forms, notice }: { forms: FormsProps; notice: string }) {
  const { page, view } = forms
  const w = formsWords(page.lang).tell.first
  const requester = view.facts['requester']
  const who = requester === undefined ? pagesWords(page.lang).list.someone : factSaid('requester', requester, page.lang)
  return (
    <>
      <h3>{w.title}</h3>
      <p>{w.body({ who })}</p>
      <p>{w.yesMeans}</p>
      <VerbForm forms={forms} verb="tell" which="-first" button={w.button} isMain>
        <input type="hidden" name="notice" value={notice} />
        <input type="hidden" name="outcome" value="not-yet" />
        <SelectField
          id="points-at-caregiver"
          name="pointsAtCaregiver"
          label={w.title}
          chosen={typedIn(forms, 'tell').pointsAtCaregiver}
          options={[
            { value: '', label: formsWords(page.lang).choose },
            { value: 'yes', label: w.yes },
            { value: 'no', label: w.no },
          ]}
        />
      </VerbForm>
    </>
  )
}

function TellForm({ forms, notice, isOpen }: { forms: FormsProps; notice: string; isOpen: boolean }) {
  const { page, offers } = forms
  const { lang } = page
  const w = formsWords(lang).tell
  const said = typedIn(forms, 'tell')
  const typed = said.notice === notice ? said : {}
  const isHome = athome.includes(notice)
  const isSigned = offers.letters.some(letter => letter.notice === notice && letter.signed !== null)
  const interpreters = optionsOf(interpreterWords, lang).filter(({ value }) => value !== 'signed-letter' || isSigned)
  const speaks = typed.language ?? offers.language ?? undefined
  const guessed = speaks === undefined ? undefined : needsInterpreter(speaks) ? 'by-phone' : 'none'
  return (
    <details open={isOpen || said.notice === notice}>
      <summary>{capital(noticeSaid(notice, lang))}</summary>
      {isHome ? <LetterFor forms={forms} notice={notice} /> : null}
      <VerbForm forms={forms} verb="tell" which={`-${notice}`} button={w.button}>
        <input type="hidden" name="notice" value={notice} />
        <div class="c-fields">
          <SelectField
            id={`${notice}-outcome`}
            name="outcome"
            label={w.outcome}
            chosen={typed.outcome}
            options={optionsOf(tryWords, lang, formsWords(lang).choose)}
          />
          <SelectField
            id={`${notice}-channel`}
            name="channel"
            label={w.channel}
            chosen={typed.channel ?? 'phone'}
            options={optionsOf(channelWords, lang)}
          />
          {isHome ? (
            <>
              <SelectField
                id={`${notice}-language`}
                name="language"
                label={w.language}
                hint={w.languageHint}
                chosen={speaks}
                options={[{ value: '', label: formsWords(lang).choose }, ...languageOptions(lang)]}
              />
              <SelectField
                id={`${notice}-interpreter`}
                name="interpreter"
                label={w.interpreter}
                hint={w.interpreterHint}
                chosen={typed.interpreter ?? guessed}
                options={guessed === undefined ? [{ value: '', label: formsWords(lang).choose }, ...interpreters] : interpreters}
              />
            </>
          ) : null}
        </div>
      </VerbForm>
    </details>
  )
}

/** Ready to read aloud: the school, the age, the time and the number to call, and no name. */
function DefenderAlert({ page, view, offers }: FormsProps) {
  const w = defenderWords(page.lang)
  const { target, age } = view.facts
  const what = target === undefined ? pagesWords(page.lang).list.forWhat : factSaid('target', target, page.lang)
  const years = age === undefined ? w.noAge : factSaid('age', age, page.lang)
  return (
    <>
      <h3>{w.title}</h3>
      {offers.defender.phone === null ? (
        <p>{w.none}</p>
      ) : (
        <>
          <p>
            {w.call} <Tel number={offers.defender.phone} />
          </p>
          <DefenderSaid defender={offers.defender} lang={page.lang} />
          <div class="c-say">
            <p>
              {w.text({
                school: view.school,
                time: view.askedAt,
                hour: hourOf(view.askedAt),
                what,
                age: years,
                phone: officePhoneSaid(page.district.officePhone),
              })}
            </p>
          </div>
          <p>{w.noName}</p>
        </>
      )}
    </>
  )
}

export function ConsentForms(forms: FormsProps) {
  const { page, offers } = forms
  const w = formsWords(page.lang).consent
  const typed = typedIn(forms, 'consent')
  return (
    <>
      <p>{w.body}</p>
      {offers.consents.map(notice => (
        <VerbForm key={notice} forms={forms} verb="consent" which={`-${notice}`} button={w.button}>
          <input type="hidden" name="notice" value={notice} />
          <SelectField
            id={`${notice}-consent`}
            name="consent"
            label={capital(noticeSaid(notice, page.lang))}
            chosen={typed.notice === notice ? typed.consent : undefined}
            options={optionsOf(consentWords, page.lang, formsWords(page.lang).choose)}
          />
        </VerbForm>
      ))}
    </>
  )
}
