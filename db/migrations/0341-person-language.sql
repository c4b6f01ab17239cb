-- owner: people. The language in which somebody who works here last read a page: texts to them are in it.

alter table people.person add column language text;
comment on column people.person.language is 'In which they last read a page, signed in; texts to them are in it. Null: English. Kept for staff alone';
