-- owner: contact. A complaint is made after the review as well, and is then in the work of whoever may answer it: by when stands in the row that lists read.

alter table contact.contact add column complaint_on date;
comment on column contact.contact.complaint_on is 'The first day by which a complaint is to be answered; null where none is open';
create index contact_of_complaints on contact.contact (district_id, complaint_on) where complaint_on is not null;

-- Complaints that stand open are folded anew from their facts. The owner too is under row-level security, so it is lifted for this transaction.
alter table contact.contact no force row level security;
alter table ledger.fact no force row level security;
alter table ledger.fact_body no force row level security;
do $$
declare
  complained bigint;
  saved bigint;
begin
  create temporary table unanswered on commit drop as
    select f.district_id, f.matter_id, min((b.body::jsonb ->> 'answerOn')::date) as answer_on
      from ledger.fact f join ledger.fact_body b on b.district_id = f.district_id and b.fact_id = f.fact_id
     where f.kind = 'contact.complained' and not exists (
       select from ledger.fact a join ledger.fact_body ab on ab.district_id = a.district_id and ab.fact_id = a.fact_id
        where a.district_id = f.district_id and a.matter_id = f.matter_id and a.kind = 'contact.complaint-answered'
          and ab.body::jsonb ->> 'complaint' = b.body::jsonb ->> 'complaint')
     group by f.district_id, f.matter_id;
  select count(*) into complained from unanswered;
  update contact.contact c set complaint_on = u.answer_on
    from unanswered u where c.district_id = u.district_id and c.contact_id = u.matter_id;
  get diagnostics saved = row_count;
  if saved <> complained then
    raise exception '% requests have an open complaint, and % rows of requests say so', complained, saved;
  end if;
end $$;
alter table ledger.fact_body force row level security;
alter table ledger.fact force row level security;
alter table contact.contact force row level security;
