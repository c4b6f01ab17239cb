import { sayings } from '../../../words/sayings.ts'

/** Why something was not done, and what would change that; two sentences each. */
export const refusals = sayings('contact.request.refusals', {
  noSuchContact: 'There is no such police or agency request in this district. Look for it among the requests of your school.',
  noSuchSchool: 'There is no such school in this district. Choose one of the list.',
  noSuchStudent: 'There is no such student in this district. Leave it open, or choose one of the list.',
  noStudentOfThatName:
    'There is no student with this name or sign-in name. Expected it as the roster has it, such as first name and family name.',
  studentsOfThatName: 'More than one student has this name. Write the sign-in name of the right one: {which}.',
  notYoursToName: 'The office of the principal or of the superintendent, or counsel, names the student. Tell them who it is.',
  namedAndTold: 'The family of the student who is named was told. For another student write down a request of its own.',
  noSuchAdult: 'There is no such member of staff. Choose from the list.',
  staffOnly: 'Everybody who works for the district may write down a request. In danger, call 911.',
  notPartOfIt: 'This request is not yours to change. Whoever wrote it down, whoever was there and those who lead may.',
  notYoursToSee: 'This record is not yours to see. Whoever wrote it down, whoever was there, counsel and those who lead may.',
  notAskedHere: 'That is not asked here. The principal or a clinician may say it.',
  papersAreRead: 'The kind of a paper is not named here. Someone the superintendent named reads it.',
  verifyFirst: 'It is not known who they are. Check it through a published number first.',
  notYoursToEase: 'That would make the answer lighter. The principal or the superintendent may say it.',
  anotherRequest: 'This has begun. Whatever else they come to want is another request: write it down as one.',
  writtenMeanwhile:
    'Somebody else wrote who came while this page was open, and a field of yours says something else there. What stands now is shown above the form, and what you wrote is in it: change it if it is wrong, then send it again.',
  nobodyToldToWait: 'Nobody is told to wait here now. Say what happened under “It begins” or “It ended”.',
  overAlready: 'This request is over. Nothing more of that kind can be added.',
  notYoursToMatch: 'Which call it was, the principal or the superintendent says. Tell them what you know.',
  nobodySaysWeCalled: 'Nobody said that the school called them. Say so first, if that is why they came.',
  noSuchCall:
    'That is not an open call of this school that asked for police or an ambulance. Choose one of the list, or say there was none.',
  notYoursToRead: 'Only the superintendent, whom they named, or counsel reads papers. Ask them.',
  nothingSeen: 'Nothing on the paper was ticked, so it stays unread. Read it against its list and tick what you see.',
  sayReadFrom:
    'No picture of this paper is kept, and nothing on it was ticked. Add a picture, tick what you see, or say that you read it at the desk.',
  readFirst: 'Nothing of this paper has been looked at yet. Someone named to read papers reads it against its list first.',
  noPaperUnread: 'No paper is waiting to be read. Say first that they hold one.',
  knownAlready: 'It is known who they are. There is nothing to verify.',
  notYoursToTell: 'The office of the principal or of the superintendent tells them. The front office calls no caregiver.',
  notOwed: 'The plan does not ask for that now. What it asks for is in the list of notices.',
  fearedElsewhere:
    'In another request or call about this student, abuse is suspected, perhaps by a caregiver. Answer yes here too. The superintendent, whoever the superintendent named, or counsel decides whether the family hears of it.',
  askFirst:
    'Nobody has said yet whether anything that was said points at a caregiver. Answer “pointsAtCaregiver” with yes or no; then the caregiver may be told.',
  noDefender:
    'There is no number of a defender, in an agreement or in the plan. Until there is one, this cannot open. Ask the superintendent to enter it in the agreement or to set it in the plan.',
  sayLanguage: 'Say which language was spoken or written. A family is told in the language of the home.',
  sayInterpreter:
    'Say who interpreted. In a language other than English a trained adult does, or a letter that a person has signed; never a child.',
  noSignedLetter: 'No letter in this language has been signed. Use the telephone with an interpreter.',
  tellFirst: 'The caregiver has not been told yet. Tell them first; to agree is a second step.',
  notYoursToDecide: 'Whoever the plan names decides this, and nobody else. The page says who.',
  askedOtherwise:
    'What is asked has changed since you opened this page, and nothing was decided or agreed to. Read what is asked now, then send it again.',
  stillWaits: 'This still waits for what the plan asks first. The list of notices says for what.',
  notOpenTo: 'That cannot be decided here, as things stand. The page shows what can.',
  agreementOver:
    'An officer posted at a school no longer counts as under an agreement. Say again who they are; the plan then answers anew.',
  standsAlone:
    'Something happened in this one that the other does not have, so it stays a request of its own. If nothing happened in the other one, close that one.',
  saysMore:
    'This one says something else of who asks, what they want or how urgent it is. Write it in the other one too, then close this one.',
  noSuchOther:
    'Choose the other request from the list. It is of the same school and of these days, and is not closed as written twice itself.',
  noSuchReason: 'That is not why. Choose a reason that is so, from the list.',
  notOpenYet: 'This is not open. Those whom the plan names open it first.',
  notBegun: 'This has not begun. It ends once it has, or once it is declined.',
  notYoursToRelease: 'Only the superintendent, or whom they named, lets go of a record. Ask them.',
  notARecord: 'Nothing of a student’s record was asked for here. Write down a request for the record.',
  notForThem:
    'In an emergency a record goes to police or a rescue crew who need it to protect someone. For others the plan says what to do.',
  byTheTests: 'This goes only by the six tests of an emergency. Answer each of them and sign.',
  notThere: 'Only an adult who was there records how it went. You are not among them.',
  notEnded: 'This is not over yet. Say first that it ended, and how.',
  sayWhyAmended: 'You have recorded this already. To change it, say why.',
  counselAlone: 'Only counsel says that a court forbids a notice, or advises against one. Ask them.',
  notTried: 'Nobody has tried them in as many ways as the plan asks. Try first, and write each try down.',
  notPastYet: 'Nothing is owed afterwards yet. That comes once it has begun or was declined.',
  complainThroughOffice:
    'A complaint is written down by someone who is part of this request. The office of the school writes it down for you.',
  notYoursToAnswer: 'The principal, the superintendent, whom they named, or counsel answers a complaint. Ask them.',
  noComplaint: 'There is no complaint here that you may answer. Look at the list of complaints.',
  complaintAboutYou: 'You made this complaint, or it is about you. Someone else answers it.',
  complaintAnswered: 'This complaint is answered already. If more is wrong, write down another.',
  notYoursToReview: 'The superintendent, whom they named, or counsel reviews this. You may add your own account.',
  stillOwes: 'Notices or accounts are still owed. It is reviewed once none is.',
  notYoursToKeep: 'Only the superintendent, whom they named, and counsel keep the letters. Ask them.',
  noSuchLetter: 'There is no such letter. Choose one of the list.',
  letterChanged: 'Someone changed this letter meanwhile. Read it again, then sign or change it.',
  whatInNoWords: 'In this language leave out what was asked. We have words for it only in English and in Spanish.',
  notForFamily: 'No copy for the family is made of this. Counsel says whether and how the family is told.',
  familyNotTold:
    'There is no copy for the family yet: nobody has told them of this request. Tell them on its page, when that is due. You are asked first whether anything points at a caregiver.',
  familyNeverTold:
    'There is no copy for the family: nobody is to tell them of this request. If they ask to see the record, counsel says how, within ten days.',
  notYoursToCopy: 'Only those who tell families make this copy. Ask the office of the principal or of the superintendent.',
  notYoursToFile: 'Only the superintendent, whom they named, and counsel read the whole file. Ask them.',
  /** {found}: placeholders that are none of ours. {may}: those that are. */
  strangePlaceholders: 'A letter may have only {may} in it. It has {found}. No letter has a name filled in.',
})
