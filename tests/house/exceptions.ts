/** Who may ask for the time, for chance, for the environment or for the network, besides `src/platform` and `src/cli`, and for what. */
export const reachingOut: readonly { path: RegExp; for: RegExp; because: string }[] = [
  { path: /\/islands\//, for: /./, because: 'it runs in the browser and waits for people' },
  { path: /^src\/respond\/offline\//, for: /./, because: 'it runs in the phone, where calls wait for a network' },
  {
    path: /^src\/design\/live-region\.ts$/,
    for: /fetch|setInterval|setTimeout|performance/,
    because: 'it runs in the browser and asks again',
  },
  { path: /^src\/design\/ask-sound\.ts$/, for: /localStorage/, because: 'a browser remembers whether it may sound' },
  { path: /^src\/kernel\/ids\.ts$/, for: /crypto/, because: 'the one place where an id is made' },
  { path: /-?routes\.tsx$|\/page-props\.ts$/, for: /crypto/, because: 'a form is given the id of its deed when it is drawn' },
  {
    path: /^src\/setup\/code\.ts$/,
    for: /randomInt|performance/,
    because: 'a code that opens an empty store must not be guessed, and five wrong ones wait by the machine’s own clock',
  },
  { path: /^src\/people\/commands\/sign-in\.ts$/, for: /randomBytes/, because: 'a secret of a session must not be guessed' },
  { path: /\/command-line(\.ts$|\/)/, for: /performance|setInterval/, because: 'it tells the person who waits how long it took' },
  {
    path: /^src\/invest\/allocation\/(conflict|relaxed|search|solving|drafting)\.ts$/,
    for: /performance|setTimeout/,
    because: 'the search for an allocation stops when its time is up, and says so',
  },
  {
    path: /^src\/platform\/pieces\/index\.ts$|^src\/plan\/(one-at-a-time|weighing\/weighing)\.ts$/,
    for: /performance|set(Immediate|Timeout)/,
    because: 'long work gives way to pages after some milliseconds',
  },
  {
    path: /\/(fetch-state-data|read-file|rows-of|give-way)\.ts$/,
    for: /setImmediate/,
    because: 'a large file is read in pieces, so that pages are answered meanwhile',
  },
  { path: /\/live-hub\.ts$/, for: /setTimeout/, because: 'what happens within a few milliseconds is read once for everybody who listens' },
  { path: /\/live\.ts$/, for: /setInterval/, because: 'what people left unfinished is looked at now and then' },
  {
    path: /^src\/invest\/state-data\/open-data\/client\.ts$/,
    for: /fetch|Date now/,
    because: 'it asks the state’s server, and waits as long as it is told to',
  },
  { path: /^src\/respond\/figures\/counting\.ts$/, for: /performance/, because: 'figures are counted again when those in memory are old' },
]

/** What leans on the platform although its name says that it is pure. */
export const leaningOnPlatform: readonly { path: string; because: string }[] = [
  { path: 'src/respond/input.ts', because: 'the one reader of forms lies beside the server' },
]
