/** Who may lean on whom inside a slice that has rooms of its own. */
export interface Nested {
  /** Folders of the slice; the deepest that holds a file is its room. Every other file stands at the slice’s root. */
  readonly rooms: readonly string[]
  /** Files at the root on which rooms may lean, and which lean on no room. The root’s other files put the rooms together: no room imports them. */
  readonly ground: readonly { readonly path: RegExp; readonly because: string }[]
  /** `through` names the files that are the door. From the root (``) every file but a store is open, unless an arrow says which. */
  readonly arrows: readonly { readonly from: string; readonly to: string; readonly through: RegExp; readonly because: string }[]
}

const anything = /./

export const nested: Readonly<Record<string, Nested>> = {
  invest: {
    rooms: ['state-data', 'need', 'allocation', 'money', 'posts', 'map', 'department'],
    ground: [
      { path: /^(figures|indicators)\.ts$/, because: 'what the state publishes of a school has one shape in every room' },
      { path: /^invest\.ts$/, because: 'what every room is handed: the store, the clock, the plans' },
      { path: /^pages\/(kicker|long-field)\.tsx$/, because: 'pieces of a page that every room’s pages share' },
    ],
    arrows: [
      {
        from: 'need',
        to: 'state-data',
        through: /^(read-figures|grade-enrolment|race-shares)\.ts$/,
        because: 'need is read from what the state publishes',
      },
      {
        from: 'money',
        to: 'state-data',
        through: /^read-figures\.ts$/,
        because: 'a model city’s book is scaled by our number of students',
      },
      { from: 'allocation', to: 'need', through: /^shown\.ts$/, because: 'positions go where the published need is' },
      { from: 'allocation', to: 'map', through: /^read-points\.ts$/, because: 'a post shared by two schools asks how far apart they are' },
      {
        from: 'map',
        to: 'need',
        through: /^(shown|words\/need)\.ts$/,
        because: 'a school is drawn with its tier of need, in the words of need',
      },
      {
        ...{ from: 'department', to: 'money' },
        through: /^(book|cents|contract|fiscal-year|lines|page-routes|read-money)\.tsx?$|^words\/setting\.ts$/,
        because: 'the department’s money is that of its lines in the books',
      },
      {
        ...{ from: 'department', to: 'posts', through: /^(count-by-role|roles)\.ts$/ },
        because: 'the department’s people are those in its positions',
      },
      {
        from: 'posts',
        to: 'allocation',
        through: /^read-published\.ts$/,
        because: 'posts are opened from the positions that were published',
      },
    ],
  },
  contact: {
    rooms: [
      'request',
      'door',
      'letters',
      'papers',
      'outbound',
      'outbound/calling-out',
      'outbound/reports',
      'records',
      'figures',
      'hardening',
      'agreements',
      'access',
    ],
    ground: [
      {
        path: /^(question|settings|languages|vocabulary|words)\.ts$|^words\//,
        because: 'what is asked and answered has one set of words in every room',
      },
    ],
    arrows: [
      ...['letters', 'papers', 'records', 'outbound/calling-out', 'outbound/reports'].map(from => ({
        ...{ from, to: 'request', through: anything },
        because: 'a request is the core: what else is kept of one is decided, permitted and shown as it is',
      })),
      {
        from: 'door',
        to: 'request',
        through: /^(gate-kit|numbers|on-contact)\.ts$/,
        because: 'a desk without a network is told whom to telephone',
      },
      ...['door', 'request'].map(from => ({
        ...{ from, to: 'agreements', through: /^(posted|defender)\.ts$|^words\/(record|codes)\.ts$/ },
        because: 'the register says whether an officer is posted under an agreement, and how a defender is reached',
      })),
      {
        ...{ from: 'access', to: 'agreements', through: /^(moment|looking)\.ts$|^rules\/(moment|standing)\.ts$|^pages\/said\.tsx?$/ },
        because: 'whoever keeps the agreements keeps standing access, by the same days',
      },
      { from: 'request', to: 'access', through: /^words\/record\.ts$/, because: 'the record of the gate says what happened to it' },
      { from: 'agreements', to: 'letters', through: /^official\.ts$/, because: 'a letter to an office begins as a draft of the letters' },
      {
        from: 'door',
        to: 'papers',
        through: /^kinds\.ts$|^words\//,
        because: 'the door reads out the same list of what a paper must show',
      },
      {
        ...{ from: 'figures', to: 'request', through: /^(contract|facts|pages-kit)\.ts$|^words\/|^pages\/record\/said\.ts$/ },
        because: 'requests are counted by their codes, in their words',
      },
      {
        from: 'outbound/calling-out',
        to: 'outbound/reports',
        through: /^(draft|read)-reports\.ts$/,
        because: 'a call that went outside drafts its report',
      },
      { from: 'outbound/reports', to: 'outbound', through: /./, because: 'a report is screened before it leaves' },
      {
        ...{ from: 'request', to: 'door', through: /^desk(-table)?\.ts$/ },
        because: 'the offices a desk may call have the same names, and what is asked anew is asked there',
      },
      {
        from: 'request',
        to: 'letters',
        through: /^(choose|fill|letters|names|read-letters)\.ts$|^words\//,
        because: 'a notice is told in the letter that says what has happened, and only where somebody signed it',
      },
      {
        ...{ from: 'request', to: 'papers', through: /^(kinds|paper-checklists|read-copies)\.ts$|^words\// },
        because: 'the page of a request shows the copies of its papers, and asks what a paper must show',
      },
      {
        ...{ from: 'request', to: 'records', through: /^(read-access|release)\.ts$|^pages\/(release|disclose)-form\.tsx$|^words\// },
        because: 'the page of a request shows what was released for it, and releases',
      },
      {
        from: 'request',
        to: 'outbound/calling-out',
        through: /^words\//,
        because: 'the record of a request says why police were called, in the words of calling out',
      },
      {
        from: 'request',
        to: 'outbound/reports',
        through: /^words\//,
        because: 'the record of a request says what was reported in writing',
      },
    ],
  },
  people: {
    rooms: ['roster'],
    ground: [],
    arrows: [
      {
        ...{ from: '', to: 'roster', through: /^(index|difference|fault|formats|watch)\.ts$/ },
        because: 'files of a roster are read there; pages take its differences without the readers',
      },
    ],
  },
  plan: {
    rooms: ['core'],
    ground: [],
    arrows: [
      {
        from: '',
        to: 'core',
        through: anything,
        because: 'the pure core, taken file by file, so that the browser gets no more than it runs',
      },
    ],
  },
  respond: {
    rooms: ['figures', 'offline'],
    ground: [
      {
        path: /^(call-matter|commands|contract|facts|respond-kit)\.ts$/,
        because: 'figures are counted for those who may see them, of calls as they are kept',
      },
      { path: /^words\/(respond|refusals)\.ts$/, because: 'the words of a call are the words of its figures' },
      { path: /^pages\/offline-page\.tsx$/, because: 'the page a phone shows without a network' },
    ],
    arrows: [
      {
        from: '',
        to: 'figures',
        through: /^(words\/figures|routes|calls-by-school|calls-decided|find-figures|police-calls|reviews-911)\.tsx?$/,
        because: 'its pages are the slice’s, and its words',
      },
      {
        from: '',
        to: 'offline',
        through: /^(words\/offline|routes)\.tsx?$|^(deeds|keep|keep-phone|mint|queue|send|show)\.ts$/,
        because: 'the islands of a phone wait for a network there',
      },
    ],
  },
}
