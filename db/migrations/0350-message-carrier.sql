-- owner: platform. Who took a message, and under which id of its own; or why it reaches nobody.

alter table platform.message add column carrier text, add column reference text, add column unsent_because text,
  add column lang text not null default 'en';
comment on column platform.message.carrier is 'Who took it. Null where nobody has, and of what was taken before carriers had names';
comment on column platform.message.lang is 'The language of the text, for whatever says it aloud';
comment on column platform.message.reference is 'The id under which that carrier knows it';
comment on column platform.message.unsent_because is 'Why it reaches nobody: a code';
