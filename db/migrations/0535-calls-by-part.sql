-- owner: respond. The calls somebody is a part of are found by them: a teacher's three are not looked for among all there ever were.

create index call_by_part on respond.call using gin (part_of);
