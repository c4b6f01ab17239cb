-- owner: people. A role that an issuer's claim gave is told from one that the district gave: it goes when the claim does.

alter table people.person_role add column claimed boolean not null default false;
comment on column people.person_role.claimed is 'Given by a claim of the issuer through the district''s mapping, and taken back when a sign-in no longer has it';
