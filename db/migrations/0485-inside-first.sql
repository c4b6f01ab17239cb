-- owner: invest. An opening may be posted inside the district first.

alter table invest.opening add column outside_from date;
comment on column invest.opening.outside_from is 'The first day on which others than people of the district may apply; null where anybody may from the start';
