-- owner: voice. What people answer when they are asked, as counts alone. Who was asked stands apart: no row is of one answer, and no column leads from a count to anybody.

create schema voice;
comment on schema voice is 'Who is asked how it was, and how often each answer was given; never who gave which';
grant usage on schema voice to concord_app, concord_clock, concord_eraser;

create table voice.survey (
  district_id uuid not null,
  survey_id   uuid not null,
  school_id   uuid not null,
  year        integer not null,
  told_on     date not null,
  opens_on    date not null,
  closes_on   date not null,
  sheets      integer not null,
  primary key (district_id, survey_id),
  unique (district_id, school_id, year)
);
comment on table voice.survey is 'The climate survey of one school in one school year';
comment on column voice.survey.told_on is 'The day on which families were given the notice';
comment on column voice.survey.sheets is 'How many sheets were made; a sheet is nobody''s until it is handed out';

create table voice.opted_out (
  district_id uuid not null,
  survey_id   uuid not null,
  student_id  uuid not null,
  primary key (district_id, survey_id, student_id),
  foreign key (district_id, survey_id) references voice.survey (district_id, survey_id)
);
comment on table voice.opted_out is 'Who is given no sheet, because a caregiver or the student said so';

create table voice.invitation (
  district_id   uuid not null,
  invitation_id uuid not null,
  number        integer not null,
  digest        bytea not null,
  about         text not null check (about in ('repair', 'response', 'climate')),
  of_id         uuid not null,
  school_id     uuid not null,
  person_id     uuid,
  side          text not null,
  year          integer not null,
  used          boolean not null default false,
  primary key (district_id, invitation_id),
  unique (district_id, number),
  unique (district_id, of_id, person_id),
  unique (district_id, digest)
);
comment on table voice.invitation is 'Somebody is asked once, by a link or by a numbered sheet. That it was answered is kept; when, and what, is not';
comment on column voice.invitation.digest is 'Of the code in the link; the code itself stands on the sheet alone';
comment on column voice.invitation.of_id is 'The process, the call or the survey';
comment on column voice.invitation.person_id is 'Null for a sheet of a survey, which is nobody''s';
comment on column voice.invitation.side is 'What they were to it; the school for a survey';

create table voice.tally (
  district_id uuid not null,
  about       text not null check (about in ('repair', 'response', 'climate')),
  year        integer not null,
  side        text not null,
  question    text not null,
  answer      text not null,
  given       integer not null default 0 check (given >= 0),
  shown       integer not null default 0 check (shown >= 0 and shown <= given),
  primary key (district_id, about, year, side, question, answer)
);
comment on table voice.tally is 'How often each answer was given in a school year. Every row of a form is written with every answer to it, so that no row says which was the last';
comment on column voice.tally.shown is 'As many of them as may be shown so far';

do $$
declare
  kept text;
begin
  foreach kept in array array['survey', 'opted_out', 'invitation', 'tally'] loop
    execute format('alter table voice.%I enable row level security', kept);
    execute format('alter table voice.%I force row level security', kept);
    execute format('create policy own on voice.%I to concord_app using (district_id = platform.district()) with check (district_id = platform.district())', kept);
    execute format('create policy reader_adds_none on voice.%I as restrictive for insert to concord_reader with check (false)', kept);
    execute format('create policy reader_changes_none on voice.%I as restrictive for update to concord_reader using (false)', kept);
    execute format('create policy reader_takes_none on voice.%I as restrictive for delete to concord_reader using (false)', kept);
  end loop;
end $$;
grant select, insert, update on voice.survey, voice.invitation, voice.tally to concord_app;
grant select, insert on voice.opted_out to concord_app;

-- Who was asked about a process, and what was answered: as of the process itself, nobody reads it who decides about exclusion, speaks with police or stands at the
-- desk, whatever else they are. Of calls and surveys those read it who hold them; who was left out of a survey, nobody. The roles are those of `rules/who.ts`.
create policy by_relation on voice.invitation as restrictive for select to concord_reader using (
  case when about = 'repair'
       then not (select people.reader_roles() && '{superintendent,principal,designee,counsel,front-office}'::text[])
            and array[school_id, people.every_school()] && (select people.reader_schools('{coordinator}', '{restorative-adviser}', '{restorative-adviser}'))
       else (select people.reader_roles() && '{superintendent,coordinator}'::text[]) end);
create policy by_relation on voice.tally as restrictive for select to concord_reader using (
  case when about = 'repair'
       then not (select people.reader_roles() && '{superintendent,principal,designee,counsel,front-office}'::text[])
            and (select people.reader_roles() && '{coordinator,restorative-adviser}'::text[])
       else true end);
create policy by_relation on voice.opted_out as restrictive for select to concord_reader using (
  (select people.reader_roles() && '{superintendent,coordinator}'::text[]));
