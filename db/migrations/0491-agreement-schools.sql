-- owner: contact. Which schools an agreement is for.

alter table contact.agreement add column schools uuid[] not null default '{}';
comment on column contact.agreement.schools is 'The schools it covers; empty where it covers the whole district';
