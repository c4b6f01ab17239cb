-- owner: respond. The same rule as in 0473. Columns are compared as they are and no list is built for each row: a call that does not open to its reader
-- costs less than half.

alter policy by_relation on respond.call using (
  (restricted is null and (select people.reader_everywhere('{superintendent,coordinator,designee,counsel}', '{}')))
  or asked_by = (select platform.reader())
  or (select platform.reader()) = any (part_of)
  or ((school_id = any ((select people.reader_schools('{superintendent,coordinator,designee,counsel}', '{}', '{principal}'))::uuid[])
       or (select people.every_school() = any (people.reader_schools('{superintendent,coordinator,designee,counsel}', '{}', '{principal}')))
       or call_id = any ((select looks.reader_opened())::uuid[]))
      and (restricted is null or people.reads_notes(restricted)))
  or (on_board
      and array[school_id, people.every_school()]
          && (select people.reader_schools('{superintendent,coordinator,designee}',
                '{responder,clinician,social-worker,psychologist,counselor,nurse,mediator,climate-coach,restorative-adviser,culture-keeper}',
                '{responder,clinician,social-worker,psychologist,counselor,nurse,mediator,climate-coach,restorative-adviser,culture-keeper,principal,front-office}')
              || people.reader_duty('{responder,clinician,social-worker,psychologist,counselor,nurse,mediator,climate-coach,restorative-adviser,culture-keeper,principal,front-office}'))));
