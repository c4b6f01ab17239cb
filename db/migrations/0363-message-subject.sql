-- owner: platform. A page of a matter says which of its messages were delivered.

create index message_by_subject on platform.message (district_id, subject_id) where delivered_at is not null;
