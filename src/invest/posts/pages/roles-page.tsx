import type { PageContext } from '../../../design/context.ts'
import { inEnglish } from '../../../words/lang.ts'
import { Frame } from '../../../design/frame.tsx'
import { Mark } from '../../../design/mark.tsx'
import { Pairs } from '../../../design/pairs.tsx'
import { sourceOf } from '../rules/ratios.ts'
import { certificateOf, type PostRole, postRoles } from '../roles.ts'
import { roleTitle } from '../said.ts'
import type { StaffingSetting } from '../staffing-setting.ts'
import { postsWords } from '../words/posts.ts'
import { rolesWords } from '../words/roles.ts'

/** `/invest/posts/roles`: one vocabulary of roles, to read and to print. */
export function RolesPage({ page, setting }: { page: PageContext; setting: StaffingSetting }) {
  const { lang } = page
  const w = rolesWords[lang]
  return (
    <Frame page={page} title={w.title}>
      <p class="c-kicker">
        <a href="/invest/posts">{w.back}</a>
      </p>
      <h1>{w.heading}</h1>
      <p class="c-lede">{w.lede}</p>
      {postRoles.map(role => (
        <section key={role} aria-labelledby={`role-${role}`}>
          <h2 id={`role-${role}`}>{roleTitle(role, lang)}</h2>
          {w.cards[role].duties.map(says => (
            <p key={says}>{says}</p>
          ))}
          <Pairs
            pairs={[
              [w.skills, sentence(w.cards[role].skills)],
              [w.certificate, <Certificate key="certificate" page={page} role={role} />],
              [w.ratio, <RatioOf key="ratio" page={page} role={role} setting={setting} />],
              [w.also, sentence(w.cards[role].also)],
            ]}
          />
        </section>
      ))}
      <h2>{w.languages}</h2>
      <p>{w.languagesSay}</p>
      <h2>{w.former}</h2>
      <p>{w.formerSay}</p>
      <p class="c-cite">
        <span>{w.formerSource}</span> <Mark mark="verified" lang={lang} />
      </p>
    </Frame>
  )
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

/** What the state asks nobody has read at its source, and it says so. */
function Certificate({ page: { lang }, role }: { page: PageContext; role: PostRole }) {
  const kind = certificateOf[role]
  return (
    <>
      {`${rolesWords[lang].certificates[kind]}. `}
      {kind === 'none' ? null : <Mark mark="unverified" lang={lang} />}
    </>
  )
}

function RatioOf({ page: { lang }, role, setting }: { page: PageContext; role: PostRole; setting: StaffingSetting }) {
  const w = postsWords[lang].inPost
  const ratio = setting[role]
  const source = sourceOf(role, setting)
  if (ratio === 'none') return <>{`${w.noNumber}.`}</>
  return (
    <>
      {`${typeof ratio === 'number' ? w.perStudents({ n: ratio }) : w.formula}. `}
      {source === null ? (
        `${w.own}.`
      ) : (
        <small>
          <span lang={inEnglish(lang)}>{source.cite}</span> <Mark mark={source.mark} lang={lang} />
        </small>
      )}
    </>
  )
}
