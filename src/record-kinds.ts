type Kind = 'calls' | 'messages' | 'money' | 'people' | 'plan' | 'requests'

/** Where a matter of the record is read, by what its facts begin with. */
const addressOf: Readonly<Record<string, (matter: string) => string>> = {
  access: () => '/standing-access',
  agreement: matter => `/agreements/${matter}`,
  call: matter => `/calls/${matter}`,
  contact: matter => `/contacts/${matter}`,
  deadline: () => '/deadlines',
  department: () => '/department',
  device: matter => `/devices/${matter}`,
  discipline: matter => `/discipline/${matter}`,
  evidence: () => '/evidence',
  filing: () => '/agreements',
  glass: matter => `/emergency-openings/${matter}`,
  letter: () => '/contacts/templates',
  money: () => '/invest/money',
  move: () => '/invest/money',
  plan: () => '/plan',
  post: matter => `/invest/posts/hiring/${matter}`,
  reconcile: () => '/reconcile',
  repair: matter => `/repair/${matter}`,
  restraint: matter => `/restraint/${matter}`,
  training: matter => `/training/${matter}`,
  presence: () => '/training/week',
  transition: matter => `/training/transitions/${matter}`,
  report: matter => `/contacts/reports/${matter}`,
}

/** What a fact is about, by what it begins with. */
const kindsOf: Readonly<Record<string, Kind>> = {
  ...{
    access: 'requests',
    agreement: 'requests',
    filing: 'requests',
    call: 'calls',
    contact: 'requests',
    letter: 'requests',
    report: 'requests',
    reconcile: 'requests',
    people: 'people',
    plan: 'plan',
    deadline: 'plan',
    device: 'plan',
    evidence: 'plan',
    glass: 'people',
    training: 'people',
    transition: 'people',
    presence: 'people',
  },
  ...{
    department: 'money',
    invest: 'money',
    money: 'money',
    move: 'money',
    need: 'money',
    places: 'money',
    post: 'money',
    staffing: 'money',
  },
}

/** Facts that only say of a message that it goes, went or could not go. */
const messageFacts = new Set([
  ...['call.page-carried', 'call.page-refused', 'call.told', 'call.not-needed', 'call.not-reached', 'call.follow-up-reminded'],
  ...['training.lapse-told', 'deadline.reminded'],
  ...['glass.told', 'glass.not-told', 'glass.reminded'],
  ...['contact.alerted', 'contact.answer-posted', 'contact.sent', 'contact.not-told', 'contact.reminded'],
])

/** What a line of the record is about, to be chosen by. */
export const kindOf = (type: string): Kind | null => (messageFacts.has(type) ? 'messages' : (kindsOf[type.split('.')[0] ?? ''] ?? null))

/** Where what a line is about is read. The review of a month is of no one entry. */
export const hrefOf = (type: string, matter: string): string | null =>
  type === 'restraint.month-reviewed' ? '/restraint' : (addressOf[type.split('.')[0] ?? '']?.(matter) ?? null)
