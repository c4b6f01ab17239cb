import type { ComponentChildren } from 'preact'
import { type PageContext, SpokenLanguage } from './context.ts'
import { DrillLine } from './drill-line.tsx'
import { Foot } from './foot.tsx'
import { Masthead } from './masthead.tsx'
import { languageOf } from '../words/lang.ts'
import { words } from './words/frame.ts'

export interface FrameProps {
  readonly page: PageContext
  /** What the tab says; the district's name follows it. */
  readonly title: string
  /** Islands on this page, by name; each brings its own script where one was built. */
  readonly islands?: readonly string[]
  readonly drill?: boolean
  readonly children: ComponentChildren
}

/** The whole document around a page. Strict content policy: no style and no script stands in it, and nothing comes from another host. */
export function Frame({ page, title, islands = [], drill = false, children }: FrameProps) {
  const w = words(page.lang)
  const language = languageOf(page.lang)
  return (
    <html lang={page.lang} dir={language.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${page.district.name}`}</title>
        <meta name="color-scheme" content="light" />
        <meta name="referrer" content="same-origin" />
        <meta name="theme-color" content="#fbf9f3" />
        <link rel="icon" href="data:," />
        <link rel="apple-touch-icon" href="/icons/plain-192.png" />
        <link rel="manifest" href="/manifest.webmanifest" crossorigin="use-credentials" />
        <link rel="stylesheet" href={page.assets.css} />
        {['phone', ...islands].map(name => {
          const script = page.assets.scripts[name]
          return script === undefined ? null : <script key={name} type="module" src={script} />
        })}
      </head>
      <body>
        <a class="usa-skipnav" href="#main">
          {w.skip}
        </a>
        <header>
          {page.demo ? (
            <div class="c-demo">
              <div class="c-wrap">
                <p>{w.demo}</p>
              </div>
            </div>
          ) : null}
          {language.is === 'offered' ? null : (
            <div class="c-demo">
              <div class="c-wrap">
                <p>{w.inPreparation}</p>
              </div>
            </div>
          )}
          {drill ? <DrillLine lang={page.lang} /> : null}
          <Masthead page={page} />
        </header>
        <main id="main" class="c-main" tabIndex={-1}>
          <div class="c-wrap">
            <div
              class="c-unsent"
              data-unsent={page.who ?? ''}
              data-office={page.district.officePhone ?? undefined}
              aria-live="polite"
              tabIndex={-1}
            />
            <SpokenLanguage.Provider value={page.lang}>{children}</SpokenLanguage.Provider>
          </div>
        </main>
        <Foot page={page} />
      </body>
    </html>
  )
}
