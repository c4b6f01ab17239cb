/**
 * Every route that answers with something: whether it shows what a student's record holds, and then as which part it is written down who looked.
 * A new route is here, or `looks.test.ts` fails by its name.
 */
export type Shows = { readonly part: string } | { readonly none: string }

const shows = (part: string): Shows => ({ part })
const none = (because: string): Shows => ({ none: because })

const page = none('it shows no record')
const own = none('a line of what is one’s own; its record is written down when it is opened')
const roster = none('who is who and what they do here: the register, and no record of a student but a name')

export const showsOf: Readonly<Record<string, Shows>> = {
  'GET /calls/:id': shows('record'),
  'GET /api/calls/:id': shows('record'),
  'GET /api/calls/:id/pages': shows('record'),
  'GET /calls': shows('line'),
  'GET /api/calls': shows('record'),
  'GET /board': shows('line'),
  'GET /api/board': shows('record'),
  'GET /api/board/events': shows('record'),
  // The calls that nobody comes to; a line of what is one's own is no look.
  'GET /me/pages': shows('line'),
  'GET /contacts/:id': shows('record'),
  'GET /api/contacts/:id': shows('record'),
  'GET /contacts': shows('line'),
  'GET /api/contacts': shows('record'),
  'GET /contacts/:id/family': shows('letter'),
  'GET /contacts/:id/counsel': shows('file'),
  'GET /api/contacts/:id/file': shows('file'),
  'GET /contacts/:id/paper-copies/:copy': shows('paper'),
  'GET /contacts/reports': shows('line'),
  'GET /contacts/reports/:id': shows('report'),
  'GET /api/contacts/reports': shows('line'),
  'GET /api/contacts/reports/:id': shows('report'),
  'GET /repair': shows('line'),
  'GET /api/repair': shows('line'),
  'GET /repair/:id': shows('record'),
  'GET /api/repair/:id': shows('record'),
  'GET /repair/ask': none('an empty form, with one’s own children by name'),
  'GET /api/people/:id/access-log': shows('releases'),
  'GET /api/ledger/facts': shows('entries'),
  'GET /api/find': shows('line'),
  'GET /my-child/:id/seen': shows('decided'),
  'GET /who-saw/:id': none('who looked, when and why: nothing of what stands in the record'),
  'GET /open-in-emergency/:kind/:id': none('the form by which one record is opened; nothing of it'),
  'GET /emergency-openings': none('who opened a record in an emergency, when and why: nothing of what stands in it'),
  'GET /emergency-openings/:id': none('who opened a record in an emergency, when and why: nothing of what stands in it'),
  'GET /api/emergency-openings': none('who opened a record in an emergency, when and why: nothing of what stands in it'),
  'GET /api/emergency-openings/:id': none('who opened a record in an emergency, when and why: nothing of what stands in it'),
  'GET /my-child': none('names of one’s own children'),
  'GET /': own,
  'GET /call': own,
  'GET /me': own,
  'GET /api/me/work': own,
  'GET /api/me/pages': own,
  'GET /to/:code': none('that somebody is asked to come, and when; what for is on the page of the call'),
  'GET /ledger': none('that something happened, when and by whom; no content'),
  'GET /contacts/report': none('counts, the small ones hidden'),
  'GET /contacts/referrals': none('each report to police as it is counted: no student and no name'),
  'GET /api/contacts/referrals': none('each report to police as it is counted: no student and no name'),
  'GET /contacts/templates': none('letters before they are filled in'),
  'GET /figures': none('counts, the small ones hidden'),
  'GET /api/figures': none('counts, the small ones hidden'),
  'GET /find': none('the empty form; what is found is shown by POST /find and written down there'),
  'GET /people': roster,
  'GET /people/:id': roster,
  'GET /people/access': roster,
  'GET /people/import': roster,
  'GET /people/turned-away': none('who was refused which route, never what was asked for'),
  'GET /api/turned-away': none('who was refused which route, never what was asked for'),
  'GET /people/kept': none('how long what is kept; counts'),
  'GET /duty': roster,
  'GET /api/duty': roster,
  'GET /calendar': page,
  'GET /api/calendar': page,
  'GET /settings': page,
  'GET /door': page,
  'GET /door/card': page,
  'GET /door/papers': page,
  'GET /door/papers/:kind': page,
  'GET /me/sessions': page,
  'GET /api/me/sessions': page,
  'GET /me/ways': page,
  'GET /api/me/ways': page,
  'GET /api/me/devices': page,
  'GET /api/me/own-devices': page,
  'GET /api/session': page,
  'GET /sign-in': page,
  'GET /api/demo/people': none('the demonstration’s made-up people'),
  'GET /api/demo/messages': none('the demonstration’s made-up telephone company'),
}

/** Whole addresses under which nothing is of a student: the plan, the money, what a browser is built from. */
export const showNothing: readonly RegExp[] = [
  /^GET (\/api)?\/plan(\/|$)/,
  /^GET (\/api)?\/invest(\/|$)/,
  /^GET \/icons\//,
  // How somebody signs in, and what a first start asks.
  /^GET (\/api)?\/(sign-in|setup|me\/second-step|me\/passkeys)(\/|$)/,
  /^GET \/(what-if|design|livez|readyz|offline|sw\.js|manifest\.webmanifest|api\/openapi\.json)$/,
]
