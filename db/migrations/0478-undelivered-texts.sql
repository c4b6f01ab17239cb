-- owner: platform. By what a message went, so that a number whose texts arrive nowhere is called.

alter table platform.message add column went_by text;
comment on column platform.message.went_by is 'What took it: text, voice, email or push. Null: nothing did, it was not asked, or it was sent before this was kept';
create index message_text_undelivered on platform.message (district_id, person_id) where undelivered_at is not null and went_by = 'text';
