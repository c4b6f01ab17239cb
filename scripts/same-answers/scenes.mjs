const detective = { requester: 'local-police', basis: 'none', target: 'student-questioned', age: '14-17', 'acting-for-immigration': 'no' }
const atHome = { notice: 'caregiver-told', channel: 'phone', language: 'ht', interpreter: 'by-phone', pointsAtCaregiver: 'no' }
const seen = { couldSee: ['students', 'staff'], childrenSaw: 2, force: 'none' }
const ending = {
  place: 'private-room',
  route: 'out-of-sight',
  action: 'none',
  support: 'offered-and-taken',
  studentsAround: 'kept-in-class',
}
const account = { ...seen, noticesKept: 'all', unionOffered: 'yes' }
const ready = [
  ['superintendent', 'tell', atHome],
  ['superintendent', 'tell', { notice: 'defender-told' }],
  ['superintendent', 'consent', { notice: 'caregiver-consented', consent: 'agreed' }],
]
const over = [
  ...ready,
  ['superintendent', 'open', {}],
  ['principal', 'begin', { place: 'private-room' }],
  ['principal', 'end', { ...seen, ...ending }],
]

/** Matters that the run makes and how far each is brought, so that every verb meets one that takes it. */
export const scenes = {
  calls: {
    asked: [{}, []],
    answered: [
      { room: 'Room 12', facts: { what: 'behavioral-health', danger: 'none' } },
      [
        ['responder-1', 'answer'],
        ['responder-2', 'answer'],
      ],
    ],
    there: [
      { facts: { what: 'medical', whose: 'student' } },
      [
        ['responder-1', 'answer'],
        ['responder-1', 'on-the-way'],
        ['responder-1', 'there'],
      ],
    ],
    'handed-over': [
      { facts: { what: 'fight' } },
      [
        ['responder-1', 'answer'],
        ['responder-1', 'there'],
        ['responder-1', 'hand-over', { to: 'mobile-crisis' }],
      ],
    ],
    closed: [
      { drill: true },
      [
        ['responder-1', 'decline'],
        ['teacher', 'close', { nobodyCame: 'handled-in-room' }],
        ['teacher', 'close', { outcome: 'settled' }],
      ],
    ],
    danger: [{ room: 'Room 7', facts: { what: 'weapon', danger: 'now', weapon: 'in-use' } }, []],
    found: [{ facts: { weapon: 'found', whose: 'student' } }, [['principal', 'facts', { facts: { danger: 'now' } }]]],
  },
  contacts: {
    held: [detective, []],
    unread: [
      { ...detective, requester: 'unverified', basis: 'unread' },
      [
        ['secretary', 'verify', { requester: 'local-police' }],
        ['counsel', 'read-paper', { basis: 'court-order', seen: ['court-named'] }],
      ],
    ],
    refused: [
      { requester: 'fed-immigration', basis: 'none', target: 'student-taken' },
      [['superintendent', 'decline', { reason: 'plan-refuses' }]],
    ],
    emergency: [{ ...detective, emergency: 'imminent-harm' }, [['principal', 'begin', {}]]],
    ready: [detective, ready],
    ended: [detective, over],
    reviewed: [
      detective,
      [
        ...over,
        ['superintendent', 'statement', account],
        ['teacher', 'statement', account],
        ['superintendent', 'review', { finding: 'as-the-plan-says' }],
      ],
    ],
  },
}
