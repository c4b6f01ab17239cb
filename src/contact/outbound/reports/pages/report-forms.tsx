import { optionsOf } from '../../../../design/options-of.ts'
import { Field } from '../../../../design/field.tsx'
import { FormToken } from '../../../../design/form-token.tsx'
import { SelectField } from '../../../../design/select-field.tsx'
import { exceptions } from '../../exceptions.ts'
import { fieldNames } from '../kinds.ts'
import { fieldLabels, fieldWords, recipientWords, reportsWords } from '../words/reports.ts'
import { heldBecause, staysBecause, wording as screenWording } from '../../words/outbound.ts'
import { channelWords } from '../../../request/words/codes.ts'
import type { PageContext } from '../../../../design/context.ts'
import type { Report } from '../report.ts'

export interface ReportPageProps {
  readonly page: PageContext
  readonly report: Report
  readonly deed: () => string
  readonly problem: readonly string[]
  /** When it closes again, where whoever looks opened it in an emergency. */
  readonly until?: Date
}

/** What this reader may do with a report: fill it in, read it second, say that it was sent. None of it is on paper. */
export function ReportForms(props: ReportPageProps) {
  const { next, drill } = props.report
  const w = reportsWords(props.page.lang)
  return (
    <div class="c-off-paper">
      {drill ? <p>{w.drill}</p> : null}
      {next.includes('second-read') ? <SecondRead {...props} /> : null}
      {next.includes('send') ? <Send {...props} /> : null}
      {next.includes('write') ? <Write {...props} /> : null}
    </div>
  )
}

function Write({ page, report, deed }: ReportPageProps) {
  const { lang } = page
  const w = reportsWords(lang)
  return (
    <section class="c-island" aria-labelledby="write">
      <h2 id="write">{w.writeTitle}</h2>
      <form method="post" action={`/contacts/reports/${report.id}/write`}>
        <FormToken page={page} deed={deed()} />
        {report.kind === 'weapon-report'
          ? fieldNames.map(name => (
              <SelectField
                key={name}
                name={name}
                label={fieldLabels[name][lang]}
                chosen={report.fields[name]}
                options={optionsOf(fieldWords[name], lang)}
              />
            ))
          : null}
        <Field name="line" label={w.line} hint={w.lineHint} value={report.line ?? ''} />
        <div class="c-actions">
          <button class="usa-button">{w.writeButton}</button>
        </div>
      </form>
    </section>
  )
}

/** What the screen holds, place by place, and for each kind of it the choice which exception lets it stay. */
function SecondRead({ page, report, deed }: ReportPageProps) {
  const { lang } = page
  const w = reportsWords(lang)
  const screen = screenWording[lang]
  const kinds = [...new Set(report.held.map(({ attribute }) => attribute))]
  return (
    <section class="c-island" aria-labelledby="second-read">
      <h2 id="second-read">{w.readTitle}</h2>
      <p>{report.held.length === 0 ? screen.clear : screen.held({ n: report.held.length })}</p>
      <ul>
        {report.held.map(({ attribute, start, words }) => (
          <li key={`${attribute} ${start}`}>
            <mark>{words}</mark>: {heldBecause(attribute)[lang]}
          </li>
        ))}
      </ul>
      <p>{w.readBody}</p>
      <form method="post" action={`/contacts/reports/${report.id}/second-read`}>
        <FormToken page={page} deed={deed()} />
        <Field id="second-read-line" name="line" label={w.line} value={report.line ?? ''} />
        {kinds.map(attribute => (
          <SelectField
            key={attribute}
            name={`exception-${attribute}`}
            label={w.exception({ what: heldBecause(attribute)[lang] })}
            options={[{ value: '', label: w.noException }, ...exceptions.map(value => ({ value, label: staysBecause[value][lang] }))]}
          />
        ))}
        <div class="c-actions">
          <button class="usa-button">{w.readButton}</button>
        </div>
      </form>
    </section>
  )
}

function Send({ page, report, deed }: ReportPageProps) {
  const { lang } = page
  const w = reportsWords(lang)
  return (
    <section class="c-island" aria-labelledby="send">
      <h2 id="send">{w.sendTitle}</h2>
      <p>{w.sendBody}</p>
      {report.copies
        .filter(({ sentAt }) => sentAt === null)
        .map(({ recipient }) => (
          <form key={recipient} method="post" action={`/contacts/reports/${report.id}/send`}>
            <FormToken page={page} deed={deed()} />
            <input type="hidden" name="recipient" value={recipient} />
            <SelectField
              id={`way-${recipient}`}
              name="channel"
              label={`${w.way}: ${recipientWords[recipient][lang]}`}
              chosen="letter"
              options={optionsOf(channelWords, lang)}
            />
            <div class="c-actions">
              <button class="usa-button usa-button--outline">{w.sendTo({ recipient: recipientWords[recipient][lang] })}</button>
            </div>
          </form>
        ))}
    </section>
  )
}
