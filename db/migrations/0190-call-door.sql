-- owner: respond. Which door to come in by, as whoever called typed it. No fact holds it, and it can be erased.

alter table respond.call add column door text;
comment on column respond.call.door is 'As it was typed; in no fact';
