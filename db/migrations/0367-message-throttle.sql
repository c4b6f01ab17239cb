-- owner: platform. How many messages have lately asked one person to come to one matter is counted as each leaves.

create index message_asking on platform.message (district_id, subject_id, person_id, due_at) where about_id is not null;
