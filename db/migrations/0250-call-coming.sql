-- owner: respond. Who comes to a call that is open, so that another call asks them last.

alter table respond.call add column coming uuid[] not null default '{}';
comment on column respond.call.coming is 'Who said that they come and has not handed over, in that order, while the call is open; empty once it is closed';

-- Calls that are open now are folded anew from their facts. The owner too is under row-level security, so it is lifted for this transaction.
alter table respond.call no force row level security;
alter table ledger.fact no force row level security;
alter table ledger.fact_body no force row level security;
do $$
declare
  open bigint;
  saved bigint;
begin
  select count(*) into open from respond.call where closed_at is null and answered_at is not null;
  with said as (
    select f.district_id, f.matter_id, f.seq, f.kind, (b.body::jsonb ->> 'person')::uuid as person
      from ledger.fact f join ledger.fact_body b on b.district_id = f.district_id and b.fact_id = f.fact_id
     where f.kind in ('call.answered', 'call.handed-over')
  )
  update respond.call c
     set coming = array(select a.person from said a
                         where a.district_id = c.district_id and a.matter_id = c.call_id and a.kind = 'call.answered'
                           and not exists (select 1 from said h
                                            where h.district_id = a.district_id and h.matter_id = a.matter_id
                                              and h.kind = 'call.handed-over' and h.person = a.person)
                         order by a.seq)
   where c.closed_at is null and c.answered_at is not null;
  get diagnostics saved = row_count;
  if saved <> open then
    raise exception 'somebody comes to % open calls, and % rows of calls say so', open, saved;
  end if;
end $$;
alter table ledger.fact_body force row level security;
alter table ledger.fact force row level security;
alter table respond.call force row level security;
