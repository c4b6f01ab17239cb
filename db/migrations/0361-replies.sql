-- owner: platform. What people answer to a message, and callbacks that were refused.

alter table platform.message add column reply_line text, add column spoken text, add column went_to text,
  add column address_bucket text generated always as (left(md5(right(regexp_replace(coalesce(went_to, address), '\D', '', 'g'), 10)), 4)) stored;
comment on column platform.message.reply_line is 'How it is answered: stands after the text where whoever takes it also brings answers back';
comment on column platform.message.spoken is 'What a call says in place of the text, where keys that are pressed come back';
comment on column platform.message.went_to is 'The telephone number whose carrier took it, of all the ways of its person. Null: none of them did, or it was not asked';
comment on column platform.message.address_bucket is 'Sixteen bits of a digest of the number. 150 000 numbers share each, so that no number can be read from it';
create index message_by_bucket on platform.message (address_bucket, district_id);
-- An answer comes from a number and names no district. By the bucket the clock finds in which districts to look; there the number itself is compared.
grant select (address_bucket) on platform.message to concord_clock;

create table platform.answer_heard (
  district_id uuid not null,
  carrier     text not null,
  reference   text not null,
  heard_at    timestamptz not null,
  done_at     timestamptz,
  primary key (district_id, carrier, reference)
);
comment on table platform.answer_heard is 'Answers that a provider brought, by its own id of them: one said again changes nothing, and an old one is refused. Whose they are is not known beforehand, so that they stand under the id of no district';
comment on column platform.answer_heard.done_at is 'When all that followed from it was written';
alter table platform.answer_heard enable row level security;
alter table platform.answer_heard force row level security;
create policy own on platform.answer_heard to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on platform.answer_heard to concord_app;

create table platform.callback_refused (
  district_id uuid not null,
  carrier     text not null,
  kind        text not null,
  day         date not null,
  how_many    int not null,
  primary key (district_id, carrier, kind, day)
);
comment on table platform.callback_refused is 'How many callbacks were refused on a day, in UTC: unsigned, altered or old. Nothing of what they said; under the id of no district, for they name none';
alter table platform.callback_refused enable row level security;
alter table platform.callback_refused force row level security;
create policy own on platform.callback_refused to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on platform.callback_refused to concord_app;
