import { languageOf } from '../words/lang.ts'
import { inLanguage } from './address.ts'
import type { PageContext } from './context.ts'
import { FormToken } from './form-token.tsx'
import { NavLinks } from './nav-links.tsx'
import { forEveryone, forStaff } from './navigation.ts'
import { OfficeTel } from './office-tel.tsx'
import { Tel } from './tel.tsx'
import { crisisLines } from './crisis-lines.ts'
import { words } from './words/frame.ts'
import { langs } from '../kernel/lang.ts'

/** Help numbers first, then every place, then the languages. It is static: it stands when all else fails. */
export function Foot({ page }: { page: PageContext }) {
  const w = words(page.lang)
  const staff = forStaff(page)
  return (
    <footer class="c-foot" id="menu">
      <div class="c-wrap">
        <div>
          <h2>{w.help}</h2>
          <ul>
            <li>
              {w.dangerNow} <Tel number="911" />
            </li>
            <li>
              {w.supportLine} <OfficeTel number={page.district.officePhone} lang={page.lang} />
            </li>
            <li>
              {w.helpLine} <Tel number={crisisLines.helpLine} />
            </li>
            <li>
              {w.mobileCrisis} <Tel number={crisisLines.mobileCrisis} />
            </li>
          </ul>
        </div>
        {page.isSettingUp ? null : (
          <nav aria-label={w.forEveryone}>
            <h2>{w.forEveryone}</h2>
            <NavLinks page={page} places={forEveryone(page)} />
          </nav>
        )}
        {staff.length > 0 || page.person ? (
          <div>
            {staff.length > 0 ? (
              <nav aria-label={w.forStaff}>
                <h2>{w.forStaff}</h2>
                <NavLinks page={page} places={staff} />
              </nav>
            ) : null}
            <form method="post" action="/sign-out">
              <FormToken page={page} />
              <button class="c-plain-button">{w.signOut}</button>
            </form>
          </div>
        ) : null}
        <div class="c-foot__langs">
          <h2>{w.languages}</h2>
          <ul class="c-langs">
            {langs.map(lang => (
              <li key={lang}>
                <a href={inLanguage(page.path, lang)} lang={lang} hreflang={lang} aria-current={lang === page.lang ? 'true' : undefined}>
                  {languageOf(lang).name}
                </a>
              </li>
            ))}
          </ul>
          <p class="c-foot__made">{w.madeWith}</p>
        </div>
      </div>
    </footer>
  )
}
