-- owner: contact. Who was there when it began: whoever may see a request is asked of the table, so that a page of them is full.

alter table contact.contact add column adults uuid[] not null default '{}';
comment on column contact.contact.adults is 'The adults who were there when it began; empty before';
create index contact_of_adults on contact.contact using gin (adults);

-- Requests that have begun are folded anew from their facts. The owner too is under row-level security, so it is lifted for this transaction.
alter table contact.contact no force row level security;
alter table ledger.fact no force row level security;
alter table ledger.fact_body no force row level security;
do $$
declare
  begun bigint;
  saved bigint;
begin
  create temporary table there on commit drop as
    select distinct on (f.district_id, f.matter_id) f.district_id, f.matter_id, b.body::jsonb -> 'adults' as adults
      from ledger.fact f join ledger.fact_body b on b.district_id = f.district_id and b.fact_id = f.fact_id
     where f.kind = 'contact.begun'
     order by f.district_id, f.matter_id, f.seq desc;
  select count(*) into begun from there;
  update contact.contact c
     set adults = array(select person::uuid from jsonb_array_elements_text(there.adults) with ordinality as each(person, place) order by place)
    from there where c.district_id = there.district_id and c.contact_id = there.matter_id;
  get diagnostics saved = row_count;
  if saved <> begun then
    raise exception '% requests have begun, and % rows of requests say who was there', begun, saved;
  end if;
end $$;
alter table ledger.fact_body force row level security;
alter table ledger.fact force row level security;
alter table contact.contact force row level security;
