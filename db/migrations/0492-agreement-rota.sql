-- owner: contact. When the other side of an agreement is reached, by lines that a clock can read.

alter table contact.agreement_version add column rota jsonb not null default '[]';
comment on column contact.agreement_version.rota is 'Each line: on which days, from and until which time on the wall, by which telephone where that is another than the agreement’s';
