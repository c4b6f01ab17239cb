-- owner: people. What waits for a second person lapses once it has waited for so long that nobody remembers why it was asked for.

alter table people.office_change drop constraint office_change_ended_check;
alter table people.office_change add constraint office_change_ended_check check (ended in ('done', 'refused', 'replaced', 'lapsed'));
comment on column people.office_change.ended is 'How it ended: it took effect, somebody said no, a newer roster or another hand overtook it, or it had not taken effect in time';
