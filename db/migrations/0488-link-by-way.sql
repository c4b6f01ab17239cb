-- owner: people. A link that went to one address alone shows, once it is used, that the address is its person's: as a code does that came back.

alter table people.link add column way_id uuid;
comment on column people.link.way_id is 'The unverified way to which it went and nowhere else; using it verifies that way. Null where it was printed, or went along verified ways';
