-- Whoever types in a sheet of paper and sends it twice is answered the same both times.
alter table voice.invitation add column deed_id uuid;
comment on column voice.invitation.deed_id is 'Of a sheet that was typed in: the deed, so that the same one sent again is known. It says neither who typed it nor when';
