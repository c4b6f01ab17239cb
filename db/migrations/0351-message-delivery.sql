-- owner: platform. What a carrier says afterwards of a message it took.

alter table platform.message add column delivered_at timestamptz, add column undelivered_at timestamptz;
comment on column platform.message.delivered_at is 'When its carrier said that it was delivered. Null: not known';
comment on column platform.message.undelivered_at is 'When its carrier said that it never will be, after taking it';
create index message_by_reference on platform.message (carrier, reference) where reference is not null;
-- A carrier names its own id of a message and no district: the clock finds whose it is, and reads nothing of it.
grant select (carrier, reference) on platform.message to concord_clock;
