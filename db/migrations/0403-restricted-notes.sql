-- owner: respond. What is read by named roles alone stands in the database too: of a call that ever spoke of abuse, sexual harm, partner violence or health.

alter table respond.call add column restricted text check (restricted in ('abuse', 'health'));
comment on column respond.call.restricted is 'What it ever said that named roles alone read, by its code; null where nothing';

-- Calls from before this column are read anew from what was kept of them. The owner too is under row-level security, so it is lifted for this transaction.
alter table respond.call no force row level security;
alter table ledger.fact no force row level security;
alter table ledger.fact_body no force row level security;
with said as (
  select f.district_id, f.matter_id, b.body::jsonb -> 'facts' ->> 'what' as what
    from ledger.fact f join ledger.fact_body b on b.district_id = f.district_id and b.fact_id = f.fact_id
   where f.kind in ('call.asked', 'call.facts-added'))
update respond.call c
   set restricted = case
         when exists (select from said s where s.district_id = c.district_id and s.matter_id = c.call_id
                                           and s.what in ('abuse-suspected', 'sexual-harm', 'partner-violence')) then 'abuse'
         when exists (select from said s where s.district_id = c.district_id and s.matter_id = c.call_id
                                           and s.what in ('behavioral-health', 'self-harm', 'medical', 'substance')) then 'health' end;
alter table respond.call force row level security;
alter table ledger.fact force row level security;
alter table ledger.fact_body force row level security;

create function people.reads_notes(of text) returns boolean language plpgsql stable as $$
begin
  return of is null or people.reader_roles() && case of
    when 'abuse' then '{superintendent,principal,designee,counsel,clinician,social-worker,psychologist,counselor,nurse}'::text[]
    else '{superintendent,principal,designee,counsel,coordinator,responder,clinician,social-worker,psychologist,counselor,nurse,mediator,climate-coach,restorative-adviser,culture-keeper}'::text[]
  end;
end $$;
comment on function people.reads_notes(text) is 'Whether the reader has a role that reads restricted notes of this kind (src/people/restricted-notes.ts)';

-- Whoever has a part in a call reads it, as before; whoever has it on their board sees that it stands there. To lead, or to open it in an emergency, opens it to named roles alone.
alter policy by_relation on respond.call using (
  (select platform.reader()) = any (asked_by || part_of)
  or ((array[school_id, people.every_school()] && (select people.reader_schools('{superintendent,coordinator,designee,counsel}', '{}', '{principal}'))
       or array[call_id] && (select looks.reader_opened()))
      and (restricted is null or people.reads_notes(restricted)))
  or (on_board
      and array[school_id, people.every_school()] && (select people.reader_schools('{superintendent,coordinator,designee}',
                                     '{responder,clinician,social-worker,psychologist,counselor,nurse,mediator,climate-coach,restorative-adviser,culture-keeper}',
                                     '{responder,clinician,social-worker,psychologist,counselor,nurse,mediator,climate-coach,restorative-adviser,culture-keeper,principal,front-office}')
                              || people.reader_duty('{responder,clinician,social-worker,psychologist,counselor,nurse,mediator,climate-coach,restorative-adviser,culture-keeper,principal,front-office}'))));
