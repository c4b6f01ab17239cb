-- owner: invest. Beside the placing that is being worked out: both ways of counting a position, so that a district can compare them before it chooses.

alter table invest.staffing_draft add column beside jsonb;
comment on column invest.staffing_draft.beside is 'Both ways of counting, placed by the same demands; null while nobody has asked for it. A new draft takes it away';
