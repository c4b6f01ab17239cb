-- owner: looks. What somebody opened in an emergency opens by the database too, while it is in force. The rest of each policy is as it stood.

alter policy by_relation on respond.call using (
  (select platform.reader()) = any (asked_by || part_of)
  or array[school_id, people.every_school()] && (select people.reader_schools('{superintendent,coordinator,designee,counsel}', '{}', '{principal}'))
  or (on_board
      and array[school_id, people.every_school()] && (select people.reader_schools('{superintendent,coordinator,designee}',
                                     '{responder,clinician,social-worker,psychologist,counselor,nurse,mediator,climate-coach,restorative-adviser,culture-keeper}',
                                     '{responder,clinician,social-worker,psychologist,counselor,nurse,mediator,climate-coach,restorative-adviser,culture-keeper,principal,front-office}')
                              || people.reader_duty('{responder,clinician,social-worker,psychologist,counselor,nurse,mediator,climate-coach,restorative-adviser,culture-keeper,principal,front-office}')))
  or array[call_id] && (select looks.reader_opened()));

alter policy by_relation on contact.contact using (
  (select platform.reader()) = any (asked_by || adults)
  or array[school_id, people.every_school()] && (select people.reader_schools('{superintendent,counsel}', '{designee}', '{principal,front-office,designee}'))
  or (stage = 'emergency' and (select people.reader_works_here()))
  or array[contact_id] && (select looks.reader_opened()));

alter policy by_relation on contact.outbound using (
  array[school_id, people.every_school()] && (select people.reader_schools('{superintendent,counsel}', '{designee}', '{principal,designee}'))
  or array[report_id] && (select looks.reader_opened()));
