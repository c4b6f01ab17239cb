-- owner: people. Second steps that are lost are taken away by two people, as offices are given.

alter table people.office_change drop constraint office_change_kind_check;
alter table people.office_change add constraint office_change_kind_check check (kind in ('give', 'take', 'contact', 'leave', 'steps'));
comment on column people.office_change.person_id is 'Who holds the office or is to hold it, or whose second steps are to be taken away';
