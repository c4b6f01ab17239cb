-- owner: people. When many wrong codes were told of is kept with the code that led to it: by the hour on the clock, two messages could be minutes apart.

alter table people.wrong_code add column told boolean not null default false;
comment on column people.wrong_code.told is 'Whether its person and the superintendents were told when this one was typed';
