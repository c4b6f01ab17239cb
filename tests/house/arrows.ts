/** Who may lean on whom. Downward only; an import without an arrow fails. */
export const arrows: readonly { from: string; to: string; because: string }[] = [
  { from: 'respond', to: 'plan', because: 'a call is decided by the plan in force' },
  { from: 'respond', to: 'people', because: 'who calls, who is on duty and who may see a call is the register’s to say' },
  { from: 'respond', to: 'ledger', because: 'every step of a call is a fact' },
  { from: 'respond', to: 'matter', because: 'a verb of a call is a row of its table' },
  { from: 'respond', to: 'contact', because: 'nobody who answers a call reaches police but through the gate' },
  { from: 'respond', to: 'repair', because: 'a call can end in a circle, and a plan is read with every question that it answers' },
  { from: 'respond', to: 'looks', because: 'whoever is shown a call is written down as it is read' },
  { from: 'contact', to: 'looks', because: 'whoever is shown a request, a report or a paper is written down as it is read' },
  { from: 'looks', to: 'people', because: 'who looks, and whose child a student is, is the register’s to say' },
  { from: 'looks', to: 'ledger', because: 'a record opened in an emergency, and its review, are facts' },
  { from: 'looks', to: 'matter', because: 'an opening in an emergency, and its review, are recorded as every deed is' },
  { from: 'invest', to: 'plan', because: 'how schools are chosen, and whose money moved where, are settings of the plan in force' },
  { from: 'invest', to: 'people', because: 'schools, who works there and who may do what are the register’s to say' },
  { from: 'invest', to: 'matter', because: 'a deed on a post, or in the books of a year, is recorded as every deed is' },
  { from: 'invest', to: 'ledger', because: 'what is published is one fact with the digests of what it was made from' },
  { from: 'repair', to: 'people', because: 'who takes part, who may lead it and whose caregiver is asked is the register’s to say' },
  { from: 'repair', to: 'ledger', because: 'every step of a restorative process is a fact' },
  { from: 'repair', to: 'matter', because: 'a verb of a restorative process is a row of its table' },
  { from: 'repair', to: 'looks', because: 'whoever is shown a restorative process is written down as it is read' },
  { from: 'repair', to: 'work', because: 'what a restorative process owes is handed over to whoever it waits for' },
  { from: 'repair', to: 'plan', because: 'whether a student may be excluded is decided by the plan in force' },
  { from: 'contact', to: 'plan', because: 'a request of police or an agency is decided by the plan in force' },
  { from: 'contact', to: 'people', because: 'who decides, who is told and who may see a request is the register’s to say' },
  { from: 'contact', to: 'ledger', because: 'every step of a request is a fact' },
  { from: 'contact', to: 'matter', because: 'a verb of a request, or of a report, is a row of its table' },
  { from: 'plan', to: 'people', because: 'who may put a plan in force is the register’s to say' },
  { from: 'plan', to: 'matter', because: 'adopting a plan is recorded as every deed is' },
  { from: 'plan', to: 'ledger', because: 'a plan coming into force is a fact' },
  { from: 'people', to: 'ledger', because: 'a committed import is one fact' },
  { from: 'people', to: 'matter', because: 'who acts is a person of the register' },
  { from: 'matter', to: 'ledger', because: 'each deed on a matter is recorded by `decideOn`' },
  { from: 'respond', to: 'work', because: 'calls and follow-ups are handed over to whoever they wait for' },
  { from: 'contact', to: 'work', because: 'requests are handed over to whoever they wait for' },
  { from: 'plan', to: 'work', because: 'drafts are handed over to whoever they wait for' },
  { from: 'invest', to: 'work', because: 'steps of hiring are handed over to whoever they wait for' },
  { from: 'setup', to: 'people', because: 'the first superintendent is somebody of the register, and signs in by a link' },
  { from: 'setup', to: 'plan', because: 'a district begins with its plan in force' },
  { from: 'work', to: 'people', because: 'whose work it is, and who is on duty where they work, is the register’s to say' },
  ...['kernel', 'platform', 'design', 'words'].map(to => ({
    from: 'find',
    to,
    because: 'what is found is asked of each part of the house by the application: a search knows no slice',
  })),
  ...['respond', 'repair', 'contact', 'looks', 'invest', 'plan', 'people', 'work', 'matter', 'ledger', 'setup'].flatMap(from => [
    { from, to: 'kernel', because: 'ids, instants and refusals are the same values everywhere' },
    { from, to: 'platform', because: 'effects are reached through the platform alone' },
    { from, to: 'design', because: 'a page is set in the one frame, with the one set of fields' },
  ]),
  { from: 'platform', to: 'kernel', because: 'transactions name a district, jobs an instant' },
  ...['respond', 'repair', 'contact', 'looks', 'invest', 'plan', 'people', 'work', 'ledger', 'platform', 'design', 'kernel', 'setup'].map(
    from => ({
      from,
      to: 'words',
      because: 'sentences, numbers, days and times are said in one place, in every language',
    }),
  ),
  { from: 'design', to: 'kernel', because: 'a page is written in a language and shows instants' },
]

/** These put the parts together, so they see all of them; nothing imports them but each other and tests. */
export const composition = /^src\/((app|main|cli|gallery|questions|record-kit|work-sources|lifetimes)\.tsx?|[a-z-]+\.test\.ts)$|^src\/cli\//

/** The files other rooms may import, besides `index.ts`. */
export const doors: readonly { path: RegExp; because: string }[] = [
  { path: /^src\/plan\/core\/index\.ts$/, because: 'the plan’s pure core, which the browser runs too' },
  { path: /^src\/matter\/next\.ts$/, because: 'what rules say of a verb beforehand; HTTP lies behind the front door' },
  { path: /^src\/(kernel|words|design)\//, because: 'each file there is one value or one piece of a page, imported by its name' },
  { path: /^src\/platform\/[a-z-]+\/index\.ts$/, because: 'each folder of the platform is one effect with its own front door' },
]

/** What has a schema of its own in PostgreSQL. */
export const schemas = ['people', 'plan', 'contact', 'repair', 'invest', 'respond', 'ledger', 'looks']
